import MaturityModel
import Testing

struct SmallSampleTests {
  @Test(arguments: [
    (3, 1, Fraction(5, 8)), (5, 0, Fraction(1, 16)), (6, 0, Fraction(1, 32)),
    (8, 2, Fraction(7, 64)), (9, 1, Fraction(11, 512)), (12, 4, Fraction(2517, 32768)),
  ])
  func `the sign test gives the published values`(up: Int, down: Int, p: Fraction) {
    #expect(SmallSample.signTest(up: up, down: down) == p)
    #expect(SmallSample.signTest(up: down, down: up) == p)
  }

  @Test func `equal counts and no pairs say nothing`() {
    #expect(SmallSample.signTest(up: 0, down: 0) == .one)
    #expect(SmallSample.signTest(up: 4, down: 4) == .one)
  }

  /// SciPy's documentation of `wilcoxon`: Darwin's maize.
  @Test func `the signed-rank test gives the published value`() throws {
    let maize = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]
    let result = try #require(SmallSample.wilcoxon(maize))
    #expect(result.statistic == Fraction(24))
    #expect(result.p == Fraction(169, 4096))
  }

  @Test func `the signed-rank test is that of all choices of signs`() throws {
    for seed in 0..<60 {
      var drawn = Drawn(seed: seed)
      let differences = (0..<drawn.number(1...9)).map { _ in drawn.number(-4...4) }
      let kept = differences.filter { $0 != 0 }
      guard let result = SmallSample.wilcoxon(differences) else {
        #expect(kept.isEmpty, "seed \(seed)")
        continue
      }
      let ranks = kept.map { size in
        2 * kept.count { $0.magnitude < size.magnitude }
          + kept.count { $0.magnitude == size.magnitude } + 1
      }
      let all = ranks.reduce(0, +)
      let positive = zip(kept, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
      let smaller = min(positive, all - positive)
      var extreme = 0
      for signs in 0..<(1 << kept.count) {
        let sum = ranks.indices.reduce(0) { $0 + (signs >> $1 & 1 == 1 ? ranks[$1] : 0) }
        if min(sum, all - sum) <= smaller { extreme += 1 }
      }
      #expect(result.statistic == Fraction(smaller, 2), "seed \(seed)")
      #expect(result.p == Fraction(extreme, 1 << kept.count), "seed \(seed)")
    }
  }
}
