/// What two assessments have in common over some dimensions: all that the chain of a series needs of a difference.
struct Common {
  /// The share of the weight levelled in either that means the same and is levelled in both; nil without any.
  let overlap: Fraction?
  let permits: Difference.Permission
  /// The level and the index of the practices that both sides have; nil without any.
  private(set) var levels: Sides<Int>?
  private(set) var indices: Sides<Fraction>?

  /// Of one dimension alone, which stands as it is.
  init(_ dimension: Part, in alignment: Alignment) {
    overlap = dimension.weight == 0 ? nil : Fraction(dimension.common, dimension.weight)
    permits = Difference.Permission(overlap: overlap, limits: alignment.limits)
    guard let before = dimension.before, let after = dimension.after else { return }
    levels = Sides(before: before.rating.level, after: after.rating.level)
    indices = Sides(before: before.index, after: after.index)
  }

  init(_ dimensions: [Part], in alignment: Alignment) {
    let weight = dimensions.reduce(0) { $0 + $1.weight }
    overlap = weight == 0 ? nil : Fraction(dimensions.reduce(0) { $0 + $1.common }, weight)
    permits = Difference.Permission(overlap: overlap, limits: alignment.limits)
    guard let before = Self.standing(dimensions.compactMap(\.before), by: alignment.rules.before),
      let after = Self.standing(dimensions.compactMap(\.after), by: alignment.rules.after)
    else { return }
    levels = Sides(before: before.level, after: after.level)
    indices = Sides(before: before.index, after: after.index)
  }

  init(_ dimensions: [AlignedDimension], in alignment: Alignment) {
    self.init(
      dimensions.map { Part($0.items, in: alignment, weight: $0.dimension.weight) }, in: alignment)
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
    _ dimensions: [Part.Standing], by rule: Rule
  ) -> (level: Int, index: Fraction)? {
    guard let level = rule.level(of: dimensions.map(\.rating)) else { return nil }
    let weight = dimensions.reduce(0) { $0 + $1.rating.weight }
    let terms = dimensions.map { $0.index * Fraction($0.rating.weight) }
    return (level, Fraction.sum(of: terms) / Fraction(weight))
  }
}

extension Common {
  /// What one dimension adds to it.
  struct Part {
    /// True where neither questionnaire has a practice of it.
    let isEmpty: Bool
    /// The weight levelled in either, and that of it which means the same and is levelled in both.
    private(set) var (weight, common) = (0, 0)
    /// By the practices that both sides have; nil without any.
    let before: Standing?
    let after: Standing?

    /// The level of the dimension with its weight, and its index.
    struct Standing {
      let rating: Rating
      let index: Fraction

      init?(_ tally: Tally, by rule: Rule, weight: Int) {
        guard let level = rule.level(of: tally), let index = rule.index(of: tally) else {
          return nil
        }
        (rating, self.index) = (Rating(level, weight: weight), index)
      }
    }

    init(_ items: some Collection<AlignedItem>, in alignment: Alignment, weight own: Int) {
      var before = Tally(topLevel: alignment.rules.before.topLevel)
      var after = Tally(topLevel: alignment.rules.after.topLevel)
      isEmpty = items.isEmpty
      for item in items where item.isLevelled {
        weight += item.slot.weight
        guard let levels = item.levels else { continue }
        common += item.slot.weight
        before.add(Rating(levels.before, weight: item.slot.weight, isKey: item.slot.isKey))
        after.add(Rating(levels.after, weight: item.slot.weight, isKey: item.slot.isKey))
      }
      self.before = Standing(before, by: alignment.rules.before, weight: own)
      self.after = Standing(after, by: alignment.rules.after, weight: own)
    }
  }
}
