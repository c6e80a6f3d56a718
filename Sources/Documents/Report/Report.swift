public import MaturityModel

/// What a report is about and how it is made.
public struct Report: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case team, board, plan }
  public enum People: String, CaseIterable, Sendable { case none, counts, roles }
  public enum TableName: String, CaseIterable, Sendable { case answers, dimensions, plan, votes }

  private let kind: Kind
  private let assessment: Assessment
  private let before: Assessment?

  public init(
    _ kind: Kind, of assessment: Assessment, before: Assessment? = nil, people: People = .counts,
    on today: CalendarDay
  ) {
    self.kind = kind
    self.assessment = assessment
    self.before = before
  }

  public var document: Document {
    let questionnaire = assessment.questionnaire
    let levels = Levels(questionnaire.levels.map(\.name))
    let level = assessment.scorecard().overall.level
    let hero = Hero(
      level: level, label: level.map { "Level \($0) of \(levels.count)" } ?? "not rated",
      name: Text(level.map(levels.name) ?? "Not rated"), text: "What the answers say together.")
    var sections = [Section("summary", number: "1", "On one page", [.hero(hero)])]
    if let before, let former = before.scorecard().overall.level {
      sections[0].blocks.append(.paragraph("Before it was \(.level(former))."))
    }
    if let answers = table(.answers) {
      sections.append(
        Section("answers", number: "A", "All answers", flow: .page, [.table(answers)]))
    }
    var document = Document(
      kind: kind.rawValue, title: assessment.details.title, levels: levels, sections: sections)
    document.facts = [Fact("Questionnaire", Text(questionnaire.title))]
    document.runningHead.left = assessment.details.title
    return document
  }

  public func table(_ name: TableName) -> Table? {
    guard name == .answers, kind != .plan else { return nil }
    let rows = assessment.questionnaire.practices.map { practice in
      Table.Row([
        Text(practice.id.text), Text(practice.title),
        Text((assessment.responses[practice.id]?.answer).words),
        Text(assessment.responses[practice.id]?.note ?? ""),
      ])
    }
    return Table(
      "Answers", columns: [.init("id"), .init("practice"), .init("answer"), .init("note")],
      rows: rows)
  }
}
