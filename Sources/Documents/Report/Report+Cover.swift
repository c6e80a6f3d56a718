internal import MaturityModel

extension Report {
  var title: String {
    let subject = assessment.details.subject
    return [assessment.details.title, subject.team, subject.organisation, questionnaire.title]
      .first { !$0.isEmpty } ?? questionnaire.id
  }

  /// The document with all that stands around its sections.
  func covered(_ document: Document) -> Document {
    let subject = assessment.details.subject
    var document = document
    document.kicker = kicker
    document.subtitle = [subject.team, subject.scope].filter { !$0.isEmpty && $0 != title }
      .joined(separator: ", ")
    document.facts = facts
    document.layout = kind == .team ? .report : .board
    document.runningHead = .init(left: title, right: subject.organisation, bottom: names.maker)
    document.footer = Text(words.footer)
    if kind != .plan, measured == nil {
      document.mosaic = Mosaic(
        scored.map { dimension, _ in
          asked.filter { $0.dimension == dimension.id }.map(\.level)
        }.filter { !$0.isEmpty })
    }
    return document
  }

  private var kicker: String {
    switch kind {
    case .team: names.team
    case .board: names.board
    case .plan: names.planOnly
    }
  }

  private var privacy: String {
    words.privacy(
      ofGroup: group != nil, namesOwners: people != .none, namesRoles: people == .roles)
  }

  private var facts: [Fact] {
    let organisation = assessment.details.subject.organisation
    let made = "\(questionnaire.title) \(questionnaire.version)"
    let took = [tookPart.isEmpty ? "" : tookPart + ".", privacy].filter { !$0.isEmpty }
    let said: [(String, String)] = [
      (names.organisation, organisation == title ? "" : organisation),
      (names.period, group?.frame?.period ?? ""), (names.day, finished),
      (names.tookPart, kind == .team ? took.joined(separator: " ") : tookPart),
      (names.questionnaire, kind == .team ? made : "\(made); \(words.answered(counts))"),
    ]
    return said.filter { !$0.1.isEmpty }.map { Fact($0.0, Text($0.1)) }
  }

  /// When it was finished.
  var finished: String {
    assessment.details.completedAt == nil ? words.notFinished : words.date(day)
  }

  /// How many took part; empty where nothing may be said about them.
  var tookPart: String { people == .none ? "" : words.people(group?.respondents ?? 1) }
}
