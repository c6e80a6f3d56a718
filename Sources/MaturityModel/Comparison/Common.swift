/// What two assessments have in common over some dimensions: all that the chain of a series needs of a difference.
struct Common {
  /// The share of the weight levelled in either that means the same and is levelled in both; nil without any.
  let overlap: Fraction?
  let permits: Difference.Permission
  /// The level and the index of the practices that both sides have; nil without any.
  private(set) var levels: Sides<Int>?
  private(set) var indices: Sides<Fraction>?

  init(_ dimensions: [AlignedDimension], in alignment: Alignment) {
    self.init(dimensions.map { Part($0, in: alignment) }, in: alignment)
  }

  init(_ parts: [Part], in alignment: Alignment) {
    let weight = parts.reduce(0) { $0 + $1.weight }
    overlap = weight == 0 ? nil : Fraction(parts.reduce(0) { $0 + $1.common }, weight)
    permits = Difference.Permission(overlap: overlap, limits: alignment.limits)
    guard let before = Self.whole(parts, by: alignment.rules.before, { $0.before }),
      let after = Self.whole(parts, by: alignment.rules.after, { $0.after })
    else { return }
    levels = Sides(before: before.level, after: after.level)
    indices = Sides(before: before.index, after: after.index)
  }

  /// The same of one dimension, of which the whole is put together.
  struct Part {
    fileprivate let dimensionWeight: Int
    /// What is levelled in either, and what of it means the same and is levelled in both.
    fileprivate private(set) var weight = 0
    fileprivate private(set) var common = 0
    fileprivate let standings: Sides<Standing?>

    init(_ aligned: AlignedDimension, in alignment: Alignment) {
      dimensionWeight = aligned.dimension.weight
      var tallies = alignment.rules.map { Tally(topLevel: $0.topLevel) }
      for item in aligned.items where item.isLevelled {
        weight += item.weight
        guard let levels = item.levels else { continue }
        common += item.weight
        tallies.before.add(Rating(levels.before, weight: item.weight, isKey: item.isKey))
        tallies.after.add(Rating(levels.after, weight: item.weight, isKey: item.isKey))
      }
      standings = Sides(
        before: Standing(tallies.before, by: alignment.rules.before),
        after: Standing(tallies.after, by: alignment.rules.after))
    }
  }

  fileprivate struct Standing {
    let level: Int
    let index: Fraction

    /// Nil without any rating.
    init?(_ tally: Tally, by rule: Rule) {
      guard let level = rule.level(of: tally), let index = rule.index(of: tally) else { return nil }
      self.level = level
      self.index = index
    }
  }

  private static func whole(
    _ parts: [Part], by rule: Rule, _ side: (Sides<Standing?>) -> Standing?
  ) -> (level: Int, index: Fraction)? {
    let rated = parts.compactMap { part in side(part.standings).map { ($0, part.dimensionWeight) } }
    let ratings = rated.map { Rating($0.level, weight: $1) }
    guard let level = rule.level(of: ratings) else { return nil }
    let sum = Fraction.sum(of: rated.lazy.map { $0.index * Fraction($1) })
    return (level, sum / Fraction(ratings.reduce(0) { $0 + $1.weight }))
  }
}
