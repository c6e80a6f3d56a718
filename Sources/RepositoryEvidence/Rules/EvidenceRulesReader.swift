package import Formats
package import MaturityModel

/// Reads a file of rules, and checks everything that such a file promises.
package struct EvidenceRulesReader {
  /// The newest format that this version reads.
  static let format = 1
  /// The most rules in a row that may wait for each other.
  private static let depthLimit = 100

  let log: ProblemLog
  let questionnaire: Questionnaire
  var sets: [String: [Glob]] = [:]
  /// Each rule with the place of its id.
  private var places: [String: JSONNode] = [:]

  /// Reads the bytes of a file of rules for a questionnaire in its newest version.
  ///
  /// The file is named in the problems as the user named it.
  package static func read(
    _ bytes: [UInt8], file: String, for questionnaire: Questionnaire
  ) -> Result<EvidenceRules, InvalidFile> {
    let log = ProblemLog(file: file)
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log), hasKnownFormat(fields) {
        var reader = EvidenceRulesReader(log, questionnaire)
        var rules = reader.rules(fields)
        rules.digest = "sha256:" + SHA256.hexadecimal(of: bytes)
        if log.problems.isEmpty { return .success(rules) }
      }
    } catch { log.report(error) }
    return .failure(InvalidFile(problems: log.sorted))
  }

  private init(_ log: ProblemLog, _ questionnaire: Questionnaire) {
    (self.log, self.questionnaire) = (log, questionnaire)
  }

  private static func hasKnownFormat(_ fields: Fields) -> Bool {
    guard let value = fields.required("format") else { return true }
    if value.whole == format { return true }
    fields.log.report(
      "the format is \(value.brief); this version reads format \(format)", at: value,
      remedy: "Write \(format), or upgrade.")
    return false
  }

  private mutating func rules(_ fields: Fields) -> EvidenceRules {
    if let value = fields.required("questionnaire"), let id = fields.text(value),
      id != questionnaire.id
    {
      log.report(
        "these are rules for \(id.quoted), not for \(questionnaire.id)", at: value,
        remedy: "Name the rules of \(questionnaire.id).")
    }
    var rules = EvidenceRules(
      questionnaire: questionnaire.id, version: fields.requiredText("version"), digest: "")
    readSets(fields)
    rules.sets = sets
    rules.skip = globs(fields.list("skip"), fields)
    rules.tests = globs(fields.list("tests"), fields)
    rules.weak = globs(fields.list("weak"), fields)
    rules.manifests = globs(fields.list("manifests"), fields)
    rules.mlPackages = fields.texts("mlPackages").map { NamePattern($0.lowercased().utf8) }
    rules.practices = practices(fields)
    let nodes = fields.requiredList("rules", "there are no rules")
    for node in nodes { declare(node) }
    rules.rules = nodes.compactMap { rule($0) }
    checkReferences(nodes, rules.rules)
    return rules
  }

  private mutating func readSets(_ fields: Fields) {
    guard let sets = fields.object("sets") else { return }
    for (key, value) in sets.node.members {
      self.sets[key.text ?? ""] = globs(fields.list(value), fields)
    }
  }

  /// The globs of a list, with those of the sets that it names.
  func globs(_ nodes: [JSONNode], _ fields: Fields) -> [Glob] {
    nodes.flatMap { node -> [Glob] in
      guard let text = fields.text(node) else { return [] }
      if text.hasPrefix("@") {
        let name = String(text.dropFirst())
        if let set = sets[name] { return set }
        log.report(
          "there is no set \(name.quoted)", at: node,
          remedy: name.remedy(among: sets.keys.sorted(), otherwise: "Add it to \"sets\"."))
        return []
      }
      if !text.isEmpty, let globs = Glob.read(text) { return globs }
      log.report(
        "the pattern \(text.quoted) is empty, or stands for too many paths", at: node,
        remedy: "Write fewer alternatives and folders.")
      return []
    }
  }

  private func practices(_ fields: Fields) -> [Item.ID: EvidenceRules.Visibility] {
    guard let list = fields.object("practices") else { return [:] }
    var practices: [Item.ID: EvidenceRules.Visibility] = [:]
    for (key, value) in list.node.members {
      guard let id = practice(key), let fields = Fields(value, log: log),
        let seen: EvidenceRules.Visibility.Seen = fields.required("seen").flatMap({
          fields.word($0)
        })
      else { continue }
      practices[id] = EvidenceRules.Visibility(
        seen: seen,
        expect: fields["expect"].flatMap {
          fields.whole($0, in: 1...max(1, questionnaire.topLevel))
        },
        looked: fields.text("looked"))
    }
    return practices
  }

  /// The practice that a text names; nil, with a problem, where there is none.
  func practice(_ node: JSONNode) -> Item.ID? {
    let id = Item.ID(node.text ?? "")
    if questionnaire.practice(id) != nil { return id }
    log.report(
      "there is no practice \(id.text.quoted) in \(questionnaire.id) \(questionnaire.version)",
      at: node,
      remedy: id.text.remedy(
        among: questionnaire.practices.map(\.id.text), otherwise: "Name one that there is."))
    return nil
  }

  private mutating func declare(_ node: JSONNode) {
    guard let value = node["id"], let id = value.text else { return }
    if places.updateValue(value, forKey: id) != nil {
      log.report(
        "there is a rule \(id.quoted) already", at: value,
        remedy: "Give every rule an id of its own.")
    }
  }

  /// Rules that others need are there, and none waits for itself.
  private func checkReferences(_ nodes: [JSONNode], _ rules: [EvidenceRule]) {
    for node in nodes {
      for list in [node["needs"], node["unless"]].compactMap({ $0 }) {
        for value in list.elements where places[value.text ?? ""] == nil {
          let id = value.text ?? ""
          log.report(
            "there is no rule \(id.quoted)", at: value,
            remedy: id.remedy(among: places.keys.sorted(), otherwise: "Name one that there is."))
        }
      }
    }
    var waits = Dictionary(
      rules.map { ($0.id, Set($0.needs + $0.unless)) }, uniquingKeysWith: { first, _ in first })
    var depth = 0
    while case let free = waits.filter({ $0.value.allSatisfy { waits[$0] == nil } }).keys,
      !free.isEmpty, depth < Self.depthLimit
    {
      for id in free { waits[id] = nil }
      depth += 1
    }
    let over = depth < Self.depthLimit ? "itself" : "more than \(Self.depthLimit) others in a row"
    for id in waits.keys.sorted() {
      guard let place = places[id] else { continue }
      log.report(
        "the rule \(id.quoted) waits for \(over), over \"needs\" and \"unless\"", at: place,
        remedy: "Take one of them out.")
    }
  }
}
