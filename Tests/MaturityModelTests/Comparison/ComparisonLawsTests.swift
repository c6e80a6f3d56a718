@testable import MaturityModel
import Testing

struct ComparisonLawsTests {
  private static let seeds = 0..<100

  @Test func `nothing differs from itself`() {
    for seed in Self.seeds {
      let assessment = RandomPair(seed: seed).first
      let same = Comparison(before: assessment, after: assessment)
      for difference in [same.overall] + same.dimensions.map(\.difference) {
        #expect(difference.index.change ?? .zero == .zero, "seed \(seed)")
        #expect(difference.index.likeForLike ?? .zero == .zero, "seed \(seed)")
        #expect(difference.index.composition ?? .zero == .zero, "seed \(seed)")
        #expect(difference.overlap ?? .one == .one, "seed \(seed)")
        #expect(difference.level.verdict == .none, "seed \(seed)")
      }
      #expect(same.moves.up.isEmpty && same.moves.down.isEmpty, "seed \(seed)")
      #expect(same.moves.added.isEmpty && same.moves.changedMeaning.isEmpty, "seed \(seed)")
    }
  }

  @Test func `swapping the sides swaps every sign`() {
    for seed in Self.seeds {
      let pair = RandomPair(seed: seed)
      let (first, second) = (pair.first, pair.second)
      let there = Comparison(before: first, after: second)
      let back = Comparison(before: second, after: first, measure: second.questionnaire)
      #expect(there.overall.overlap == back.overall.overlap, "seed \(seed)")
      for (way, other) in [
        (there.overall.index.change, back.overall.index.change),
        (there.overall.index.likeForLike, back.overall.index.likeForLike),
        (there.overall.index.composition, back.overall.index.composition),
        (there.moves.effectSize, back.moves.effectSize),
      ] {
        #expect(way == other.map { .zero - $0 }, "seed \(seed)")
      }
      #expect(there.overall.level.before.level == back.overall.level.after.level, "seed \(seed)")
      #expect(there.overall.level.beforeOnCommon == back.overall.level.afterOnCommon)
      #expect(Set(there.moves.up.map(\.practice)) == Set(back.moves.down.map(\.practice)))
      #expect(Set(there.moves.added) == Set(back.moves.removed), "seed \(seed)")
      #expect(Set(there.moves.becameKnown) == Set(back.moves.becameUnknown), "seed \(seed)")
      #expect(
        Set(there.moves.becameApplicable) == Set(back.moves.becameNotApplicable), "seed \(seed)")
    }
  }

  @Test func `every number is that of the plain formulas`() {
    for seed in Self.seeds {
      let pair = RandomPair(seed: seed)
      let comparison = Comparison(before: pair.first, after: pair.second)
      let reference = ComparisonReference(pair)
      let index = comparison.overall.index
      #expect(comparison.overall.overlap == reference.overlap(), "seed \(seed)")
      #expect(index.before == reference.index(of: reference.levelled(pair.before)), "seed \(seed)")
      #expect(index.after == reference.index(of: reference.levelled(pair.after)), "seed \(seed)")
      #expect(index.beforeOnCommon == reference.index(of: reference.common.map(\.before)))
      #expect(index.afterOnCommon == reference.index(of: reference.common.map(\.after)))
      for part in comparison.dimensions {
        let index = part.difference.index
        let id = part.dimension.text
        #expect(part.difference.overlap == reference.overlap(in: id), "seed \(seed)")
        #expect(
          index.before == reference.index(of: reference.levelled(pair.before), in: id),
          "seed \(seed)")
        #expect(
          index.afterOnCommon == reference.index(of: reference.common.map(\.after), in: id),
          "seed \(seed)")
      }
    }
  }

  @Test func `the parts of a change add up exactly`() throws {
    for seed in Self.seeds {
      let pair = RandomPair(seed: seed)
      let comparison = Comparison(before: pair.first, after: pair.second)
      for difference in [comparison.overall] + comparison.dimensions.map(\.difference) {
        let index = difference.index
        guard let likeForLike = index.likeForLike else {
          #expect(index.composition == nil, "seed \(seed)")
          continue
        }
        let change = try #require(index.change)
        let composition = try #require(index.composition)
        #expect(likeForLike + composition == change, "seed \(seed)")
      }
    }
  }

  @Test func `the like-for-like part does not depend on what is not common`() {
    for seed in Self.seeds {
      let pair = RandomPair(seed: seed)
      let whole = Comparison(before: pair.first, after: pair.second)
      let common = ComparisonReference(pair).common
      guard !common.isEmpty else { continue }
      let ids = Set(common.map(\.after.id))
      var reduced = pair
      reduced.before.removeAll { !ids.contains($0.id) }
      reduced.after.removeAll { !ids.contains($0.id) }
      let part = Comparison(before: reduced.first, after: reduced.second)
      #expect(whole.overall.index.likeForLike == part.overall.index.likeForLike, "seed \(seed)")
      #expect(part.overall.index.composition == .zero, "seed \(seed)")
      // Alone, the common practices are all that there is.
      let (level, alone) = (whole.overall.level, part.overall.level)
      #expect(level.beforeOnCommon == alone.before.levelEstimate, "seed \(seed)")
      #expect(level.afterOnCommon == alone.after.levelEstimate, "seed \(seed)")
    }
  }

  @Test func `steps back are the fewest there are, and a clear change needs two`() {
    for seed in 0..<150 {
      var drawn = Drawn(seed: seed)
      let rule = drawn.rule(topLevel: 4)
      let scoring = ScoringParameters(theta: rule.theta, lag: rule.lag)
      var before = (0..<drawn.number(1...5)).map { number in
        Asked(
          id: "p\(number)", dimension: "d\(drawn.number(1...2))",
          given: .level(drawn.number(1...4)), weight: drawn.number(1...3),
          isKey: drawn.number(0...5) == 0)
      }
      before.sort { $0.dimension < $1.dimension }
      var after = before
      for index in after.indices { after[index].given = .level(drawn.number(1...4)) }
      let change = Comparison(
        before: asked(before, scoring: scoring, topLevel: 4),
        after: asked(after, scoring: scoring, topLevel: 4)
      ).overall
      guard let old = change.level.before.level, let new = change.level.after.level, old != new
      else {
        #expect(change.level.stepsBack == nil, "seed \(seed)")
        continue
      }
      let expected = Self.stepsBack(after, to: old, isRise: new > old, rule)
      #expect(change.level.stepsBack == expected, "seed \(seed)")
      guard change.level.verdict != .notDistinguishable else { continue }
      #expect(change.level.verdict == (expected >= 2 ? .clear : .likely), "seed \(seed)")
    }
  }

  /// By trying every change of the answers in one direction.
  private static func stepsBack(
    _ items: [Asked], to old: Int, isRise: Bool, _ rule: Rule
  ) -> Int {
    let now = items.map { item in if case .level(let level) = item.given { level } else { 0 } }
    var best = Int.max
    Reference.forEach(now.map { isRise ? Array(1...$0) : Array($0...4) }) { levels in
      let dimensions = Set(items.map(\.dimension)).map { id in
        Rating(
          Reference.level(
            zip(items, levels).filter { $0.0.dimension == id }.map {
              Rating($1, weight: $0.weight, isKey: $0.isKey)
            }, rule))
      }
      let level = Reference.level(dimensions, rule)
      guard isRise ? level <= old : level >= old else { return }
      best = min(best, zip(now, levels).reduce(0) { $0 + abs($1.0 - $1.1) })
    }
    return best
  }

  @Test func `the verdict on the practices is that of the moves, in each dimension as well`() {
    for seed in Self.seeds {
      let pair = RandomPair(seed: seed)
      let comparison = Comparison(before: pair.first, after: pair.second)
      let parts = comparison.dimensions.map(\.difference.practices)
      #expect(comparison.overall.practices.up == comparison.moves.up.count, "seed \(seed)")
      #expect(parts.reduce(0) { $0 + $1.up } == comparison.moves.up.count, "seed \(seed)")
      #expect(parts.reduce(0) { $0 + $1.down } == comparison.moves.down.count, "seed \(seed)")
    }
  }

  @Test func `every practice is in exactly one list`() {
    for seed in Self.seeds {
      let pair = RandomPair(seed: seed)
      let moves = Comparison(before: pair.first, after: pair.second).moves
      let lists = [
        moves.up.map(\.practice), moves.down.map(\.practice), moves.same, moves.added,
        moves.removed, moves.changedMeaning, moves.becameNotApplicable, moves.becameApplicable,
        moves.becameKnown, moves.becameUnknown, moves.stillWithoutLevel,
      ].flatMap { $0 }
      #expect(lists.count == Set(lists).count, "seed \(seed)")
      #expect(Set(lists) == Set((pair.before + pair.after).map { Item.ID($0.id) }), "seed \(seed)")
    }
  }
}

