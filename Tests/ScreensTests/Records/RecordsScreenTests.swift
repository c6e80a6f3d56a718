@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct RecordsScreenTests {
  private func walk(_ assessment: Assessment = .blank) -> Walk {
    Walk(assessment, at: .item("dat-2"))
  }

  @Test func `an action is written, about the practice that was looked at`() throws {
    var walk = walk()
    walk.type("Xn")
    walk.type("Automate the schema check")
    walk.press(.enter)
    walk.type("Ada")
    walk.press(.enter)
    walk.type("+14")
    walk.press(.enter, .enter)
    let action = try #require(walk.assessment?.details.actions.first)
    #expect(action.id == "action-1")
    #expect(action.text == "Automate the schema check")
    #expect(action.owner == "Ada")
    #expect(action.due == CalendarDay(daysSince1970: walk.app.workspace.today.daysSince1970 + 14))
    #expect(action.practice == "dat-2")
    #expect(action.state == .open)
    #expect(walk.screen.contains("Automate the schema check"))
  }

  @Test func `a state goes from open to done, dropped and open, and each can be undone`() {
    var assessment = Assessment.blank
    assessment.details.actions = [Action(id: "1", text: "Do it")]
    var walk = walk(assessment)
    walk.type("X")
    for state in [Action.State.done, .dropped, .open] {
      walk.type("x")
      #expect(walk.assessment?.details.actions.first?.state == state)
    }
    walk.type("u")
    #expect(walk.assessment?.details.actions.first?.state == .dropped)
  }

  @Test func `what is late is said, what is done is not`() {
    var assessment = Assessment.blank
    let past = CalendarDay("2026-01-31")
    assessment.details.actions = [
      Action(id: "1", text: "Late", owner: "Ada", due: past),
      Action(id: "2", text: "Done", owner: "Bo", due: past, state: .done),
    ]
    var walk = walk(assessment)
    walk.type("X")
    #expect(walk.screen.contains("overdue since 31 January 2026, Ada"))
    #expect(walk.screen.contains("done, by 31 January 2026, Bo"))
  }

  @Test func `a question is parked, changed and removed, and comes back`() {
    var walk = walk()
    walk.type("Pn")
    walk.type("Is the label audit still done?")
    walk.press(.control("s"))
    #expect(walk.assessment?.details.parked.map(\.question) == ["Is the label audit still done?"])
    walk.press(.enter, .down)
    walk.type("Bo")
    walk.press(.control("s"))
    #expect(walk.assessment?.details.parked.first?.who == "Bo")
    walk.press(.delete)
    #expect(walk.assessment?.details.parked.isEmpty == true)
    walk.type("u")
    #expect(walk.assessment?.details.parked.first?.who == "Bo")
  }

  @Test func `what is no day and what is no practice is said, and nothing is lost`() {
    var walk = walk()
    walk.type("Xn")
    walk.type("Do it")
    walk.press(.down, .down)
    walk.type("soon")
    walk.press(.control("s"))
    #expect(walk.screen.contains("soon is no day"))
    walk.press(.control("u"))
    walk.press(.down, .control("u"))
    walk.type("XYZ-1")
    walk.press(.control("s"))
    #expect(walk.screen.contains("There is no practice XYZ-1"))
    walk.press(.control("u"), .control("s"))
    #expect(walk.assessment?.details.actions.map(\.text) == ["Do it"])
  }

  @Test func `what changes is kept beside what this version does not know`() {
    var assessment = Assessment.blank
    assessment.details.actions = [
      Action(id: "7", text: "Do it", otherKeys: ["link": .string("T-1")])
    ]
    var walk = walk(assessment)
    walk.type("X")
    walk.press(.enter)
    walk.type(" now")
    walk.press(.control("s"))
    #expect(
      walk.assessment?.details.actions
        == [Action(id: "7", text: "Do it now", otherKeys: ["link": .string("T-1")])])
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the lists and the form are as they were`(size: Size) {
    var assessment = Assessment.blank.small
    assessment.details.actions = [
      Action(
        id: "1", text: "Run the schema check in the pipeline and block the merge when it fails",
        owner: "Ada", due: CalendarDay("2027-01-31"), practice: "dat-2"),
      Action(id: "2", text: "Write the rollback page", due: CalendarDay("2026-01-31")),
      Action(id: "3", text: "Buy a bigger machine", owner: "Bo", state: .dropped),
    ]
    assessment.details.parked = [
      ParkedQuestion(
        practice: "dep-3", question: "Who signs the model card?", who: "Cy",
        by: CalendarDay("2026-12-15"))
    ]
    var walk = Walk(assessment, size: size, at: .item("dat-2"))
    walk.type("X")
    expectPicture(of: walk, named: "actions")
    walk.press(.enter)
    expectPicture(of: walk, named: "action-form")
    walk.press(.escape, .escape)
    walk.type("P")
    expectPicture(of: walk, named: "parked")
    var empty = Walk(.blank.small, size: size, at: .item("dat-2"))
    empty.type("X")
    expectPicture(of: empty, named: "actions-empty")
  }
}
