import Testing

@testable import MaturityModel

@Suite("The smallest way of a team of many")
struct PortfolioImprovementTests {
  @Test func `it is that of its scorecard`() {
    for seed in 0..<300 {
      for assessment in [RandomPair(seed: seed).first, RandomPair(seed: seed).second] {
        #expect(
          PortfolioEntry(assessment, file: "a").improvement == assessment.scorecard().overall.next,
          "seed \(seed)")
      }
    }
  }
}
