/// Whether the respondents read a questionnaire the same way.
public enum Reliability {
  /// Krippendorff's α with the ordinal metric over the votes on all practices; missing votes are allowed.
  ///
  /// 1 is full agreement, 0 what chance would give. Nil where everybody gives the same level everywhere, or where no
  /// practice has two votes: then it is not defined.
  public static func ordinalAlpha(_ units: [Votes]) -> Fraction? {
    let units = units.map(\.frequencies).filter { $0.reduce(0, +) >= 2 }
    let levels = units.map(\.count).max() ?? 0
    // What has no partner in its own unit does not count.
    let totals = (0..<levels).map { level in
      units.reduce(0) { $0 + (level < $1.count ? $1[level] : 0) }
    }
    let distances = squaredDistances(totals)
    let expected = disagreement(totals, distances)
    guard expected != .zero else { return nil }
    let observed = Fraction.sum(
      of: units.map { disagreement($0, distances) / Fraction($0.reduce(0, +) - 1) })
    return .one - Fraction(totals.reduce(0, +) - 1) * observed / expected
  }

  /// The sum over all pairs of different levels.
  private static func disagreement(_ counts: [Int], _ distances: [[Fraction]]) -> Fraction {
    var terms: [Fraction] = []
    for low in counts.indices where counts[low] > 0 {
      for high in counts.indices where low < high && counts[high] > 0 {
        terms.append(Fraction(counts[low]) * Fraction(counts[high]) * distances[low][high])
      }
    }
    return Fraction.sum(of: terms)
  }

  /// Four times the squared ordinal distance: how many votes lie between two levels, counting half of each.
  private static func squaredDistances(_ totals: [Int]) -> [[Fraction]] {
    totals.indices.map { low in
      totals.indices.map { high in
        guard low < high else { return .zero }
        let between = Fraction(2 * totals[low...high].reduce(0, +) - totals[low] - totals[high])
        return between * between
      }
    }
  }
}
