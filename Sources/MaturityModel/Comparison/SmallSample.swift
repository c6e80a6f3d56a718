internal import BigInt

/// Exact tests for a handful of pairs, by respondents and never by practices.
///
/// For an appendix, and only with six pairs or more: five can never reach 5 %. The practices of a questionnaire are
/// the whole list and no sample, so a test over practices answers no question that anyone has.
public enum SmallSample {
  /// The fewest pairs for which a test is worth showing.
  public static let fewestPairs = 6

  /// The two-sided p of `up` rises against `down` falls, where both are equally likely; 1 for none.
  public static func signTest(up: Int, down: Int) -> Fraction {
    let count = max(0, up) + max(0, down)
    var (sum, term) = (BigInt(0), BigInt(1))
    for index in 0...max(0, min(up, down)) {
      sum += term
      term = term * BigInt(count - index) / BigInt(index + 1)
    }
    return min(.one, Fraction(2 * sum, BigInt(1) << count))
  }

  /// The exact Wilcoxon signed-rank test of differences: zeros dropped, ties at their middle rank.
  ///
  /// The statistic is the smaller sum of ranks, and p is two-sided; nil where every difference is 0.
  public static func wilcoxon(_ differences: [Int]) -> (statistic: Fraction, p: Fraction)? {
    let sorted = differences.filter { $0 != 0 }.sorted { $0.magnitude < $1.magnitude }
    guard !sorted.isEmpty else { return nil }
    let ranks = doubledRanks(sorted)
    let all = ranks.reduce(0, +)
    let positive = zip(sorted, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let smaller = min(positive, all - positive)
    // ways[s]: how many choices of signs give the positive ones the sum s.
    var ways = [BigInt](repeating: 0, count: all + 1)
    ways[0] = 1
    for rank in ranks {
      for sum in stride(from: all, through: rank, by: -1) { ways[sum] += ways[sum - rank] }
    }
    let below = ways[...smaller].reduce(0, +)
    return (
      Fraction(smaller, 2), min(.one, Fraction(2 * below, BigInt(1) << sorted.count))
    )
  }

  /// Twice the rank of each, so that the middle rank of ties is whole.
  private static func doubledRanks(_ sorted: [Int]) -> [Int] {
    var ranks: [Int] = []
    while ranks.count < sorted.count {
      let first = ranks.count
      let size = sorted[first]
      let tied = sorted[first...].prefix { $0.magnitude == size.magnitude }.count
      ranks += Array(repeating: 2 * first + tied + 1, count: tied)
    }
    return ranks
  }
}
