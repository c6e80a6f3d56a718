import Formats
@testable import MaturityModel
import Testing

/// The laws of a whole scorecard over random assessments with missing answers.
struct ScorecardTests {
  private func drawn(_ seed: Int, missing: Bool = true) -> (
    items: [[Given.Practice]], rule: ScoringParameters
  ) {
    var drawn = Drawn(seed: seed)
    let weight = seed % 2 == 0 ? 1 : 6
    let items = (0..<drawn.number(1...4)).map { _ in
      (0..<drawn.number(1...5)).map { _ in
        let kind = missing ? drawn.number(0...9) : 9
        let given: Given =
          switch kind {
          case 0: .na
          case 1: .dk
          case 2: .missing
          default: .level(drawn.number(1...4))
          }
        return Given.Practice(
          given: given, weight: drawn.number(1...weight), isKey: drawn.number(0...7) == 0)
      }
    }
    let rule = drawn.rule()
    return (items, ScoringParameters(theta: rule.theta, lag: rule.lag))
  }

  private func card(_ items: [[Given.Practice]], _ rule: ScoringParameters) -> Scorecard {
    assessment(items, scoring: rule, topLevel: 4).scorecard()
  }

  /// Every way to fill in what is missing.
  private func completions(of items: [[Given.Practice]]) -> [[[Given.Practice]]] {
    var completions = [items]
    for (number, dimension) in items.enumerated() {
      for (position, item) in dimension.enumerated() where item.isMissing {
        completions = completions.flatMap { filled in
          (1...4).map { level in
            var copy = filled
            copy[number][position].given = .level(level)
            return copy
          }
        }
      }
    }
    return completions
  }

  @Test func `intervals are exactly what the missing answers leave possible`() {
    for seed in 0..<120 {
      let (items, rule) = drawn(seed)
      let completions = completions(of: items)
      guard completions.count <= 64 else { continue }
      let card = card(items, rule)
      let full = completions.map { self.card($0, rule) }
      let levels = full.compactMap(\.overall.level)
      #expect(card.overall.levelLow == levels.min(), "seed \(seed)")
      #expect(card.overall.levelHigh == levels.max(), "seed \(seed)")
      #expect(card.overall.indexLow == full.compactMap(\.overall.index).min(), "seed \(seed)")
      #expect(card.overall.indexHigh == full.compactMap(\.overall.index).max(), "seed \(seed)")
      for (number, dimension) in card.dimensions.enumerated() {
        let levels = full.compactMap { $0.dimensions[number].level }
        #expect(dimension.levelLow == levels.min(), "seed \(seed)")
        #expect(dimension.levelHigh == levels.max(), "seed \(seed)")
      }
    }
  }

  @Test func `a level is named where enough is answered, and where no completion gives another`() {
    var certain = 0
    for seed in 0..<400 {
      let (items, rule) = drawn(seed)
      let completions = completions(of: items)
      guard completions.count <= 64 else { continue }
      let card = card(items, rule)
      let reference = Rule(theta: rule.theta, lag: rule.lag, topLevel: 4)
      let expected = items.indices.map { number in
        Reference.headline(
          items[number], completions: completions.map { $0[number] }, reference)
      }
      #expect(card.dimensions.map(\.level) == expected.map(\.level), "seed \(seed)")
      let applicable = expected.filter(\.isApplicable)
      let possible = Set(
        completions.compactMap { filled in
          let levels = filled.compactMap { Reference.level(of: $0, reference) }
          return levels.isEmpty ? nil : Reference.level(levels.map { Rating($0) }, reference)
        })
      let named = applicable.compactMap(\.level)
      let overall =
        possible.count == 1
        ? possible.first
        : named.count == applicable.count && !named.isEmpty
          ? Reference.level(named.map { Rating($0) }, reference) : nil
      #expect(card.overall.level == overall, "seed \(seed)")
      if overall != nil, named.count < applicable.count { certain += 1 }
    }
    #expect(certain > 3)
  }

