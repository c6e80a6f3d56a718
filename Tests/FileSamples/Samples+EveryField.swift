import Formats
import MaturityModel

extension Samples {
  /// An assessment in which every field that an answer of its kind can have says something.
  ///
  /// The two variants differ in every one of these fields.
  static func everyField(_ variant: Int) -> Assessment {
    var assessment = Samples.assessment
    assessment.respondent = Respondent(
      id: "r1", role: "Role \(variant)", name: "Name \(variant)",
      otherKeys: ["shift": .integer(variant)])
    assessment.languageShown = variant == 1 ? "de" : "pt_BR"
    assessment.workshop = Workshop()
    assessment.workshop?.frame.period = "Q\(variant)"
    assessment.group = GroupRecord(.object(["respondents": .integer(variant)]), { _ in .levels(3) })
    assessment.retired = ["old-9": .object(["answer": .integer(variant)])]
    assessment.otherKeys = ["$schema": .string("\(variant)")]
    assessment.details = details(variant)
    assessment.responses = [:]
    for id in assessment.questionnaire.everyID {
      assessment.responses[id] = response(variant, to: id, in: assessment.questionnaire)
    }
    return assessment
  }

  private static func details(_ variant: Int) -> Details {
    var action = Action(id: "a\(variant)", text: "Do it \(variant)")
    action.owner = "Ann \(variant)"
    action.due = CalendarDay("2027-01-0\(variant)")
    action.practice = "one-\(variant)"
    action.state = .done
    action.otherKeys = ["colour": .integer(variant)]
    var parked = ParkedQuestion(question: "Who \(variant)?", who: "Ben \(variant)")
    parked.practice = "one-\(variant)"
    parked.by = CalendarDay("2027-02-0\(variant)")
    parked.otherKeys = ["colour": .integer(variant)]
    var details = Details()
    details.title = "Title \(variant)"
    details.subject = Subject(
      organisation: "Organisation \(variant)", team: "Team \(variant)", scope: "Scope \(variant)",
      otherKeys: ["floor": .integer(variant)])
    details.completedAt = Timestamp(seconds: now.seconds + variant)
    details.worst = ["c-\(variant)"]
    details.recheck = ["c-\(variant)"]
    details.targets = ["one-1": variant]
    details.actions = [action]
    details.parked = [parked]
    details.plan = Plan(
      goal: variant == 1 ? .oneStep : .nextLevel, capacity: variant,
      moved: ["one-\(variant)": .next], leftOut: ["one-\(variant)"],
      previous: [
        Plan.Step(
          practice: "one-\(variant)", from: .rank(variant), to: .rank(3), band: .now,
          otherKeys: ["colour": .integer(variant)])
      ], otherKeys: ["colour": .integer(variant)])
    details.companion = Companion(id: "other-\(variant)", file: "Title \(variant).other.json")
    details.companion?.otherKeys = ["colour": .integer(variant)]
    details.result = FormerResult(.object(["format": .integer(variant)]))
    return details
  }

  private static func response(
    _ variant: Int, to id: Item.ID, in questionnaire: Questionnaire
  ) -> Response {
    let isFirst = variant == 1
    var response = Response(answer: .rank(variant), note: "Note \(variant)")
    response.evidence = [
      Evidence(
        text: "Page \(variant)", date: CalendarDay("2026-11-0\(variant)"),
        source: EvidenceSource(
          rule: "rule-\(variant)", version: "\(variant).0.0", repository: "team-\(variant)",
          commit: "7f0b441\(variant)", path: "src/\(variant).py", line: variant,
          otherKeys: ["colour": .integer(variant)]),
        otherKeys: ["url": .integer(variant)])
    ]
    response.isFlagged = true
    response.answeredAt = Timestamp(seconds: now.seconds + variant)
    response.carried = Carried(from: "earlier \(variant)", revision: "\(variant).0")
    response.otherKeys = ["confidence": .integer(variant)]
    if let question = (questionnaire.profile + questionnaire.context).first(where: { $0.id == id })
    {
      response.answer = .options([question.options[variant % question.options.count].id])
      response.text = "Words \(variant)"
    }
    if questionnaire.challenges.contains(where: { $0.id == id }) {
      response.trend = isFirst ? .worse : .better
    }
    if questionnaire.outcomes.contains(where: { $0.id == id }) {
      response.trend = isFirst ? .same : .better
      response.basis = isFirst ? .counted : .system
      response.fitsNeed = true
    }
    return response
  }
}

extension Questionnaire {
  /// The ids of everything that can be answered.
  var everyID: [Item.ID] {
    (profile + context).map(\.id) + practices.map(\.id) + challenges.map(\.id) + outcomes.map(\.id)
  }
}

/// The fields in which two values of one kind differ.
func differences<Value>(_ left: Value, _ right: Value) -> Set<String> {
  Set(
    zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children).compactMap {
      ($0.value as? AnyHashable) == ($1.value as? AnyHashable) ? nil : $0.label
    })
}
