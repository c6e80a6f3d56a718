@testable import MaturityModel
import Testing

/// Ways up and down for the whole, against trying everything.
struct OverallStepsTests {
  /// Random dimensions without missing answers.
  private func drawn(_ seed: Int) -> (dimensions: [[Rating]], weights: [Int], rule: Rule) {
    var drawn = Drawn(seed: seed)
    let rule = drawn.rule(topLevel: 4)
    let dimensions = (0..<drawn.number(1...4)).map { _ in
      drawn.ratings(1...3, weight: seed % 3 == 0 ? 4 : 1, topLevel: 4)
    }
    return (dimensions, dimensions.map { _ in drawn.number(1...(seed % 2 == 0 ? 1 : 4)) }, rule)
  }

  private func overall(_ dimensions: [[Rating]], _ weights: [Int], _ rule: Rule) -> OverallScore {
    let efforts = [Effort.small, .medium, .large]
    let items = dimensions.map { ratings in
      ratings.map {
        Given.Practice(
          given: .level($0.level), weight: $0.weight, isKey: $0.isKey,
          effort: efforts[$0.effort - 1])
      }
    }
    let parameters = ScoringParameters(theta: rule.theta, lag: rule.lag)
    return assessment(items, weights: weights, scoring: parameters, topLevel: 4).scorecard().overall
  }

  /// For every level that a dimension can be brought to: the lowest cost of being exactly there.
  private func costs(_ ratings: [Rating], _ rule: Rule, _ choices: [[Int]]) -> [Int: [Int]] {
    var costs: [Int: [Int]] = [:]
    Reference.forEach(choices) { levels in
      let level = Reference.level(Reference.with(ratings, levels), rule)
      let cost = Reference.cost(ratings, levels).map { abs($0) }
      if let known = costs[level], !cost.lexicographicallyPrecedes(known) { return }
      costs[level] = cost
    }
    return costs
  }

  /// The lowest cost of a combination of dimension levels with which the whole is as wanted.
  private func cheapest(
    _ costs: [[Int: [Int]]], _ weights: [Int], _ rule: Rule, where isWanted: (Int) -> Bool
  ) -> [Int]? {
    var best: [Int]?
    Reference.forEach(costs.map { $0.keys.sorted() }) { levels in
      let ratings = zip(levels, weights).map { Rating($0, weight: $1) }
      guard isWanted(Reference.level(ratings, rule)) else { return }
      let cost = zip(levels, costs).reduce([0, 0, 0]) { sum, pair in
        zip(sum, pair.1[pair.0] ?? []).map { $0 + $1 }
      }
      if let known = best, !cost.lexicographicallyPrecedes(known) { return }
      best = cost
    }
    return best
  }

  @Test func `the minimal set needs the fewest practices, then steps, and reaches the level`() {
    for seed in 0..<400 {
      let (dimensions, weights, rule) = drawn(seed)
      let score = overall(dimensions, weights, rule)
      guard let level = score.level, level < 4 else { continue }
      let costs = dimensions.map { self.costs($0, rule, $0.map { Array($0.level...4) }) }
      let best = cheapest(costs, weights, rule) { $0 > level }
      #expect(
        score.next.map { [$0.practices, $0.steps] } == best.map { Array($0.prefix(2)) },
        "seed \(seed)")
      var raised = dimensions
      for raise in score.next?.set ?? [] {
        let parts = raise.practice.text.dropFirst().split(separator: "-")
        guard let number = Int(parts[0]), let position = Int(parts[1].dropFirst()) else { continue }
        raised[number - 1][position - 1].level = raise.to
      }
      #expect(overall(raised, weights, rule).level == level + 1, "seed \(seed)")
      let effort = zip(dimensions, raised).reduce(0) {
        $0 + Reference.cost($1.0, $1.1.map(\.level))[2]
      }
      #expect(effort == best?[2], "seed \(seed)")
    }
  }

  @Test func `steps up and down are the fewest there are`() {
    for seed in 0..<400 {
      let (dimensions, weights, rule) = drawn(seed)
      let score = overall(dimensions, weights, rule)
      guard let level = score.level else { continue }
      // Steps alone count here, so the number of practices must not.
      let steps = { (choices: [[[Int]]]) in
        zip(dimensions, choices).map { ratings, choices in
          stepCosts(ratings, rule, choices)
        }
      }
      let up = steps(dimensions.map { $0.map { Array($0.level...4) } })
      let down = steps(dimensions.map { $0.map { Array(1...$0.level) } })
      #expect(
        score.stepsUp == (level == 4 ? nil : cheapest(up, weights, rule) { $0 > level }?[0]),
        "seed \(seed)")
      #expect(
        score.stepsDown == (level == 1 ? nil : cheapest(down, weights, rule) { $0 < level }?[0]),
        "seed \(seed)")
    }
  }

  private func stepCosts(_ ratings: [Rating], _ rule: Rule, _ choices: [[Int]]) -> [Int: [Int]] {
    var costs: [Int: [Int]] = [:]
    Reference.forEach(choices) { levels in
      let level = Reference.level(Reference.with(ratings, levels), rule)
      let steps = abs(Reference.cost(ratings, levels)[1])
      costs[level] = [min(steps, costs[level]?[0] ?? Int.max), 0, 0]
    }
    return costs
  }

  @Test func `blockers name the dimensions that are too low`() {
    let card = assessment([
      [Given.Practice(given: 1)], [Given.Practice(given: 3)], [Given.Practice(given: 3)],
    ]).scorecard()
    #expect(card.overall.level == 1)
    #expect(
      card.overall.blockers == [.share(have: 2, need: 3, of: 3)])
    let wide = assessment(
      [[Given.Practice(given: 1)]] + (0..<3).map { _ in [Given.Practice(given: 3)] }
    ).scorecard()
    #expect(wide.overall.level == 2)
    #expect(wide.overall.blockers == [.floor([.init(id: "d1", level: 1, needed: 2)])])
  }
}
