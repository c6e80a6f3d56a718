extension Votes {
  /// How the votes of a practice lie to each other.
  public enum Flag: String, Hashable, Sendable, CaseIterable {
    /// Fewer than two gave a level.
    case single
    case unanimous
    /// Neighbouring levels, or one step around the middle.
    case close
    /// One vote stands apart: often the only one who knows.
    case outlier
    /// Two camps.
    case split
    case spread

    /// True where talking is worth the time whatever depends on it.
    public var isApart: Bool {
      switch self {
      case .outlier, .split, .spread: true
      case .single, .unanimous, .close: false
      }
    }
  }

  /// The first description that fits.
  public var flag: Flag {
    let count = count
    guard count >= 2, let range, let median = lowerMedian else { return .single }
    if range.count == 1 { return .unanimous }
    if range.count == 2 || count >= 5 && isClose(around: median, range) { return .close }
    let apart = frequencies.enumerated().reduce(0) {
      $0 + (abs($1.offset + 1 - median) >= 2 ? $1.element : 0)
    }
    if apart == 1, count >= 3 { return .outlier }
    return isSplit ? .split : .spread
  }

  private func isClose(around median: Int, _ range: ClosedRange<Int>) -> Bool {
    range.lowerBound >= median - 1 && range.upperBound <= median + 1
      && (interquartileRange ?? .zero) <= .one
  }

  /// True where a level between the ends has two or more votes on both sides and hardly any itself.
  private var isSplit: Bool {
    frequencies.indices.dropFirst().dropLast().contains { level in
      let below = frequencies[..<level].reduce(0, +)
      let above = frequencies[(level + 1)...].reduce(0, +)
      return below >= 2 && above >= 2 && 2 * frequencies[level] < min(below, above)
    }
  }
}