/// The formulas of the specification again, slow and obvious.
private struct ComparisonReference {
  let pair: RandomPair

  init(_ pair: RandomPair) { self.pair = pair }

  func levelled(_ items: [Asked]) -> [Asked] { items.filter { level($0) != nil } }

  var common: [(before: Asked, after: Asked)] {
    levelled(pair.before).compactMap { before in
      levelled(pair.after).first {
        $0.id == before.id && $0.revision.prefix(1) == before.revision.prefix(1)
      }.map { (before, $0) }
    }
  }

  /// As the newer questionnaire weighs and groups an item, where it has it.
  private func weighed(_ item: Asked) -> Asked { pair.after.first { $0.id == item.id } ?? item }

  private func level(_ item: Asked) -> Int? {
    if case .level(let level) = item.given { level } else { nil }
  }

  private func weight(of dimension: String) -> Int {
    let isInNewer = pair.after.contains { $0.dimension == dimension }
    return pair.weights[isInNewer ? 1 : 0][dimension] ?? 1
  }

  func overlap(in dimension: String? = nil) -> Fraction? {
    var union: [String: Int] = [:]
    for item in levelled(pair.before) + levelled(pair.after) {
      let weighed = weighed(item)
      guard dimension == nil || weighed.dimension == dimension else { continue }
      union[item.id] = weighed.weight
    }
    guard !union.isEmpty else { return nil }
    let shared = common.map(\.after.id).reduce(0) { $0 + (union[$1] ?? 0) }
    return Fraction(shared, union.values.reduce(0, +))
  }

  func index(of items: [Asked], in only: String? = nil) -> Fraction? {
    var (sum, weights) = (Fraction.zero, 0)
    for dimension in ["d1", "d2", "d3", "d4", "d"] where only == nil || only == dimension {
      let members = items.filter { weighed($0).dimension == dimension }
      guard !members.isEmpty else { continue }
      let steps = members.reduce(0) { $0 + weighed($1).weight * ((level($1) ?? 1) - 1) }
      let all = members.reduce(0) { $0 + weighed($1).weight } * 4
      sum = sum + Fraction(weight(of: dimension) * steps, all)
      weights += weight(of: dimension)
    }
    return weights == 0 ? nil : sum / Fraction(weights)
  }
}