  @Test func `a dimension that is not rated does not block a whole that is certain`() {
    let items: [[Given.Practice]] = [
      [Given.Practice(given: 2)], [Given.Practice(given: 2)], [Given.Practice(given: 2)],
      [Given.Practice(given: .dk)],
    ]
    let overall = assessment(items).scorecard().overall
    #expect([overall.level, overall.levelLow, overall.levelHigh] == [2, 2, 2])
    #expect(overall.score.isCertain)
    #expect(overall.next?.target == 3)
    #expect(overall.blockers?.isEmpty == false)
    #expect(ScoreWords(assessment(items).questionnaire).headline(overall.score) == "2")
  }

  @Test func `a level of an earlier version of the rule is kept beside the one that counts`() {
    var old = assessment([2, 2, 2, .dk])
    let part = { (level: JSON) in JSON.object(["level": level]) }
    func store(_ version: Int, _ level: JSON) {
      old.details.result = FormerResult(
        .object([
          "rule": .object(["version": .integer(version)]), "overall": part(level),
          "dimensions": .object(["d1": part(level)]),
        ]))
    }
    store(1, .null)
    let card = old.scorecard()
    #expect(card.overall.published?.text == "not rated")
    #expect(card.json.members?["overall"]?.members?["publishedLevel"] == .null)
    #expect(card.dimensions[0].published?.text == "not rated")
    store(1, .integer(5))
    #expect(old.scorecard().overall.published?.level == 5)
    #expect(old.scorecard().overall.level == 2)
    // What was completed again keeps it.
    old.details.result = FormerResult(old.scorecard())
    #expect(old.scorecard().dimensions[0].published?.level == 5)
    for (version, level) in [(1, JSON.integer(2)), (2, .integer(5)), (1, .integer(77))] {
      store(version, level)
      #expect(old.scorecard().overall.published == nil)
      #expect(old.scorecard().json.members?["overall"]?.members?["publishedLevel"] == nil)
    }
  }

  @Test func `an estimate lies in its interval and is the interval when nothing is missing`() {
    for seed in 0..<250 {
      let (items, rule) = drawn(seed, missing: seed % 3 != 0)
      let card = card(items, rule)
      for score in card.dimensions.map(\.score) where score.levelEstimate != nil {
        #expect(score.levelLow ?? 9 <= score.levelEstimate ?? 0, "seed \(seed)")
        #expect(score.levelEstimate ?? 9 <= score.levelHigh ?? 0, "seed \(seed)")
        #expect(score.indexLow ?? .one <= score.index ?? .zero, "seed \(seed)")
        #expect(score.index ?? .one <= score.indexHigh ?? .zero, "seed \(seed)")
        guard score.coverage == .one else { continue }
        #expect(score.levelLow == score.level && score.levelHigh == score.level, "seed \(seed)")
        #expect(score.indexLow == score.index && score.indexHigh == score.index, "seed \(seed)")
      }
    }
  }

