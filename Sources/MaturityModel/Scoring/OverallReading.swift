/// The results of the dimensions, as far as the overall level depends on them.
struct OverallReading {
  let rule: Rule
  /// All dimensions in questionnaire order, those that are not applicable included.
  let members: [Member]

  /// A class, because it is large and handed around much.
  final class Member {
    let reading: DimensionReading
    let score: DimensionScore

    init(_ reading: DimensionReading, _ score: DimensionScore) {
      (self.reading, self.score) = (reading, score)
    }
  }

  private var isApplicable: Bool { members.contains { $0.score.score.isApplicable } }

  /// The dimensions that have an estimate, and what the rule needs of them.
  var estimated: [Member] { members.filter { $0.score.levelEstimate != nil } }

  func overallScore(respondents: Respondents) -> OverallScore {
    guard isApplicable else { return OverallScore(score: Score()) }
    var score = outline
    score.sensitivity = Score.thetas.compactMap { sensitivity(to: $0) }
    let steps = steps
    if let estimate = score.levelEstimate {
      score.stepsUp = estimate < rule.topLevel ? steps.up(to: estimate + 1) : nil
      score.stepsDown = steps.down(below: estimate)
    }
    score.rateConfidence(
      respondents: respondents.count, leaveOneOut: respondents.leaveOneOut,
      isSplit: !respondents.splits.isEmpty)
    guard let estimate = score.levelEstimate else { return OverallScore(score: score) }
    let isTop = estimate == rule.topLevel
    return OverallScore(
      score: score, weakest: weakest, blockers: blockers(above: estimate),
      next: isTop ? nil : steps.improvement(to: estimate + 1))
  }

  /// The ways up and down from the levels of the answers that are there.
  private var steps: OverallSteps {
    OverallSteps(rule: rule, members: estimated, ratings: ratings { $0.score.score.levelEstimate })
  }

  /// The smallest number of one-step answer changes after which the level is back at `level`, or on its far side.
  ///
  /// Nil where it is that level, where nothing is rated, and where the scale does not reach so far.
  func stepsBack(to level: Int) -> Int? {
    guard let estimate = rule.level(of: ratings { $0.score.score.levelEstimate }),
      level != estimate, level <= rule.topLevel
    else { return nil }
    return estimate > level ? steps.down(below: level + 1) : steps.up(to: level)
  }

  /// The levels and the index alone; empty where nothing is applicable.
  var headline: Score {
    var score = Score()
    score.levelLow = rule.level(of: ratings { $0.score.score.levelLow })
    score.levelHigh = rule.level(of: ratings { $0.score.score.levelHigh })
    score.levelEstimate = rule.level(of: ratings { $0.score.score.levelEstimate })
    score.level = Rule.named(
      score.levelEstimate, low: score.levelLow, high: score.levelHigh,
      isEnough: members.allSatisfy { !$0.score.score.isApplicable || $0.score.score.level != nil })
    score.index = mean { $0.index }
    return score
  }

  /// The gates of the next level that fail, naming dimensions; nil without an estimate, empty at the top.
  func blockers(above estimate: Int?) -> [Blocker<Dimension.ID>]? {
    guard let estimate else { return nil }
    guard estimate < rule.topLevel else { return [] }
    return rule.blockers(
      ratings { $0.score.score.levelEstimate }, ids: estimated.map(\.score.dimension),
      of: estimate + 1)
  }

  /// The headline with the interval of the index, the coverage and the counts; empty where nothing is applicable.
  var outline: Score {
    guard isApplicable else { return Score() }
    var score = headline
    score.indexLow = mean { $0.indexLow }
    score.indexHigh = mean { $0.indexHigh }
    let all = members.reduce(0) { $0 + $1.reading.weightInScope }
    let applicableWeight = members.reduce(0) { $0 + $1.reading.applicableWeight }
    let levelled = members.reduce(0) { $0 + $1.reading.levelledWeight }
    score.coverage = Fraction(levelled, applicableWeight)
    score.notApplicableShare = Fraction(all - applicableWeight, all)
    score.counts = members.reduce(AnswerCounts(topLevel: rule.topLevel)) { $0 + $1.reading.counts }
    return score
  }

  private func sensitivity(to theta: Fraction) -> Score.Sensitivity? {
    let other = rule.with(theta: theta)
    let ratings = ratings { other.level(of: $0.reading.tally) }
    return other.level(of: ratings).map { .init(theta: theta, level: $0) }
  }

  /// The dimensions that have a level.
  private func ratings(_ level: (Member) -> Int?) -> [Rating] {
    members.compactMap { member in
      level(member).map { Rating($0, weight: member.reading.dimension.weight) }
    }
  }

  /// The mean of an index over the dimensions that have it, by the weight of the dimensions.
  private func mean(_ index: (Score) -> Fraction?) -> Fraction? {
    var weight = 0
    let terms = members.compactMap { member -> Fraction? in
      guard let value = index(member.score.score) else { return nil }
      weight += member.reading.dimension.weight
      return value * Fraction(member.reading.dimension.weight)
    }
    return terms.isEmpty ? nil : Fraction.sum(of: terms) / Fraction(weight)
  }

  private var weakest: [Dimension.ID]? {
    guard let lowest = estimated.compactMap(\.score.levelEstimate).min() else { return nil }
    let low = estimated.filter { $0.score.levelEstimate == lowest }.enumerated()
    return low.sorted {
      ($0.element.score.index ?? .zero, $0.offset) < ($1.element.score.index ?? .zero, $1.offset)
    }.map(\.element.score.dimension)
  }
}
