/// The answers of a group, with what is needed to tell a level with another answer.
struct GroupReading {
  let questionnaire: Questionnaire
  /// The states of the practices, by dimension and practice in questionnaire order.
  let states: [[PracticeState]]
  private let rule: Rule

  init(_ questionnaire: Questionnaire, states: [[PracticeState]]) {
    self.questionnaire = questionnaire
    self.states = states
    rule = Rule(questionnaire)
  }

  /// The level of a dimension with another state of one practice; the estimate, where too much is missing.
  func level(of dimension: Int, with state: PracticeState, at practice: Int) -> Int? {
    var changed = states[dimension]
    changed[practice] = state
    let reading = DimensionReading(
      questionnaire.dimensions[dimension], states: changed, rule: rule,
      effortPoints: questionnaire.scoring.effortPoints)
    return rule.level(of: reading.tally)
  }
}