  @Test func `answering what is missing never widens an interval`() {
    for seed in 0..<120 {
      let (items, rule) = drawn(seed)
      let before = card(items, rule)
      for (number, dimension) in items.enumerated() {
        for (position, item) in dimension.enumerated() where item.isMissing {
          for level in 1...4 {
            var answered = items
            answered[number][position].given = .level(level)
            let after = card(answered, rule)
            #expect(isWithin(after.overall.score, before.overall.score), "seed \(seed)")
            #expect(
              isWithin(after.dimensions[number].score, before.dimensions[number].score),
              "seed \(seed)")
          }
        }
      }
    }
  }

  private func isWithin(_ inner: Score, _ outer: Score) -> Bool {
    (inner.levelLow ?? 0) >= (outer.levelLow ?? 0)
      && (inner.levelHigh ?? 0) <= (outer.levelHigh ?? 0)
      && (inner.indexLow ?? .zero) >= (outer.indexLow ?? .zero)
      && (inner.indexHigh ?? .zero) <= (outer.indexHigh ?? .zero)
  }

  @Test func `raising an answer never lowers anything`() {
    for seed in 0..<80 {
      let (items, rule) = drawn(seed)
      let before = card(items, rule).overall
      for (number, dimension) in items.enumerated() {
        for (position, item) in dimension.enumerated() {
          guard case .level(let level) = item.given, level < 4 else { continue }
          var raised = items
          raised[number][position].given = .level(level + 1)
          let after = card(raised, rule).overall
          #expect(after.levelEstimate ?? 0 >= before.levelEstimate ?? 0, "seed \(seed)")
          #expect(after.levelLow ?? 0 >= before.levelLow ?? 0, "seed \(seed)")
          #expect(after.levelHigh ?? 0 >= before.levelHigh ?? 0, "seed \(seed)")
          #expect(after.index ?? .zero > before.index ?? .zero, "seed \(seed)")
        }
      }
    }
  }

  @Test func `a practice that is not applicable changes no level, index or bound`() {
    for seed in 0..<120 {
      let (items, rule) = drawn(seed)
      let more = items.map { $0 + [Given.Practice(given: .na, weight: 5, isKey: true)] }
      let (before, after) = (card(items, rule), card(more, rule))
      #expect(values(before.overall.score) == values(after.overall.score), "seed \(seed)")
      for (one, other) in zip(before.dimensions, after.dimensions) {
        #expect(values(one.score) == values(other.score), "seed \(seed)")
      }
    }
  }

  private func values(_ score: Score) -> [String] {
    let levels = [score.level, score.levelEstimate, score.levelLow, score.levelHigh]
    return levels.map { "\($0 ?? 0)" }
      + [score.index, score.indexLow, score.indexHigh, score.coverage].map {
        "\($0 ?? Fraction(9))"
      }
  }

  @Test func `one dimension not rated blocks the headline but not the interval`() {
    let overall = assessment([[Given.Practice(given: 3)], [Given.Practice(given: .dk)]]).scorecard()
      .overall
    #expect(overall.level == nil)
    #expect(overall.levelEstimate == 3)
    #expect([overall.levelLow, overall.levelHigh] == [2 - 1, 3])
    #expect(overall.confidence == Confidence.none)
    #expect(overall.confidenceReasons == [.notRated])
    #expect(overall.index == Fraction(1, 2))
    #expect([overall.indexLow, overall.indexHigh] == [Fraction(1, 4), Fraction(3, 4)])
  }

  @Test func `a dimension that is not applicable leaves all aggregates`() {
    let card = assessment([[Given.Practice(given: 3)], [Given.Practice(given: .na)]]).scorecard()
    #expect(card.overall.level == 3)
    #expect(card.overall.notApplicableShare == Fraction(1, 2))
    #expect(card.dimensions.map(\.isApplicable) == [true, false])
    #expect(card.dimensions[1].counts == nil)
  }

  @Test func `an unanswered key practice keeps a dimension unrated`() {
    let items =
      (0..<9).map { _ in Given.Practice(given: 3) } + [Given.Practice(given: .dk, isKey: true)]
    let score = assessment([items]).scorecard().dimensions[0]
    #expect(score.coverage == Fraction(9, 10))
    #expect(score.level == nil)
    #expect(score.levelEstimate == 3)
  }

  @Test func `with equal weights a fifth of the answers may be missing`() {
    for count in 1...15 {
      for missing in 0...count {
        let givens = (0..<count).map { $0 < missing ? Given.missing : .level(3) }
        let isRated = assessment(givens).scorecard().dimensions[0].level != nil
        #expect(isRated == (missing <= count / 5), "\(missing) of \(count)")
      }
    }
  }

  @Test func `the weakest are the lowest, least progress first, then in order`() {
    let levels = [[3, 3], [2, 3], [2, 2], [2, 3]]
    let card = assessment(levels.map { $0.map { Given.Practice(given: .level($0)) } }).scorecard()
    #expect(card.overall.weakest == ["d3", "d2", "d4"])
  }

  @Test func `sensitivity is the level under three shares`() {
    let overall = assessment([3, 3, 3, 3, 2, 2]).scorecard().dimensions[0]
    #expect(overall.sensitivity.map(\.theta) == [Fraction(2, 3), Fraction(3, 4), Fraction(4, 5)])
    #expect(overall.sensitivity.map(\.level) == [3, 2, 2])
    #expect(overall.score.dependsOnTheta)
  }
}

extension Given.Practice {
  var isMissing: Bool {
    switch given {
    case .dk, .missing: true
    case .level, .na: false
    }
  }
}
