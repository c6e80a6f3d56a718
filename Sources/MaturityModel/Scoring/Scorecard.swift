/// Everything that is computed of one assessment, with the rule it was computed by.
public struct Scorecard: Hashable, Sendable {
  public var rule: Rule
  public var overall: OverallScore
  /// In questionnaire order, those that are not applicable included.
  public var dimensions: [DimensionScore]

  /// The score of a dimension by its id.
  public subscript(dimension id: Dimension.ID) -> DimensionScore? {
    place(of: id).map { dimensions[$0] }
  }

  func place(of dimension: Dimension.ID) -> Int? {
    dimensions.firstIndex { $0.dimension == dimension }
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
  /// The scorecard under the questionnaire's own rule, or another one, such as a newer questionnaire's.
  ///
  /// `respondents` tells who answered; without it the assessment's own record of a group counts, else one person.
  public func scorecard(by rule: Rule? = nil, respondents: Respondents? = nil) -> Scorecard {
    if let measured { return card(of: measured) }
    let respondents = respondents ?? group.map { Respondents($0) } ?? Respondents()
    return card(
      of: states, by: rule ?? Rule(questionnaire),
      effortPoints: questionnaire.scoring.effortPoints, { $0.score(respondents: respondents) },
      overall: { $0.overallScore(respondents: respondents) })
  }

  /// The levels, indices, coverage and counts of a scorecard, which are cheap, and nothing else.
  func outline(of states: [PracticeState], by rule: Rule) -> Scorecard {
    card(
      of: states, by: rule, effortPoints: [:],
      { DimensionScore(dimension: $0.dimension.id, score: $0.outline) },
      overall: { OverallScore(score: $0.outline) })
  }

  private func card(
    of states: [PracticeState], by rule: Rule, effortPoints: [Effort: Int],
    _ score: (DimensionReading) -> DimensionScore,
    overall: (OverallReading) -> OverallScore
  ) -> Scorecard {
    var rest = states[...]
    let members = questionnaire.dimensions.map { dimension in
      let reading = DimensionReading(
        dimension, states: rest.prefix(dimension.practices.count), rule: rule,
        effortPoints: effortPoints)
      rest = rest.dropFirst(dimension.practices.count)
      return OverallReading.Member(reading, score(reading))
    }
    var card = Scorecard(
      rule: rule, overall: overall(OverallReading(rule: rule, members: members)),
      dimensions: members.map(\.score))
    if let former = details.result { card.keepLevels(of: former) }
    return card
  }
}
