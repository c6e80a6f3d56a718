/// The levels of a group, with what is needed to compute them again with another answer.
struct GroupReading {
  let questionnaire: Questionnaire
  let rule: Rule
  /// The states of the practices, by dimension and practice in questionnaire order.
  private(set) var states: [[PracticeState]]
  private var members: [OverallReading.Member]

  init(_ questionnaire: Questionnaire, states: [[PracticeState]]) {
    self.questionnaire = questionnaire
    self.states = states
    rule = Rule(questionnaire)
    members = []
    members = states.indices.map { member(at: $0, states: states[$0]) }
  }

  private func member(at index: Int, states: [PracticeState]) -> OverallReading.Member {
    let dimension = questionnaire.dimensions[index]
    let reading = DimensionReading(
      dimension, states: states, rule: rule, effortPoints: questionnaire.scoring.effortPoints)
    return OverallReading.Member(
      reading: reading, score: DimensionScore(dimension: dimension.id, score: reading.headline))
  }

  /// The level and index of the whole.
  var overall: Headline.Standing {
    .init(id: "", OverallReading(rule: rule, members: members).headline)
  }

  /// The levels and indices of the dimensions.
  var dimensions: [Headline.Standing] {
    members.map { .init(id: $0.score.dimension, $0.score.score) }
  }

  /// The level of a dimension with another state of one practice; the estimate, where too much is missing.
  func level(of dimension: Int, with state: PracticeState, at practice: Int) -> Int? {
    var changed = states[dimension]
    changed[practice] = state
    return member(at: dimension, states: changed).score.levelEstimate
  }

  /// The same with other states; only what changed is computed again.
  func with(_ others: [[PracticeState]]) -> GroupReading {
    var reading = self
    for index in others.indices where others[index] != states[index] {
      reading.members[index] = member(at: index, states: others[index])
      reading.states[index] = others[index]
    }
    return reading
  }
}
