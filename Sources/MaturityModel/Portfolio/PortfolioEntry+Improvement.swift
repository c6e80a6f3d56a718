extension PortfolioEntry {
  /// The smallest way to the next level of the whole, as a scorecard has it.
  ///
  /// Nil where it is not known what was answered, without a level, at the top, and beyond the limit of the exact search.
  public var improvement: OverallImprovement? {
    guard let answers else { return nil }
    let questionnaire = answers.form.questionnaire
    let rule = Rule(questionnaire)
    var rest = answers.states[...]
    let members = questionnaire.dimensions.compactMap { dimension -> OverallReading.Member? in
      let reading = DimensionReading(
        dimension, states: rest.prefix(dimension.practices.count), rule: rule,
        effortPoints: questionnaire.scoring.effortPoints)
      rest = rest.dropFirst(dimension.practices.count)
      let score = DimensionScore(dimension: dimension.id, score: reading.headline)
      return score.score.levelEstimate == nil ? nil : .init(reading, score)
    }
    let ratings = members.compactMap { member in
      member.score.score.levelEstimate.map {
        Rating($0, weight: member.reading.dimension.weight)
      }
    }
    guard let estimate = rule.level(of: ratings), estimate < rule.topLevel else { return nil }
    return OverallSteps(rule: rule, members: members, ratings: ratings)
      .improvement(to: estimate + 1)
  }
}
