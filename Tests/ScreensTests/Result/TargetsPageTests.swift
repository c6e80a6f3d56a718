import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct TargetsPageTests {
  @Test func `targets come from the profile and own ones are marked`() {
    let screen = Walk.result(.targets, size: Size(rows: 90, columns: 100)).screen
    #expect(screen.contains("By the answer to P-12: Critical:"))
    #expect(screen.contains("Two or more short"))
    #expect(screen.contains("(set here)"))
    #expect(screen.contains("Above target"))
  }

  @Test func `without a profile answer the targets say how to get one and lead there`() {
    var assessment = Assessment.fixture
    assessment.responses["p-12"] = nil
    assessment.details.targets = [:]
    var walk = Walk.result(.targets, assessment)
    #expect(walk.screen.contains("There is no target yet."))
    walk.press(.enter)
    #expect(walk.app.currentItem == "p-12")
  }
}
