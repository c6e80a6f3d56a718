/// Everything that is computed of one assessment, with the rule it was computed by.
public struct Scorecard: Hashable, Sendable {
  public var rule: Rule
  public var overall: OverallScore
  /// In questionnaire order, those that are not applicable included.
  public var dimensions: [DimensionScore]

  /// The score of a dimension by its id.
  public subscript(dimension id: Dimension.ID) -> DimensionScore? {
    dimensions.firstIndex { $0.dimension == id }.map { dimensions[$0] }
  }

  /// Keeps the levels that were given under an earlier version of the rule, where they are others now.
  fileprivate mutating func keepLevels(of former: FormerResult) {
    overall.score.published = former.overall(now: overall.level)
    for index in dimensions.indices {
      dimensions[index].score.published = former.dimension(
        dimensions[index].dimension, now: dimensions[index].level)
    }
  }
}

extension Assessment {
  /// The scorecard under the questionnaire's own rule.
  ///
  /// `respondents` tells who answered; without it the assessment's own record of a group counts, else one person.
  public func scorecard(respondents: Respondents? = nil) -> Scorecard {
    scorecard(by: Rule(questionnaire), respondents: respondents)
  }

  /// The scorecard under another rule, such as a newer questionnaire's.
  public func scorecard(by rule: Rule, respondents: Respondents? = nil) -> Scorecard {
    let respondents = respondents ?? group.map { Respondents($0) } ?? Respondents()
    return Scorecard(
      states, of: questionnaire, by: rule, former: details.result,
      { $0.score(respondents: respondents) },
      overall: { $0.overallScore(respondents: respondents) })
  }
}

extension Scorecard {
  /// The levels, indices, coverage and counts of a scorecard, which are cheap, and nothing else.
  init(
    outlining states: [PracticeState], of questionnaire: Questionnaire, by rule: Rule,
    former: FormerResult?
  ) {
    self.init(
      states, of: questionnaire, by: rule, former: former,
      { DimensionScore(dimension: $0.dimension.id, score: $0.outline) },
      overall: { OverallScore(score: $0.outline) })
  }

  /// The scorecard of all practices of a questionnaire, in its order.
  fileprivate init(
    _ states: [PracticeState], of questionnaire: Questionnaire, by rule: Rule,
    former: FormerResult?, _ score: (DimensionReading) -> DimensionScore,
    overall: (OverallReading) -> OverallScore
  ) {
    var rest = states[...]
    let members = questionnaire.dimensions.map { dimension in
      let reading = DimensionReading(
        dimension, states: rest.prefix(dimension.practices.count), rule: rule,
        effortPoints: questionnaire.scoring.effortPoints)
      rest = rest.dropFirst(dimension.practices.count)
      return OverallReading.Member(reading: reading, score: score(reading))
    }
    self.init(
      rule: rule, overall: overall(OverallReading(rule: rule, members: members)),
      dimensions: members.map(\.score))
    if let former { keepLevels(of: former) }
  }
}
