@testable import MaturityModel
import Testing

/// Inputs at the edge of what a questionnaire may be.
struct ScoreSizeTests {
  private func drawn(_ seed: Int, dimensions: Int, practices: Int, weight: Int) -> Assessment {
    var drawn = Drawn(seed: seed)
    let items = (0..<dimensions).map { _ in
      (0..<practices).map { _ in
        Given.Practice(given: .level(drawn.number(1...5)), weight: drawn.number(1...weight))
      }
    }
    return assessment(items, weights: (0..<dimensions).map { _ in drawn.number(1...weight) })
  }

  private func seconds(_ work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// Far above what an unoptimised build needs on a slow machine; a quadratic search would need hours.
  @Test(arguments: [(1, 10_000, 1), (1, 10_000, 1_000), (10_000, 1, 1), (10_000, 2, 1_000)])
  func `ten thousand practices or dimensions are scored at once`(
    dimensions: Int, practices: Int, weight: Int
  ) {
    let assessment = drawn(1, dimensions: dimensions, practices: practices, weight: weight)
    var card: Scorecard?
    let seconds = seconds { card = assessment.scorecard() }
    #expect(card?.overall.level != nil)
    #expect(card?.overall.stepsUp != nil)
    #expect(seconds < 60)
  }

  @Test func `the heaviest weights overflow nothing`() {
    let items = (0..<200).map { number in
      (0..<50).map { Given.Practice(given: .level($0 % 5 + 1), weight: 1_000 - (number + $0) % 7) }
    }
    let weights = (0..<200).map { 1_000 - $0 % 3 }
    let parameters = ScoringParameters(
      theta: Fraction("12345678901234567890123/12345678901234567890124") ?? .one, lag: Int.max,
      effortPoints: [.small: Int.max, .medium: Int.max, .large: Int.max])
    let card = assessment(items, weights: weights, scoring: parameters).scorecard()
    #expect(card.overall.level == 1)
    #expect(card.overall.index.map { $0 > Fraction(49, 100) && $0 < Fraction(51, 100) } == true)
    #expect(card.overall.stepsUp != nil)
    let equal = assessment(items.map { $0.map { Given.Practice(given: $0.given, weight: 1_000) } })
    let light = assessment(items.map { $0.map { Given.Practice(given: $0.given) } })
    #expect(equal.scorecard().overall.next == light.scorecard().overall.next)
    #expect(equal.scorecard().overall.index == light.scorecard().overall.index)
  }

  @Test func `beyond the limit of the search there is no set rather than an inexact one`() {
    let card = drawn(2, dimensions: 1, practices: 5_000, weight: 1_000).scorecard()
    #expect(card.dimensions[0].next == nil)
    #expect(card.dimensions[0].stepsUp != nil)
  }
}
