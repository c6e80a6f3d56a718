import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// What can be done on the home screen with an assessment by one of several questionnaires.
struct HomeManagementTests {
  private func entry(_ title: String, _ team: String, _ seconds: Int) -> Shelf.Entry {
    Shelf.Entry(
      path: title + ".json", title: title, subject: Subject(team: team),
      updatedAt: Timestamp(seconds: seconds))
  }

  @Test func `t follows one questionnaire, and b adds a second one`() {
    var entries = ["new", "old", "newer"].enumerated().map { entry($1, "A", 10 - $0) }
    entries[2].questionnaire = "other"
    var shelf = Shelf(assessments: entries)
    shelf.sort()
    var walk = Walk(shelf: shelf)
    walk.app.refresh()
    walk.type("tb")
    #expect(
      walk.effects == [.trend(["new.json", "old.json"]), .addCompanion(path: "new.json")])
    walk.press(.down, .down)
    walk.type("t")
    #expect(walk.screen.contains("the only assessment of its subject"))
    var own = Shelf(assessments: [entry("mine", "A", 1)])
    own.assessments[0].isBallot = true
    var other = Walk(shelf: own)
    other.app.refresh()
    other.type("b")
    #expect(other.screen.contains("These are one person's answers."))
  }
}
