import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct DimensionsPageTests {
  @Test func `bars and table show every dimension's numbers`() throws {
    var walk = Walk.result(.dimensions, size: Size(rows: 60, columns: 90))
    let words = ScoreWords(.first)
    for isTable in [false, true] {
      if isTable { walk.type("t") }
      let lines = walk.screen.split(separator: "\n")
      for score in Assessment.fixture.scorecard().dimensions {
        let title = words.title(of: score.dimension)
        let line = try #require(lines.first { $0.contains(title) })
        let (low, high) = (try #require(score.levelLow), try #require(score.levelHigh))
        let level = "\(try #require(score.level))"
        #expect(line.contains(low == high ? " \(level) " : " \(level) (\(low)–\(high)) "))
        #expect(line.contains(words.index(score.score)))
        guard isTable else { continue }
        #expect(line.contains("\(try #require(score.coverage).percent) %"))
        #expect(line.contains(try #require(score.confidence).rawValue))
      }
    }
    walk.type("t")
    #expect(walk.screen.contains("█"))
  }
}
