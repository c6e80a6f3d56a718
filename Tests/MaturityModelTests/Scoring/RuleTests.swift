import MaturityModel
import Testing

/// The laws of LEVEL and INDEX on plain ratings.
struct RuleTests {
  private func forEachCase(_ body: (Rule, [Rating], inout Drawn, Int) -> Void) {
    for seed in 0..<2_000 {
      var drawn = Drawn(seed: seed)
      let rule = drawn.rule()
      let ratings = drawn.ratings(1...8, weight: seed % 2 == 0 ? 1 : 9, topLevel: rule.topLevel)
      body(rule, ratings, &drawn, seed)
    }
  }

  @Test func `level and index equal their definitions`() {
    forEachCase { rule, ratings, _, seed in
      #expect(rule.level(of: ratings) == Reference.level(ratings, rule), "seed \(seed)")
      #expect(rule.index(of: ratings) == Reference.index(ratings, rule), "seed \(seed)")
    }
  }

  @Test func `raising an answer never lowers a level and moves it by one at most`() {
    forEachCase { rule, ratings, _, seed in
      let level = rule.level(of: ratings) ?? 0
      for position in ratings.indices where ratings[position].level < rule.topLevel {
        var raised = ratings
        raised[position].level += 1
        #expect([level, level + 1].contains(rule.level(of: raised)), "seed \(seed)")
        #expect((rule.index(of: raised) ?? .zero) > (rule.index(of: ratings) ?? .zero))
      }
    }
  }

  @Test func `a level lies between the lowest and the highest answer and at most the lag above`() {
    forEachCase { rule, ratings, _, seed in
      let levels = ratings.map(\.level)
      let level = rule.level(of: ratings) ?? 0
      let (low, high) = (levels.min() ?? 0, levels.max() ?? 0)
      #expect((low...min(high, low + rule.lag)).contains(level), "seed \(seed)")
    }
  }

  @Test func `the same answer everywhere is the level`() {
    forEachCase { rule, ratings, drawn, seed in
      let level = drawn.number(1...rule.topLevel)
      let same = Reference.with(ratings, ratings.map { _ in level })
      #expect(rule.level(of: same) == level, "seed \(seed)")
      #expect(rule.index(of: same) == Fraction(level - 1, rule.topLevel - 1), "seed \(seed)")
    }
  }

  @Test func `order, repetition and the scale of weights change nothing`() {
    forEachCase { rule, ratings, drawn, seed in
      let heavier = ratings.map {
        Rating($0.level, weight: 7 * $0.weight, isKey: $0.isKey, effort: $0.effort)
      }
      let variants = [ratings.shuffled(using: &drawn.numbers), ratings + ratings, heavier]
      for variant in variants {
        #expect(rule.level(of: variant) == rule.level(of: ratings), "seed \(seed)")
        #expect(rule.index(of: variant) == rule.index(of: ratings), "seed \(seed)")
      }
    }
  }

  @Test func `a stricter rule never gives a higher level`() {
    forEachCase { rule, ratings, drawn, seed in
      let level = rule.level(of: ratings) ?? 0
      var keyed = ratings
      keyed[drawn.number(0...(ratings.count - 1))].isKey = true
      let stricter = [
        rule.with(theta: (rule.theta + .one) / Fraction(2)).level(of: ratings),
        Rule(theta: rule.theta, lag: max(0, rule.lag - 1), topLevel: rule.topLevel)
          .level(of: ratings), rule.level(of: keyed),
      ]
      #expect(stricter.allSatisfy { $0 ?? 9 <= level }, "seed \(seed)")
    }
  }

  @Test func `nothing has no level and no index`() {
    #expect(Rule().level(of: [Int]()) == nil)
    #expect(Rule().index(of: [Int]()) == nil)
  }

  @Test func `shares of any size are exact`() {
    let digits = "99999999999999999999999999/100000000000000000000000000"
    let theta = Fraction(digits) ?? .one
    #expect(Rule(theta: theta).needed(of: 1_000) == 1_000)
    #expect(Rule(theta: theta).level(of: [3, 3, 3, 2]) == 2)
  }

  @Test func `the usual parameters have a name of their own`() {
    #expect(Rule().name == "gated-75")
    #expect([Rule(lag: 2), Rule(theta: Fraction(2, 3))].map(\.name) == ["gated", "gated"])
    #expect(Rule(theta: Fraction(6, 8)).name == "gated-75")
  }
}
