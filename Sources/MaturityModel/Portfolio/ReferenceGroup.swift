internal import BigInt

/// The values of teams that may be compared, and where one of them stands.
///
/// Small groups say less: nothing below five teams, a place below twenty, a percentile from there on. The teams are
/// those that shared their data, not a sample of all teams.
public struct ReferenceGroup: Hashable, Sendable {
  /// Below this many teams nothing is said.
  public static let smallest = 5
  /// From this many teams on a percentile is said.
  public static let smallestForPercentile = 20

  /// Smallest first.
  public let values: [Fraction]

  public init(_ values: [Fraction]) { self.values = Self.sorted(values) }

  public var count: Int { values.count }

  /// Where a value of the group stands in it.
  public enum Position: Hashable, Sendable {
    /// There are too few teams.
    case hidden
    /// 1 for the highest; `tied` teams, this one included, share the place.
    case place(Int, tied: Int, of: Int)
    case percentile(Percentile)
  }

  /// A place among many, with what chance leaves open.
  public struct Percentile: Hashable, Sendable {
    /// (B + E/2)/N: the share of the teams below, those with the same value counted half.
    public var midRank: Fraction
    /// B/N and (B + E)/N.
    public var low: Fraction
    public var high: Fraction
    /// The Clopper–Pearson 95 % interval, rounded outward to thousandths.
    public var intervalLow: Fraction
    public var intervalHigh: Fraction
  }

  /// The middle value, with an interval whose coverage is known exactly.
  public struct Median: Hashable, Sendable {
    public var value: Fraction
    public var low: Fraction
    public var high: Fraction
    /// How often an interval between these two places holds the median of what the values were drawn from.
    public var coverage: Fraction
  }

  /// Where a value stands; it is one of the group's own.
  public func position(of value: Fraction) -> Position {
    guard count >= Self.smallest else { return .hidden }
    let below = values.count { $0 < value }
    let equal = values.count { $0 == value }
    guard count >= Self.smallestForPercentile else {
      return .place(count - below - equal + 1, tied: equal, of: count)
    }
    return .percentile(
      Percentile(
        midRank: Fraction(2 * below + equal, 2 * count), low: Fraction(below, count),
        high: Fraction(below + equal, count),
        intervalLow: ShareInterval.low(of: (2 * below + equal) / 2, in: count),
        intervalHigh: ShareInterval.high(of: (2 * below + equal + 1) / 2, in: count)))
  }

  /// The median and its order-statistic interval; nil where there are too few teams.
  ///
  /// The interval is the narrowest symmetric one that holds the median 95 times of 100, else the widest there is.
  public var median: Median? {
    guard count >= Self.smallest else { return nil }
    let (value, place) = ((values[(count - 1) / 2] + values[count / 2]) / Fraction(2), medianPlaces)
    return Median(
      value: value, low: values[place.low - 1], high: values[count - place.low],
      coverage: Fraction(place.covering, BigInt(1) << count))
  }

  /// The place l of [x_l, x_u] with u = N + 1 − l, and Σ C(N, i) for i from l to u − 1.
  private var medianPlaces: (low: Int, covering: BigInt) {
    var binomial: BigInt = 1
    let all = BigInt(1) << count
    // What lies outside on both sides: 2 · Σ C(N, i) for i below l.
    var outside = binomial * 2
    var best = (low: 1, covering: all - outside)
    var low = 2
    while 2 * low <= count {
      binomial = binomial * BigInt(count - low + 2) / BigInt(low - 1)
      outside += binomial * 2
      guard (all - outside) * 20 >= all * 19 else { break }
      best = (low, all - outside)
      low += 1
    }
    return best
  }

  /// Sorts each distinct value once: many teams have few different values, and comparing exact fractions is slow.
  private static func sorted(_ values: [Fraction]) -> [Fraction] {
    var counts: [Fraction: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
  }
}
