import MaturityModel

/// The formulas of the specification again, slow and obvious, to compare the engine with.
enum Reference {
  static func level(_ ratings: [Rating], _ rule: Rule) -> Int {
    var level = 1
    let all = ratings.reduce(0) { $0 + $1.weight }
    for candidate in 2...rule.topLevel {
      let reached = ratings.reduce(0) { $0 + ($1.level >= candidate ? $1.weight : 0) }
      let share = Fraction(reached, all) >= rule.theta
      let floor = ratings.allSatisfy { $0.level >= candidate - rule.lag }
      let keys = ratings.allSatisfy { !$0.isKey || $0.level >= candidate }
      guard share, floor, keys else { break }
      level = candidate
    }
    return level
  }

  /// The index as numerator and denominator before reduction.
  static func index(_ ratings: [Rating], _ rule: Rule) -> Fraction {
    ratings.reduce(Fraction(0)) { $0 + Fraction($1.weight * ($1.level - 1)) }
      / Fraction(ratings.reduce(0) { $0 + $1.weight } * (rule.topLevel - 1))
  }

  /// Calls `body` with every way to choose one of `choices` at each position.
  static func forEach(_ choices: [[Int]], _ body: ([Int]) -> Void) {
    func go(_ chosen: [Int]) {
      guard chosen.count < choices.count else { return body(chosen) }
      for choice in choices[chosen.count] { go(chosen + [choice]) }
    }
    go([])
  }

  /// Practices, steps and effort of a change.
  static func cost(_ ratings: [Rating], _ levels: [Int]) -> [Int] {
    zip(ratings, levels).reduce([0, 0, 0]) { sum, pair in
      let steps = pair.1 - pair.0.level
      return [sum[0] + (steps > 0 ? 1 : 0), sum[1] + steps, sum[2] + steps * pair.0.effort]
    }
  }

  static func with(_ ratings: [Rating], _ levels: [Int]) -> [Rating] {
    zip(ratings, levels).map { Rating($1, weight: $0.weight, isKey: $0.isKey, effort: $0.effort) }
  }

  /// All ways to reach `target` at the lowest cost.
  static func cheapest(_ ratings: [Rating], to target: Int, _ rule: Rule) -> (
    cost: [Int], ways: [[Int]]
  ) {
    var best: (cost: [Int], ways: [[Int]]) = ([Int.max], [])
    forEach(ratings.map { Array($0.level...max($0.level, target)) }) { levels in
      guard level(with(ratings, levels), rule) >= target else { return }
      let cost = cost(ratings, levels)
      if cost.lexicographicallyPrecedes(best.cost) { best = (cost, []) }
      if cost == best.cost { best.ways.append(levels) }
    }
    return best
  }

  /// The fewest steps that bring the level to `target` or above, or below it.
  static func fewestSteps(_ ratings: [Rating], _ rule: Rule, up target: Int) -> Int {
    var best = Int.max
    forEach(ratings.map { Array($0.level...rule.topLevel) }) { levels in
      if level(with(ratings, levels), rule) >= target { best = min(best, cost(ratings, levels)[1]) }
    }
    return best
  }

  static func fewestSteps(_ ratings: [Rating], _ rule: Rule, below target: Int) -> Int {
    var best = Int.max
    forEach(ratings.map { Array(1...$0.level) }) { levels in
      if level(with(ratings, levels), rule) < target { best = min(best, -cost(ratings, levels)[1]) }
    }
    return best
  }
}

extension Reference {
  /// The answers that are levels; nil for none.
  private static func ratings(_ items: [Given.Practice]) -> [Rating] {
    items.compactMap { item in
      guard case .level(let level) = item.given else { return nil }
      return Rating(level, weight: item.weight, isKey: item.isKey)
    }
  }

  /// The level of the answers that are there; nil for none.
  static func level(of items: [Given.Practice], _ rule: Rule) -> Int? {
    let ratings = ratings(items)
    return ratings.isEmpty ? nil : level(ratings, rule)
  }

  /// The level that is named, by trying every way to fill in what is missing.
  static func headline(
    _ items: [Given.Practice], completions: [[Given.Practice]], _ rule: Rule
  ) -> (isApplicable: Bool, level: Int?) {
    let possible = Set(completions.compactMap { level(of: $0, rule) })
    let applicable = items.filter { if case .na = $0.given { false } else { true } }
    if applicable.isEmpty { return (false, nil) }
    if possible.count == 1 { return (true, possible.first) }
    let missing = applicable.filter(\.isMissing)
    let all = applicable.reduce(0) { $0 + $1.weight }
    let known = all - missing.reduce(0) { $0 + $1.weight }
    let isEnough = 5 * known >= 4 * all && !missing.contains(where: \.isKey)
    return (true, isEnough ? level(of: items, rule) : nil)
  }
}

/// What a random case is drawn from.
struct Drawn {
  var numbers: SeededNumbers

  init(seed: Int) { numbers = SeededNumbers(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  mutating func rule(topLevel: Int? = nil) -> Rule {
    let thetas = [Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(4, 5), Fraction(1)]
    return Rule(
      theta: thetas[number(0...4)], lag: number(0...3), topLevel: topLevel ?? number(2...6))
  }

  mutating func ratings(_ count: ClosedRange<Int>, weight: Int, topLevel: Int) -> [Rating] {
    (0..<number(count)).map { _ in
      Rating(
        number(1...topLevel), weight: number(1...weight), isKey: number(0...5) == 0,
        effort: number(1...3))
    }
  }
}

extension Rule {
  /// LEVEL of plain levels that count the same; nil for none.
  func level(of levels: [Int]) -> Int? { level(of: levels.map { Rating($0) }) }

  /// INDEX of plain levels that count the same; nil for none.
  func index(of levels: [Int]) -> Fraction? { index(of: levels.map { Rating($0) }) }

  /// INDEX of ratings; nil for none.
  func index(of ratings: [Rating]) -> Fraction? { index(of: Tally(ratings, topLevel: topLevel)) }
}
