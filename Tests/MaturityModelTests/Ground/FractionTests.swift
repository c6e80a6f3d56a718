import MaturityModel
import Testing

struct FractionTests {
  @Test func `sums do not depend on grouping or order`() {
    for seed in 0..<50 {
      var drawn = Drawn(seed: seed)
      let terms = (0..<drawn.number(0...40)).map { _ in
        Fraction(drawn.number(-50...50), drawn.number(1...30))
      }
      let sum = terms.reduce(.zero) { $0 + $1 }
      #expect(Fraction.sum(of: terms) == sum, "seed \(seed)")
      #expect(Fraction.sum(of: terms.reversed()) == sum, "seed \(seed)")
    }
  }

  @Test func `floor and ceiling lie around the exact value`() {
    #expect([Fraction(7, 2), Fraction(-7, 2), Fraction(4)].map { $0.floor() } == [3, -4, 4])
    #expect([Fraction(7, 2), Fraction(-7, 2), Fraction(4)].map { $0.ceiling() } == [4, -3, 4])
    #expect(Fraction(3, 4).ceiling(times: 6) == 5)
  }

  @Test(arguments: [
    (Fraction(0), 0), (Fraction(1, 1_000), 1), (Fraction(5, 8), 63), (Fraction(1, 8), 13),
    (Fraction(999, 1_000), 99), (Fraction(1), 100), (Fraction(2, 3), 67), (Fraction(7, 200), 4),
  ])
  func `percent is rounded half up, 0 and 100 only where exact`(fraction: Fraction, percent: Int) {
    #expect(fraction.percent == percent)
  }

  @Test func `fractions are read and written in lowest terms`() {
    #expect(Fraction("6/8")?.description == "3/4")
    #expect(Fraction("0")?.description == "0")
    #expect(
      ["", "/", "1/0", "1/-2", "+1", "0.5", "1/2/3", " 1"].allSatisfy { Fraction($0) == nil })
  }

  @Test func `what is too large for machine integers is exact as well`() {
    let edges =
      [
        .min, .min + 1, .max, .max - 1, 1 << 62, -(1 << 62), 1 << 32, 3, 1, -1, 0,
      ] as [Int]
    for (a, c) in edges.flatMap({ left in edges.map { (left, $0) } }) {
      for (b, d) in [(1, 1), (Int.max, 2), (.max, .max - 2), (3, 1 << 61), (-7, .min)] {
        let (left, right) = (Fraction(a, b), Fraction(c, d))
        #expect(left + right - right == left, "\(left) and \(right)")
        #expect((left + right).description == (right + left).description)
        #expect((left < right) == (left - right < .zero), "\(left) and \(right)")
        #expect((left + right) * left == left * left + left * right, "\(left) and \(right)")
        if right != .zero { #expect(left / right * right == left, "\(left) and \(right)") }
        #expect(Fraction(left.description) == left)
        #expect(Fraction.sum(of: [left, right, left]) == left + left + right)
      }
    }
  }
}
