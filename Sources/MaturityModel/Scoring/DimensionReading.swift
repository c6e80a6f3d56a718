/// The answers of one dimension, sorted into what the formulas need.
struct DimensionReading {
  let rule: Rule
  let dimension: Dimension
  /// The answered practices and their ids, in questionnaire order.
  private(set) var ratings: [Rating] = []
  private(set) var ids: [Item.ID] = []
  /// Applicable practices without a level, with level 1, and their ids.
  private(set) var missing: [Rating] = []
  private(set) var missingIDs: [Item.ID] = []
  /// Practices that are not applicable, with level 1.
  private(set) var notApplicable: [Rating] = []
  private(set) var counts: AnswerCounts

  init(
    _ dimension: Dimension, states: some Sequence<PracticeState>, rule: Rule,
    effortPoints: [Effort: Int]
  ) {
    self.rule = rule
    self.dimension = dimension
    counts = AnswerCounts(topLevel: rule.topLevel)
    let practices = dimension.practices
    ratings.reserveCapacity(practices.count)
    ids.reserveCapacity(practices.count)
    // By their places, so that no practice is copied.
    for (place, state) in zip(practices.indices, states) {
      counts.add(state)
      var rating = Rating(
        1, weight: practices[place].weight, isKey: practices[place].isKey,
        effort: effortPoints[practices[place].effort] ?? 0)
      switch state {
      case .level(let level):
        rating.level = level
        ratings.append(rating)
        ids.append(practices[place].id)
      case .unknown, .unanswered:
        missing.append(rating)
        missingIDs.append(practices[place].id)
      case .notApplicable: notApplicable.append(rating)
      case .answered, .outOfScope: break
      }
    }
  }

  var isApplicable: Bool { !ratings.isEmpty || !missing.isEmpty }

  /// Sums of weight: what has a level, what is applicable, and what is in scope.
  var levelledWeight: Int { ratings.reduce(0) { $0 + $1.weight } }
  var applicableWeight: Int { missing.reduce(levelledWeight) { $0 + $1.weight } }
  var weightInScope: Int { notApplicable.reduce(applicableWeight) { $0 + $1.weight } }

  /// The answers that are there.
  var tally: Tally { Tally(ratings, topLevel: rule.topLevel) }

  /// All that is applicable, with what is missing at one level.
  func tally(withMissingAt level: Int) -> Tally {
    var tally = tally
    for var rating in missing {
      rating.level = level
      tally.add(rating)
    }
    return tally
  }

  func score(respondents: Respondents) -> DimensionScore {
    guard isApplicable else { return DimensionScore(dimension: dimension.id, score: Score()) }
    var score = summary
    score.rateConfidence(
      respondents: respondents.count, leaveOneOut: respondents.dimensionLeaveOneOut[dimension.id],
      isSplit: dimension.practices.contains { respondents.splits.contains($0.id) })
    guard let estimate = score.levelEstimate else {
      return DimensionScore(dimension: dimension.id, score: score)
    }
    let isTop = estimate == rule.topLevel
    return DimensionScore(
      dimension: dimension.id, score: score,
      levelIfNotApplicableLowest: rule.level(of: ratings + notApplicable),
      blockers: blockers(above: estimate),
      next: isTop ? nil : rule.improvement(ratings, to: estimate + 1)?.map { ids[$0] },
      pivotalUp: isTop ? nil : rule.pivotalUp(ratings).map { ids[$0] },
      pivotalDown: estimate == 1 ? nil : rule.pivotalDown(ratings).map { ids[$0] })
  }

  /// The levels, the index and the coverage with their intervals; empty where nothing is applicable.
  var headline: Score {
    guard isApplicable else { return Score() }
    let tally = tally
    let lowest = missing.isEmpty ? tally : self.tally(withMissingAt: 1)
    let highest = missing.isEmpty ? tally : self.tally(withMissingAt: rule.topLevel)
    var score = Score()
    score.levelLow = rule.level(of: lowest)
    score.levelHigh = rule.level(of: highest)
    score.index = rule.index(of: tally)
    score.indexLow = rule.index(of: lowest)
    score.indexHigh = rule.index(of: highest)
    score.coverage = coverage
    score.levelEstimate = rule.level(of: tally)
    score.level = Rule.named(
      score.levelEstimate, low: score.levelLow, high: score.levelHigh,
      isEnough: isEnough)
    return score
  }

  /// The share of the applicable weight that has a level.
  private var coverage: Fraction {
    missing.isEmpty ? .one : Fraction(levelledWeight, applicableWeight)
  }

  /// True where enough is known for a level, whatever the answers are.
  var isEnough: Bool {
    isApplicable && coverage >= rule.coverageMinimum && !missing.contains(where: \.isKey)
  }

  /// The gates of the next level that fail; nil without an estimate, empty at the top.
  func blockers(above estimate: Int?) -> [Blocker<Item.ID>]? {
    guard let estimate else { return nil }
    return estimate == rule.topLevel ? [] : rule.blockers(ratings, ids: ids, of: estimate + 1)
  }

  /// The headline with the counts; empty where nothing is applicable.
  var outline: Score {
    guard isApplicable else { return Score() }
    var score = headline
    score.notApplicableShare = Fraction(weightInScope - applicableWeight, weightInScope)
    score.counts = counts
    return score
  }

  private var summary: Score {
    var score = outline
    let tally = tally
    guard let estimate = score.levelEstimate else { return score }
    score.stepsUp = estimate < rule.topLevel ? rule.stepsUp(ratings, to: estimate + 1) : nil
    score.stepsDown = rule.stepsDown(ratings, below: estimate)
    score.sensitivity = Score.thetas.compactMap { theta in
      rule.with(theta: theta).level(of: tally).map { .init(theta: theta, level: $0) }
    }
    return score
  }
}
