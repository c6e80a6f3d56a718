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
    assessment.workshop = Workshop(frame: WorkshopFrame(period: "Q\(variant)"))
    assessment.group = GroupRecord(.object(["respondents": .integer(variant)]), topLevel: 3)
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
    Details(
      title: "Title \(variant)",
      subject: Subject(
        organisation: "Organisation \(variant)", team: "Team \(variant)", scope: "Scope \(variant)",
        otherKeys: ["floor": .integer(variant)]),
      completedAt: Timestamp(seconds: now.seconds + variant), worst: ["c-\(variant)"],
      targets: ["one-1": variant],
      actions: [
        Action(
          id: "a\(variant)", text: "Do it \(variant)", owner: "Ann \(variant)",
          due: CalendarDay("2027-01-0\(variant)"), practice: "one-\(variant)", state: .done,
          otherKeys: ["colour": .integer(variant)])
      ],
      parked: [
        ParkedQuestion(
          practice: "one-\(variant)", question: "Who \(variant)?", who: "Ben \(variant)",
          by: CalendarDay("2027-02-0\(variant)"), otherKeys: ["colour": .integer(variant)])
      ],
      plan: Plan(
        goal: variant == 1 ? .oneStep : .nextLevel, capacity: variant,
        moved: ["one-\(variant)": .next], leftOut: ["one-\(variant)"],
        previous: [
          Plan.Step(
            practice: "one-\(variant)", from: variant, to: 3, band: .now,
            otherKeys: ["colour": .integer(variant)])
        ], otherKeys: ["colour": .integer(variant)]),
      result: FormerResult(.object(["format": .integer(variant)])))
  }

  private static func response(
    _ variant: Int, to id: Item.ID, in questionnaire: Questionnaire
  ) -> Response {
    let isFirst = variant == 1
    var response = Response(
      answer: .rank(variant), note: "Note \(variant)",
      evidence: [
        Evidence(
          text: "Page \(variant)", date: CalendarDay("2026-11-0\(variant)"),
          otherKeys: ["url": .integer(variant)])
      ], isFlagged: true, answeredAt: Timestamp(seconds: now.seconds + variant),
      carried: Carried(from: "earlier \(variant)", revision: "\(variant).0"),
      otherKeys: ["confidence": .integer(variant)])
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
