import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct DimensionsPageTests {
  @Test func `the table shows every dimension's numbers`() throws {
    var walk = Walk.result(.dimensions, size: Size(rows: 60, columns: 120))
    walk.type("t")
    let lines = walk.screen.split(separator: "\n")
    for (dimension, score) in zip(
      Questionnaire.first.dimensions, Assessment.fixture.scorecard().dimensions)
    {
      let line = try #require(lines.first { $0.contains(dimension.title) })
      #expect(line.contains(" \(try #require(score.level)) "))
      #expect(line.contains("\(try #require(score.index).percent)"))
      #expect(line.contains(try #require(score.confidence).rawValue))
    }
    walk.type("t")
    #expect(walk.screen.contains("■"))
  }

  @Test func `the dimension in focus says what it needs, and leads to it`() {
    var walk = Walk.result(.dimensions, size: Size(rows: 40, columns: 80))
    #expect(walk.screen.contains("Why "))
    #expect(walk.screen.contains("Smallest way to "))
    walk.press(.enter)
    #expect(walk.screen.contains("›3 Why"))
  }
}
