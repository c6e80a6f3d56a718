import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct FacilitatorScreenTests {
  private func walk(
    _ assessment: Assessment = Assessment.halfway, _ size: Size = Size(rows: 24, columns: 80)
  ) -> Walk {
    var walk = Walk(assessment, size: size)
    walk.app.workspace.readOnlyReason = "Only looking."
    walk.app.startFacilitator()
    return walk
  }

  @Test func `nothing can be changed, and the file is read again by key and by the minute`() {
    var walk = walk()
    walk.press(.enter)
    #expect(walk.effects == [.lookAgain])
    walk.handle(.deadline)
    #expect(walk.effects == [.lookAgain, .lookAgain])
    #expect(walk.app.countsMinutes)
    let before = walk.assessment
    for key in "123456789dainvxpsrt" { walk.type(String(key)) }
    #expect(walk.assessment == before)
  }

  @Test func `whoever votes what, it looks the same before the reveal`() {
    var screens: Set<String> = []
    for votes in [[1, 5, 2], [5, 1, 3], [3, 3, 3]] {
      var assessment = Assessment.halfway
      var discussion = Discussion()
      for (person, vote) in zip(assessment.workshop?.people ?? [], votes) {
        discussion.cast(.level(vote), by: person.id)
      }
      assessment.workshop?.discussions = ["mon-2": discussion]
      screens.insert(walk(assessment, Size(rows: 200, columns: 80)).screen)
    }
    #expect(screens.count == 1)
    #expect(screens.first?.contains("MON-2 missing") == true)
  }

  @Test func `what matters for the level comes first`() {
    let practices = (walk().app.top as? FacilitatorScreen)?.practices ?? []
    let shown = practices.filter { $0.votes.count > 0 }
    #expect(Array(practices.prefix(shown.count)) == shown)
    let matters = shown.map(\.matters)
    #expect(matters == matters.filter { $0 } + matters.filter { !$0 })
    #expect(matters.contains(true))
  }

  @Test func `without a workshop it says so`() {
    #expect(walk(.blank).screen.contains("No workshop goes on in this file."))
  }

  @Test(arguments: pictureSizes)
  func `the facilitator's window is as it was`(size: Size) {
    expectPicture(of: walk(.halfway, size), named: "workshop-facilitator")
  }
}
