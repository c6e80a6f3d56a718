/// Makes headlines under the rule of one questionnaire, one after the other.
///
/// A dimension that was answered in the same way before is not rated again: thousands of assessments have few
/// different ways to answer five practices.
public struct HeadlineScorer {
  private let questionnaire: Questionnaire
  private let rule: Rule
  private var known: [[UInt128: Rated]]

  /// More ways to answer one dimension than this are not remembered.
  private static let limit = 1 << 14

  private struct Rated {
    var standing: Headline.Standing
    var estimate: Int?
    /// The practices that keep the dimension from its next level by themselves.
    var blocking: [Item.ID]
  }

  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    rule = Rule(questionnaire)
    known = Array(repeating: [:], count: questionnaire.dimensions.count)
  }

  /// The headline of an assessment, of which these are the states of all practices in questionnaire order.
  public mutating func headline(of states: [PracticeState]) -> Headline {
    var headline = Headline(overall: .init(), dimensions: [])
    headline.dimensions.reserveCapacity(questionnaire.dimensions.count)
    var estimates: [Int?] = []
    estimates.reserveCapacity(questionnaire.dimensions.count)
    var start = 0
    for index in questionnaire.dimensions.indices {
      let end = start + questionnaire.dimensions[index].practices.count
      let rated = rated(index, states[start..<end])
      headline.dimensions.append(rated.standing)
      estimates.append(rated.estimate)
      headline.blockingPractices += rated.blocking
      start = end
    }
    rateOverall(&headline, estimates)
    headline.blockingDimensions = blocking(estimates)
    return headline
  }

  private mutating func rated(_ index: Int, _ states: ArraySlice<PracticeState>) -> Rated {
    guard let key = Self.key(of: states) else { return rate(index, states) }
    if let rated = known[index][key] { return rated }
    let rated = rate(index, states)
    if known[index].count < Self.limit { known[index][key] = rated }
    return rated
  }

  private func rate(_ index: Int, _ states: ArraySlice<PracticeState>) -> Rated {
    let dimension = questionnaire.dimensions[index]
    let reading = DimensionReading(
      dimension, states: states, rule: rule, effortPoints: questionnaire.scoring.effortPoints)
    let score = reading.headline
    var known: Set<Item.ID> = []
    let blocking = (reading.blockers(above: score.levelEstimate) ?? []).flatMap(\.members)
      .filter { known.insert($0).inserted }
    return Rated(
      standing: .init(id: dimension.id, score), estimate: score.levelEstimate, blocking: blocking)
  }

  /// The states as a number, four bits each; nil for more than fit.
  private static func key(of states: ArraySlice<PracticeState>) -> UInt128? {
    guard states.count <= 32 else { return nil }
    var key: UInt128 = 0
    for state in states {
      let code: UInt128 =
        switch state {
        case .level(let level): UInt128(truncatingIfNeeded: level)
        case .notApplicable: 10
        case .unknown: 11
        case .unanswered: 12
        case .outOfScope: 13
        case .answered: 14
        }
      key = key << 4 | code
    }
    return key
  }
}

extension HeadlineScorer {
  private func rateOverall(_ headline: inout Headline, _ estimates: [Int?]) {
    let applicable = headline.dimensions.indices.filter { headline.dimensions[$0].isApplicable }
    let lows = applicable.map { headline.dimensions[$0].levelLow }
    let highs = applicable.map { headline.dimensions[$0].levelHigh }
    let known = applicable.filter { estimates[$0] != nil }
    headline.overall.levelLow = level(of: lows, at: applicable)
    headline.overall.levelHigh =
      lows == highs ? headline.overall.levelLow : level(of: highs, at: applicable)
    headline.overall.level = Rule.named(
      lows == highs ? headline.overall.levelLow : level(of: known.map { estimates[$0] }, at: known),
      low: headline.overall.levelLow, high: headline.overall.levelHigh,
      isEnough: applicable.allSatisfy { headline.dimensions[$0].level != nil })
    headline.overall.index = index(of: headline.dimensions)
  }

  /// The ids of the dimensions that keep the whole from the level above that of their estimates.
  private func blocking(_ estimates: [Int?]) -> [Dimension.ID] {
    let rated = estimates.indices.filter { estimates[$0] != nil }
    let ratings = ratings(of: rated.map { estimates[$0] }, at: rated)
    guard let estimate = rule.level(of: ratings), estimate < rule.topLevel else { return [] }
    let ids = rated.map { questionnaire.dimensions[$0].id }
    let blockers = rule.blockers(ratings, ids: ids, of: estimate + 1)
    let below = blockers.flatMap(\.members)
    let hasTooFew = blockers.contains { if case .share = $0 { true } else { false } }
    return zip(ids, ratings).filter { id, rating in
      hasTooFew && rating.level <= estimate || below.contains(id)
    }.map(\.0)
  }

  private func level(of levels: [Int?], at dimensions: [Int]) -> Int? {
    rule.level(of: ratings(of: levels, at: dimensions))
  }

  private func ratings(of levels: [Int?], at dimensions: [Int]) -> [Rating] {
    zip(levels, dimensions).compactMap { level, index in
      level.map { Rating($0, weight: questionnaire.dimensions[index].weight) }
    }
  }

  /// The mean of the indices that there are, by the weight of the dimensions.
  private func index(of dimensions: [Headline.Standing]) -> Fraction? {
    var (sum, weight) = (Fraction.zero, 0)
    for (standing, dimension) in zip(dimensions, questionnaire.dimensions) {
      guard let index = standing.index else { continue }
      sum = sum + index * Fraction(dimension.weight)
      weight += dimension.weight
    }
    return weight == 0 ? nil : sum / Fraction(weight)
  }
}

extension Headline.Standing { fileprivate var isApplicable: Bool { levelLow != nil } }
