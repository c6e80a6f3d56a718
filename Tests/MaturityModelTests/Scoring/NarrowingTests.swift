@testable import MaturityModel
import Testing

struct NarrowingTests {
  @Test func `what one answer would change is what giving it changes`() {
    for seed in 0..<300 {
      var drawn = Drawn(seed: seed)
      let items = (0..<drawn.number(1...6)).map { _ in
        Given.Practice(
          given: drawn.number(0...2) == 0 ? .dk : .level(drawn.number(1...5)),
          weight: drawn.number(1...3), isKey: drawn.number(0...5) == 0)
      }
      let before = assessment([items])
      let dimension = before.questionnaire.dimensions[0]
      for (practice, item) in zip(dimension.practices, items) {
        let possibilities = before.possibilities(of: practice, in: dimension)
        #expect(possibilities.isEmpty != item.isMissing, "seed \(seed)")
        for possibility in possibilities {
          var after = before
          after.responses[practice.id] = Response(answer: .rank(possibility.answer))
          let score = after.scorecard().dimensions[0]
          #expect(possibility.level == score.level, "seed \(seed)")
          #expect(possibility.levelLow == score.levelLow, "seed \(seed)")
          #expect(possibility.levelHigh == score.levelHigh, "seed \(seed)")
        }
      }
    }
  }

  @Test func `the most telling answer leaves the narrowest interval`() {
    let items = [
      Given.Practice(given: 3), Given.Practice(given: 3), Given.Practice(given: 3),
      Given.Practice(given: .dk),
      Given.Practice(given: .missing, weight: 3),
    ]
    let assessment = assessment([items])
    let dimension = assessment.questionnaire.dimensions[0]
    #expect(assessment.mostTellingPractice(in: dimension)?.id == "d1-p5")
  }

  @Test func `where nothing is missing nothing would tell`() {
    let assessment = assessment([3, 3, .na])
    let dimension = assessment.questionnaire.dimensions[0]
    #expect(assessment.mostTellingPractice(in: dimension) == nil)
  }
}
