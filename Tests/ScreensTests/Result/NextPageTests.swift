import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct NextPageTests {
  @Test func `every practice of the smallest way up leads to its item`() throws {
    var walk = Walk.result(.next)
    let set = try #require(Assessment.fixture.scorecard().overall.next?.set)
    for raise in set {
      #expect(walk.screen.contains("› \(raise.practice.displayed)"))
      walk.press(.enter)
      #expect(walk.app.currentItem == raise.practice)
      walk.press(.escape)
      walk.type("j")
    }
  }
}
