internal import BigInt

/// The Clopper–Pearson 95 % interval of a share, exact up to a last rounding outward to thousandths.
///
/// The limit is found by bisection over thousandths. Whether a tail of the binomial distribution is below 1/40 is
/// decided with whole numbers of 256 bits, rounded down on one side and up on the other, so that the answer is proved
/// wherever it is given; a case too close to call makes the interval wider.
public enum ShareInterval {
  private static let steps = 1_000
  private static let scale = BigInt(1) << 256

  /// The lower limit after `successes` of `trials`.
  public static func low(of successes: Int, in trials: Int) -> Fraction {
    guard successes > 0 else { return .zero }
    // The largest share that makes so many successes, or more, rarer than 1 in 40.
    var (low, high) = (0, steps)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isRare(atLeast: successes, in: trials, share: middle) {
        low = middle
      } else {
        high = middle
      }
    }
    return Fraction(low, steps)
  }

  /// The upper limit after `successes` of `trials`.
  public static func high(of successes: Int, in trials: Int) -> Fraction {
    Fraction(1) - low(of: trials - successes, in: trials)
  }

  /// True where P(X ≥ `successes`) ≤ 1/40 is certain for X ~ Binomial(`trials`, `share`/1000).
  private static func isRare(atLeast successes: Int, in trials: Int, share: Int) -> Bool {
    // With C(n, i) pⁱ qⁿ⁻ⁱ relative to its value at i = `successes`: going up the terms multiply by (n−i)p / (i+1)q.
    var (tail, term) = (scale, scale)
    var place = successes
    while place < trials, term > 1 {
      term = quotient(
        term * BigInt((trials - place) * share), BigInt((place + 1) * (steps - share)), up: true)
      tail += term
      place += 1
    }
    // What is too small to count one by one is at most one unit each.
    tail += BigInt(trials - place)
    var rest = BigInt(0)
    (term, place) = (scale, successes)
    while place > 0, term > 0 {
      term = quotient(
        term * BigInt(place * (steps - share)), BigInt((trials - place + 1) * share), up: false)
      rest += term
      place -= 1
    }
    // tail / (tail + rest) ≤ 1/40
    return tail * 39 <= rest
  }

  private static func quotient(_ dividend: BigInt, _ divisor: BigInt, up: Bool) -> BigInt {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return up && remainder > 0 ? quotient + 1 : quotient
  }
}
