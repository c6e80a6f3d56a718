package import Formats
import MaturityModel

extension ScanResult {
  /// Reads what `json` writes; nil for everything else, which is then looked for again.
  package init?(_ node: JSONNode) {
    guard node["format"]?.whole == 1, let rules = node["rules"],
      let questionnaire = rules["questionnaire"]?.text, let version = rules["version"]?.text,
      let digest = rules["digest"]?.text, let list = node["repositories"]
    else { return nil }
    let repositories = list.elements.compactMap { RepositoryScan($0) }
    guard repositories.count == list.elements.count else { return nil }
    self.init(
      edition: Edition(questionnaire: questionnaire, version: version, digest: digest),
      repositories: repositories)
  }
}

extension RepositoryScan {
  fileprivate init?(_ node: JSONNode) {
    guard let name = node["name"]?.text,
      let listing = node["by"]?.text.flatMap(Listing.init(rawValue:)),
      let history = node["history"]?.text.flatMap(History.init(rawValue:)),
      let list = node["proposals"]
    else { return nil }
    self.init(name: name)
    (self.listing, self.history) = (listing, history)
    commit = node["commit"]?.text
    newest = node["newest"]?.text.flatMap { CalendarDay($0) }
    only = node["only"]?.text ?? ""
    (files, looked) = (node["files"]?.whole ?? 0, node["looked"]?.whole ?? 0)
    (read, cut) = (node["read"]?.whole ?? 0, node["cut"]?.whole ?? 0)
    (cutLines, cutHistory) = (node["cutLines"]?.whole ?? 0, node["cutHistory"]?.whole)
    units = node["units"]?.whole ?? 0
    if let stop = node["stopped"],
      let bound = stop["bound"]?.text.flatMap(Stop.Bound.init(rawValue:))
    {
      stopped = Stop(bound: bound, done: stop["done"]?.whole ?? 0, of: stop["of"]?.whole ?? 0)
    }
    leftOut = (node["leftOut"]?.elements ?? []).map { entry in
      LeftOut(
        files: entry["files"]?.text ?? "", reason: entry["reason"]?.text ?? "",
        count: entry["count"]?.whole ?? 0)
    }
    packages = (node["ml"]?.elements ?? []).compactMap(\.text)
    proposals = list.elements.compactMap { Proposal($0) }
  }
}

extension Proposal {
  fileprivate init?(_ node: JSONNode) {
    guard let practice = node["practice"]?.text, let rule = node["rule"]?.text,
      let says = node["says"]?.text.flatMap(EvidenceRule.Strength.init(rawValue:))
    else { return nil }
    self.init(
      practice: .init(practice), rule: rule, says: says, level: node["level"]?.whole,
      doubt: node["why"]?.text.flatMap { EvidenceRule.Doubt(word: $0) },
      found: node["found"]?.text ?? "", caution: node["caution"]?.text ?? "")
    if let note = node["note"]?.text, !note.isEmpty { count = .kept(note) }
    isWeak = node["weak"]?.flag ?? false
    (files, units) = (node["files"]?.whole ?? 0, node["units"]?.whole ?? 0)
    places = (node["places"]?.elements ?? []).map { place in
      Place(
        path: place["path"]?.text ?? "", line: place["line"]?.whole ?? 0,
        text: place["text"]?.text ?? "")
    }
    morePlaces = node["morePlaces"]?.whole ?? 0
  }
}
