/// What two assessments have in common over some dimensions: all that the chain of a series needs of a difference.
struct Common {
  /// The share of the weight levelled in either that means the same and is levelled in both; nil without any.
  let overlap: Fraction?
  let permits: Difference.Permission
  /// The level and the index of the practices that both sides have; nil without any.
  private(set) var levels: Sides<Int>?
  private(set) var indices: Sides<Fraction>?

  init(_ dimensions: [AlignedDimension], in alignment: Alignment) {
    var (weight, common) = (0, 0)
    for item in dimensions.lazy.flatMap(\.items) where item.isLevelled {
      weight += item.slot.weight
      if item.levels != nil { common += item.slot.weight }
    }
    overlap = weight == 0 ? nil : Fraction(common, weight)
    permits = Difference.Permission(overlap: overlap, limits: alignment.limits)
    guard let before = Self.standing(dimensions, by: alignment.rules.before, \.before),
      let after = Self.standing(dimensions, by: alignment.rules.after, \.after)
    else { return }
    levels = Sides(before: before.level, after: after.level)
    indices = Sides(before: before.index, after: after.index)
  }

  /// The same of two assessments with measures, for the whole or one of its groups.
  init(_ comparison: ModelComparison?, at id: String) {
    overlap = comparison?.overlap
    permits = comparison?.permits ?? .moves
    guard let common = comparison?.common,
      let before = common.before.model.node(id).flatMap({ common.before.progress(at: $0) }),
      let after = common.after.model.node(id).flatMap({ common.after.progress(at: $0) })
    else { return }
    indices = Sides(before: before, after: after)
  }

  private static func standing(
    _ dimensions: [AlignedDimension], by rule: Rule, _ side: (Sides<Int>) -> Int
  ) -> (level: Int, index: Fraction)? {
    var ratings: [Rating] = []
    var indices: [Fraction] = []
    for aligned in dimensions {
      var tally = Tally(topLevel: rule.topLevel)
      for item in aligned.items {
        guard let levels = item.levels else { continue }
        tally.add(Rating(side(levels), weight: item.slot.weight, isKey: item.slot.isKey))
      }
      guard let own = rule.level(of: tally), let index = rule.index(of: tally) else { continue }
      ratings.append(Rating(own, weight: aligned.dimension.weight))
      indices.append(index * Fraction(aligned.dimension.weight))
    }
    guard let level = rule.level(of: ratings) else { return nil }
    return (level, Fraction.sum(of: indices) / Fraction(ratings.reduce(0) { $0 + $1.weight }))
  }
}
