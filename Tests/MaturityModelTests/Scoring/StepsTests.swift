@testable import MaturityModel
import Testing

/// Ways up and down in one dimension, against trying everything.
struct StepsTests {
  private static func drawn(_ seed: Int) -> (rule: Rule, ratings: [Rating], level: Int) {
    var drawn = Drawn(seed: seed)
    let rule = drawn.rule(topLevel: 4)
    let ratings = drawn.ratings(1...5, weight: seed % 2 == 0 ? 1 : 5, topLevel: 4)
    return (rule, ratings, rule.level(of: ratings) ?? 1)
  }

  @Test func `the minimal set is one of the cheapest there are and the first of them`() throws {
    for seed in 0..<600 {
      let (rule, ratings, level) = Self.drawn(seed)
      for target in level + 1..<5 {
        let improvement = try #require(rule.improvement(ratings, to: target))
        let best = Reference.cheapest(ratings, to: target, rule)
        var levels = ratings.map(\.level)
        for raise in improvement.set { levels[raise.practice] = raise.to }
        #expect(best.ways.contains(levels), "seed \(seed)")
        #expect([improvement.practices, improvement.steps] == Array(best.cost.prefix(2)))
        let reached = best.ways.map { way in way.indices.filter { way[$0] >= target } }
        let first = reached.min { $0.lexicographicallyPrecedes($1) }
        #expect(first == levels.indices.filter { levels[$0] >= target }, "seed \(seed)")
      }
    }
  }

  @Test func `what must rise rises in every solution and any choice is one`() throws {
    for seed in 0..<200 {
      let (rule, ratings, level) = Self.drawn(seed)
      guard level < 4, let improvement = rule.improvement(ratings, to: level + 1) else { continue }
      var must = ratings.map(\.level)
      for raise in improvement.must { must[raise.practice] = raise.to }
      Reference.forEach(ratings.map { Array($0.level...4) }) { levels in
        guard Reference.level(Reference.with(ratings, levels), rule) > level else { return }
        #expect(zip(levels, must).allSatisfy { $0 >= $1 }, "seed \(seed)")
      }
      guard let choose = improvement.choose else { continue }
      Reference.forEach(choose.of.map { _ in [0, 1] }) { bits in
        guard bits.reduce(0, +) == choose.count else { return }
        var levels = must
        for (bit, position) in zip(bits, choose.of) where bit == 1 { levels[position] = choose.to }
        let raised = Reference.with(ratings, levels)
        #expect(Reference.level(raised, rule) == level + 1, "seed \(seed)")
      }
    }
  }

  @Test func `without any one of its elements a minimal set fails`() throws {
    for seed in 0..<600 {
      let (rule, ratings, level) = Self.drawn(seed)
      guard level < 4 else { continue }
      let improvement = try #require(rule.improvement(ratings, to: level + 1))
      for left in improvement.set {
        var levels = ratings.map(\.level)
        for raise in improvement.set where raise != left { levels[raise.practice] = raise.to }
        let raised = Reference.with(ratings, levels)
        #expect(Reference.level(raised, rule) == level, "seed \(seed)")
      }
    }
  }

  @Test func `steps up and down equal an exhaustive search`() {
    for seed in 0..<600 {
      let (rule, ratings, level) = Self.drawn(seed)
      for target in level..<5 {
        #expect(
          rule.stepsUp(ratings, to: target) == Reference.fewestSteps(ratings, rule, up: target),
          "seed \(seed)")
      }
      guard level > 1 else { continue }
      #expect(
        rule.stepsDown(ratings, below: level)
          == Reference.fewestSteps(ratings, rule, below: level), "seed \(seed)")
    }
  }

  @Test func `with a lag of 1 and equal weights the steps follow from the closed form`() throws {
    for seed in 0..<300 {
      var drawn = Drawn(seed: seed)
      let ratings = (0..<drawn.number(1...9)).map { _ in Rating(drawn.number(1...5)) }
      guard let level = Rule().level(of: ratings), level < 5 else { continue }
      let floor = ratings.map { max($0.level, level) }
      let missing = Rule().needed(of: ratings.count) - floor.count { $0 > level }
      let steps = zip(floor, ratings).reduce(0) { $0 + $1.0 - $1.1.level } + max(0, missing)
      #expect(Rule().improvement(ratings, to: level + 1)?.steps == steps, "seed \(seed)")
      #expect(Rule().stepsUp(ratings, to: level + 1) == steps, "seed \(seed)")
    }
  }

  @Test func `pivotal practices are those that change the level alone`() {
    for seed in 0..<600 {
      let (rule, ratings, level) = Self.drawn(seed)
      for (step, pivotal) in [(1, rule.pivotalUp(ratings)), (-1, rule.pivotalDown(ratings))] {
        let expected = ratings.indices.filter { position in
          var moved = ratings
          moved[position].level += step
          return (1...4).contains(moved[position].level)
            && Reference.level(moved, rule) != level
        }
        #expect(pivotal == expected, "seed \(seed)")
      }
    }
  }

  @Test func `a level that is reached has no improvement`() {
    #expect(Rule().improvement([Rating(3)], to: 3) == nil)
    #expect(Rule().stepsDown([Rating(1)], below: 1) == nil)
  }

  @Test func `blockers are the gates that fail`() {
    let ratings = [Rating(1), Rating(2, isKey: true), Rating(3), Rating(3)]
    let blockers = Rule().blockers(ratings, ids: ["a", "b", "c", "d"], of: 3)
    #expect(
      blockers == [
        .floor([.init(id: "a", level: 1, needed: 2)]),
        .key([.init(id: "b", level: 2, needed: 3)]), .share(have: 2, need: 3, of: 4),
      ])
  }
}
