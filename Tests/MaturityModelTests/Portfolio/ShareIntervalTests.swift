import Testing

@testable import MaturityModel

@Suite("The Clopper-Pearson interval of a share")
struct ShareIntervalTests {
  // Clopper and Pearson 1934; as R's binom.test gives them: 0.16843, 0.27196 to 0.72804, 0.01235 to 0.31698.
  @Test(arguments: [
    (0, 20, 0, 169), (10, 20, 271, 729), (2, 20, 12, 317), (20, 20, 831, 1_000),
    (1, 100, 0, 55), (50, 100, 398, 602),
  ]) func `Published values come out, rounded outward`(
    successes: Int, trials: Int, low: Int, high: Int
  ) {
    #expect(ShareInterval.low(of: successes, in: trials) == Fraction(low, 1_000))
    #expect(ShareInterval.high(of: successes, in: trials) == Fraction(high, 1_000))
  }

  @Test func `The limit is the last thousandth that an exact sum finds too small`() {
    for trials in [20] {
      for successes in [1, 2, 7, 13, 19, 20] {
        let low = ShareInterval.low(of: successes, in: trials).floor(times: 1_000)
        #expect(
          low == 0 || tail(successes, trials, low) <= Fraction(1, 40), "\(successes)/\(trials)")
        #expect(tail(successes, trials, low + 1) > Fraction(1, 40), "\(successes)/\(trials)")
      }
    }
  }

  @Test func `A thousand teams are no trouble`() {
    let low = ShareInterval.low(of: 500, in: 1_000)
    let high = ShareInterval.high(of: 500, in: 1_000)
    #expect(low == Fraction(468, 1_000) && high == Fraction(532, 1_000))
  }

  /// P(X ≥ successes), term by term.
  private func tail(_ successes: Int, _ trials: Int, _ share: Int) -> Fraction {
    let (share, rest) = (Fraction(share, 1_000), Fraction(1_000 - share, 1_000))
    return Fraction.sum(
      of: (successes...trials).map { count in
        let choices = (0..<count).reduce(Fraction(1)) {
          $0 * Fraction(trials - $1, $1 + 1)
        }
        return (0..<trials).reduce(choices) { $0 * ($1 < count ? share : rest) }
      })
  }
}
