import Formats
package import MaturityModel

/// A result that is kept beside an assessment, with what a person set aside.
package struct KeptScan: Hashable, Sendable {
  /// A proposal at a place that a person does not want to see again.
  package struct Aside: Hashable, Sendable {
    package var rule: String
    package var path: String

    package init(rule: String, path: String) { (self.rule, self.path) = (rule, path) }
  }

  package var result: ScanResult
  package var aside: Set<Aside>
  /// Files that evidence names and that a look did not find any more, with the day of the first one that did not.
  package var gone: [GoneFile: CalendarDay]

  package init(
    _ result: ScanResult, aside: Set<Aside> = [], gone: [GoneFile: CalendarDay] = [:]
  ) {
    (self.result, self.aside, self.gone) = (result, aside, gone)
  }

  /// Reads the bytes of a file; nil for what is none.
  package init?(_ bytes: [UInt8]) {
    guard let root = (try? JSONDocument(bytes))?.root, let result = ScanResult(root) else {
      return nil
    }
    self.result = result
    aside = Set(
      (root["aside"]?.elements ?? []).compactMap { node in
        guard let rule = node["rule"]?.text, let path = node["path"]?.text else { return nil }
        return Aside(rule: rule, path: path)
      })
    gone = Dictionary(
      (root["gone"]?.elements ?? []).compactMap { node in
        guard let repository = node["repository"]?.text, let path = node["path"]?.text,
          let since = node["since"]?.text.flatMap({ CalendarDay($0) })
        else { return nil }
        return (GoneFile(repository: repository, path: path), since)
      }, uniquingKeysWith: min)
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var members = result.json(nil).members ?? [:]
    members["aside"] = .array(
      aside.sorted { ($0.rule, $0.path) < ($1.rule, $1.path) }.map { entry in
        .object(["rule": .string(entry.rule), "path": .string(entry.path)])
      })
    let lost = gone.sorted { ($0.key.repository, $0.key.path) < ($1.key.repository, $1.key.path) }
    members["gone"] = .array(
      lost.map { file, day in
        .object([
          "repository": .string(file.repository), "path": .string(file.path),
          "since": .string(day.text),
        ])
      })
    return Array(JSON.object(members).pretty.utf8)
  }

  /// What was found for a practice, without the places that were set aside; a proposal without places stays until it is
  /// set aside as a whole, by an empty path.
  package func proposals(
    for practice: Item.ID
  ) -> [(proposal: Proposal, repository: RepositoryScan)] {
    result.proposals(for: practice).compactMap { proposal, scan in
      guard !aside.isEmpty else { return (proposal, scan) }
      if aside.contains(Aside(rule: proposal.rule, path: "")) { return nil }
      var rest = proposal
      rest.places.removeAll { aside.contains(Aside(rule: proposal.rule, path: $0.path)) }
      return rest.places.isEmpty && !proposal.places.isEmpty && rest.morePlaces == 0
        ? nil : (rest, scan)
    }
  }
}
