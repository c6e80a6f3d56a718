import MaturityModel

extension Edit {
  /// An edit that a person could make, drawn from the assessment's questionnaire.
  static func random(
    on assessment: Assessment, using generator: inout some RandomNumberGenerator
  ) -> Edit {
    let at = Timestamp(seconds: 1_795_000_000 + Int.random(in: 0..<1_000_000, using: &generator))
    guard Int.random(in: 0..<6, using: &generator) > 0 else {
      var after = assessment.details
      after.title = text(using: &generator)
      after.subject.team = text(using: &generator)
      after.completedAt = Bool.random(using: &generator) ? at : nil
      after.targets = Dictionary(
        assessment.questionnaire.practices.prefix(3).map { ($0.id, 2) }, uniquingKeysWith: { $1 })
      return Edit(.details(before: assessment.details, after: after), at: at)
    }
    let change = answer(on: assessment, at: at, using: &generator)
    guard Bool.random(using: &generator), assessment.details.completedAt != nil else {
      return Edit(change, at: at)
    }
    var after = assessment.details
    after.completedAt = nil
    after.result = nil
    return Edit(.several([change, .details(before: assessment.details, after: after)]), at: at)
  }

  private static func answer(
    on assessment: Assessment, at: Timestamp, using generator: inout some RandomNumberGenerator
  ) -> Change {
    let questionnaire = assessment.questionnaire
    var response = Response(note: text(using: &generator))
    response.answeredAt = at
    let item: Item.ID
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      let question = questionnaire.profile.randomElement(using: &generator)
      item = question?.id ?? ""
      let options = (question?.options ?? []).map(\.id).shuffled(using: &generator)
      response.answer = .options(Array(options.prefix(question?.maximum ?? 1)))
      response.text = text(using: &generator)
    case 1:
      item = questionnaire.challenges.randomElement(using: &generator)?.id ?? ""
      response.answer = [.rank(0), .rank(4), .unknown, .notApplicable(reason: "No")]
        .randomElement(using: &generator)
      response.trend = Trend.allCases.randomElement(using: &generator)
    case 2:
      item = questionnaire.outcomes.randomElement(using: &generator)?.id ?? ""
      response.answer = Bool.random(using: &generator) ? .rank(2) : .notMeasured
      response.fitsNeed = Bool.random(using: &generator)
    default:
      let practice = questionnaire.practices.randomElement(using: &generator)
      item = practice?.id ?? ""
      response.answer =
        [.rank(Int.random(in: 1...questionnaire.topLevel, using: &generator)), .unknown, nil]
        .randomElement(using: &generator) ?? nil
      response.isFlagged = Bool.random(using: &generator)
      if Bool.random(using: &generator) { response = Response() }
    }
    return .response(
      item: item, before: assessment.responses[item] ?? Response(), after: response)
  }

  private static func text(using generator: inout some RandomNumberGenerator) -> String {
    ["", "A note", "Two\nlines", "\u{1F600} \"quoted\" \\ é", "\u{0}\u{1B}[31m"]
      .randomElement(using: &generator) ?? ""
  }
}
