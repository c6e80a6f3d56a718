/// What the result of a dimension would be if one missing answer were given.
public struct Possibility: Hashable, Sendable {
  /// The answer, 1…K.
  public var answer: Int
  /// The level in the headline then; nil while the dimension would still not be rated.
  public var level: Int?
  public var levelLow: Int
  public var levelHigh: Int
}

extension Assessment {
  /// What every answer to one missing practice would make of its dimension, lowest answer first.
  ///
  /// Empty for a practice that is answered, not applicable or out of scope.
  public func possibilities(of practice: Practice, in dimension: Dimension) -> [Possibility] {
    let reading = reading(of: dimension)
    guard let position = reading.missingIDs.firstIndex(of: practice.id) else { return [] }
    return reading.possibilities(ofMissingAt: position)
  }

  /// The missing practice whose answer would narrow the interval of the dimension's level most; nil without any.
  ///
  /// Most means: the narrowest interval in the worst case, then over all answers together, then questionnaire order.
  public func mostTellingPractice(in dimension: Dimension) -> Practice? {
    let reading = reading(of: dimension)
    guard let position = reading.mostTelling else { return nil }
    return dimension.practices.first { $0.id == reading.missingIDs[position] }
  }

  private func reading(of dimension: Dimension) -> DimensionReading {
    DimensionReading(
      dimension, states: states(in: dimension), rule: Rule(questionnaire),
      effortPoints: questionnaire.scoring.effortPoints)
  }
}

extension DimensionReading {
  /// The position of the missing practice whose answer tells most.
  fileprivate var mostTelling: Int? {
    // The level depends on weight and key alone, so one practice of each kind is enough.
    var first: [Rating: Int] = [:]
    for (position, rating) in missing.enumerated() {
      var kind = rating
      kind.effort = 0
      if first[kind] == nil { first[kind] = position }
    }
    let ranked = first.values.map { position in
      let widths = possibilities(ofMissingAt: position).map { $0.levelHigh - $0.levelLow }
      return (widths.max() ?? 0, widths.reduce(0, +), position)
    }
    return ranked.min(by: <)?.2
  }

  fileprivate func possibilities(ofMissingAt position: Int) -> [Possibility] {
    var rating = missing[position]
    var low = tally(withMissingAt: 1)
    var high = tally(withMissingAt: rule.topLevel)
    low.remove(rating)
    rating.level = rule.topLevel
    high.remove(rating)
    let isEnough =
      Fraction(levelledWeight + rating.weight, applicableWeight) >= rule.coverageMinimum
      && !missing.indices.contains { $0 != position && missing[$0].isKey }
    let known = tally
    return (1...rule.topLevel).map { answer in
      rating.level = answer
      let (lowest, highest) = (level(of: low, and: rating), level(of: high, and: rating))
      return Possibility(
        answer: answer,
        level: Rule.named(
          level(of: known, and: rating), low: lowest, high: highest, isEnough: isEnough),
        levelLow: lowest, levelHigh: highest)
    }
  }

  private func level(of tally: Tally, and rating: Rating) -> Int {
    var tally = tally
    tally.add(rating)
    return rule.level(of: tally) ?? 1
  }
}
