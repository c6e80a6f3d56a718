extension Votes {
  /// Van der Eijk's A (2001): 1 where all agree, 0 where every level is as frequent, −1 where half stands at each end.
  ///
  /// The votes are peeled into layers of equal frequency, and the agreement of each layer is weighed by its size. It
  /// uses the order of the levels alone, and is blind to how many voted. Nil without votes and on scales of fewer
  /// than three levels, where it is not defined.
  public var agreement: Fraction? {
    let count = count
    guard topLevel >= 3, count > 0 else { return nil }
    var rest = frequencies
    var terms: [Fraction] = []
    while let depth = rest.filter({ $0 > 0 }).min() {
      let pattern = rest.map { $0 > 0 }
      let size = depth * pattern.count { $0 }
      terms.append(Fraction(size, count) * Self.agreement(of: pattern))
      rest = rest.map { max(0, $0 - depth) }
    }
    return Fraction.sum(of: terms)
  }

  /// The agreement of one layer: how much of the scale it leaves empty, times how far it has a single peak.
  private static func agreement(of pattern: [Bool]) -> Fraction {
    let levels = pattern.count
    let taken = pattern.count { $0 }
    var (peaked, hollow) = (0, 0)
    for first in 0..<levels {
      for second in first + 1..<max(first + 1, levels) {
        for third in second + 1..<max(second + 1, levels) {
          switch (pattern[first], pattern[second], pattern[third]) {
          case (true, true, false), (false, true, true): peaked += 1
          case (true, false, true): hollow += 1
          case (true, true, true), (true, false, false), (false, true, false),
            (false, false, true), (false, false, false):
            break
          }
        }
      }
    }
    let unimodality =
      peaked + hollow == 0
      ? .one
      : Fraction((levels - 2) * peaked - (levels - 1) * hollow, (levels - 2) * (peaked + hollow))
    return unimodality * (.one - Fraction(taken - 1, levels - 1))
  }

  /// Tastle and Wierman's consensus (2007): 1 where all agree, 0 where half stands at each end; nil without votes.
  ///
  /// It is no rational number, so this is one within 10⁻⁹ of it. It reads levels as equal distances, and is a figure
  /// for an appendix: no level depends on it.
  public var consensus: Fraction? {
    let count = count
    guard topLevel > 1, count > 0 else { return nil }
    let total = frequencies.enumerated().reduce(0) { $0 + $1.element * ($1.offset + 1) }
    // Everything times the number of votes, so that the mean is a whole number.
    let width = count * (topLevel - 1)
    let terms = frequencies.enumerated().compactMap { offset, frequency -> Fraction? in
      let distance = abs((offset + 1) * count - total)
      guard frequency > 0, distance > 0 else { return nil }
      return Fraction(frequency, count) * BinaryLogarithm.value(of: width - distance, over: width)
    }
    return .one + Fraction.sum(of: terms)
  }

  /// What the group answers.
  ///
  /// *Not applicable* only where more than half of those who chose that or a level chose it, else the lower median, and
  /// unknown where fewer than `minimumInformants` gave a level.
  public func groupAnswer(minimumInformants: Int = 1) -> PracticeState {
    if isNotApplicable { return .notApplicable }
    guard let vote = groupVote, count >= minimumInformants else { return .unknown }
    if case .level(let level) = vote { return .level(level) }
    return .answered
  }

  private var isNotApplicable: Bool { notApplicable > count }

  /// True where some say that the practice cannot apply, and are too few to settle it.
  public var isApplicabilityDisputed: Bool { notApplicable > 0 && !isNotApplicable }

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
    guard topLevel > 0 else { return otherFlag }
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
