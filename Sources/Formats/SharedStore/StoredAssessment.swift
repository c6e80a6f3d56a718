package import MaturityModel

/// An assessment as a shared store keeps it: its bytes, and what lists and portfolios show of it.
///
/// What is derived from the bytes is computed by the program that saves them, so that no rule stands in a database.
package struct StoredAssessment: Hashable, Sendable {
  /// What the file would be called; with `archive/` before it in the archive.
  package var name: String
  /// The id of the assessment.
  package var id: String
  package var subject: Subject
  /// False where the subject has no name by which it could be found again.
  package var isNamed: Bool
  /// The id of the questionnaire.
  package var questionnaire: String
  /// When it was completed, else changed, else made, in seconds since 1970.
  package var seconds: Int?
  /// When it was completed, in the same way; of all with the same id and this only one is kept.
  package var completed: Int?
  /// The overall level; nil where there is none.
  package var level: Int?
  /// What a list shows, as JSON.
  package var summary: String
  /// What a portfolio needs, as hexadecimal digits; see `PortfolioRecord`.
  package var record: String
  /// The bytes without those of the questionnaire.
  package var body: String
  /// How many bytes of the body stand before the questionnaire.
  package var cut: Int
  /// The digest of the bytes of the questionnaire; empty for a body that holds none.
  package var snapshot: String

  package init(
    name: String, id: String, subject: Subject, isNamed: Bool, questionnaire: String, seconds: Int?,
    completed: Int? = nil, level: Int?, summary: String, record: String, body: String, cut: Int,
    snapshot: String
  ) {
    (self.name, self.id, self.subject, self.isNamed) = (name, id, subject, isNamed)
    (self.questionnaire, self.seconds, self.completed) = (questionnaire, seconds, completed)
    self.level = level
    (self.summary, self.record) = (summary, record)
    (self.body, self.cut, self.snapshot) = (body, cut, snapshot)
  }

  /// False for what would lie outside the folder that it is written to as a file, or be hidden in it.
  ///
  /// Whoever may save may choose any name; nobody takes one that is none.
  package static func isName(_ name: String) -> Bool {
    let own = name.hasPrefix(archive) ? name.dropFirst(archive.count) : name[...]
    return !own.isEmpty && !own.hasPrefix(".") && !own.contains("/") && !own.contains("\0")
  }

  /// True for names in the archive.
  package var isArchived: Bool { name.hasPrefix(Self.archive) }

  /// What stands before names in the archive.
  package static let archive = "archive/"
}

extension StoredAssessment {
  var json: JSON {
    .object([
      "name": .string(name), "id": .string(id), "organisation": .string(subject.organisation),
      "team": .string(subject.team), "scope": .string(subject.scope), "isNamed": .bool(isNamed),
      "questionnaire": .string(questionnaire), "at": .whole(seconds),
      "completed": .whole(completed), "level": .whole(level),
      "summary": .string(summary), "record": .string(record), "body": .string(body),
      "cut": .integer(cut), "snapshot": .string(snapshot),
    ])
  }

  init?(_ node: JSONNode) {
    guard let name = node["name"]?.text, let id = node["id"]?.text,
      let organisation = node["organisation"]?.text, let team = node["team"]?.text,
      let scope = node["scope"]?.text, let isNamed = node["isNamed"]?.flag,
      let questionnaire = node["questionnaire"]?.text, let summary = node["summary"]?.text,
      let record = node["record"]?.text, let body = node["body"]?.text,
      let cut = node["cut"]?.whole, let snapshot = node["snapshot"]?.text
    else { return nil }
    self.init(
      name: name, id: id, subject: Subject(organisation: organisation, team: team, scope: scope),
      isNamed: isNamed, questionnaire: questionnaire, seconds: node["at"]?.whole,
      completed: node["completed"]?.whole, level: node["level"]?.whole, summary: summary,
      record: record, body: body, cut: cut,
      snapshot: snapshot)
  }
}
