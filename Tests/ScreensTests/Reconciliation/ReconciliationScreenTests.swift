@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ReconciliationScreenTests {
  /// Two copies that contradict each other in a title, three answers and a target.
  private var reconciliation: Reconciliation {
    var (mine, theirs) = (Assessment.fixture.small, Assessment.fixture.small)
    mine.details.title = "Payments ML"
    theirs.details.title = "Payments ML, Q4"
    mine.responses["dat-1"] = Response(
      answer: .rank(4), note: "Seen in the catalogue.",
      evidence: [Evidence(text: "Run 812", date: CalendarDay("2026-11-01"))])
    theirs.responses["dat-1"] = Response(answer: .rank(2), note: "Only two teams keep it up.")
    mine.responses["mod-1"]?.answer = .rank(5)
    theirs.responses["dep-2"]?.note = "Rolled back on Monday."
    mine.responses["ch-01"]?.answer = .unknown
    theirs.responses["ch-01"]?.answer = .rank(4)
    mine.details.targets["dep-2"] = 4
    theirs.details.targets["dep-2"] = 5
    return Reconciliation(mine: mine, theirs: theirs, base: .fixture.small)
  }

  private func walk(_ size: Size = Size(rows: 24, columns: 80)) -> Walk {
    var walk = Walk(reconciliation.merged, size: size)
    walk.handle(.reconciliation(reconciliation, mine: "ada.json", theirs: "bo.json"))
    return walk
  }

  @Test func `every conflict is settled with a reason, and nothing is left open`() {
    var walk = walk()
    walk.type("2")
    #expect(walk.assessment?.details.title == "Payments ML, Q4")
    walk.type("1")
    #expect(walk.assessment?.details.targets["dep-2"] == 4)
    walk.type("1")
    #expect(walk.screen.contains("Because:"))
    walk.press(.enter)
    #expect(walk.screen.contains("A reason is needed"))
    walk.type("we looked")
    walk.press(.enter)
    #expect(walk.assessment?.responses["dat-1"]?.answer == .rank(4))
    walk.type("2it is on the list")
    walk.press(.enter)
    #expect(walk.assessment?.responses["ch-01"]?.answer == .rank(4))
    #expect(walk.screen.contains("All is settled"))
    let note = walk.assessment?.responses["dat-1"]?.note ?? ""
    for text in [
      "Seen in the catalogue.", "Only two teams keep it up.", "4 over 2, because we looked",
    ] {
      #expect(note.contains(text))
    }
    walk.type("u")
    #expect(walk.assessment?.responses["ch-01"]?.answer == nil)
  }

  @Test func `a choice that is taken back changes nothing`() {
    var walk = walk()
    walk.type("jj1")
    walk.type("no")
    walk.press(.escape, .up)
    #expect(walk.assessment?.responses["dat-1"]?.answer == nil)
    #expect(walk.screen.contains("4 of 4 to settle"))
  }

  @Test func `copies without a contradiction say so`() {
    var walk = Walk(.fixture)
    let copies = Reconciliation(mine: .fixture, theirs: .fixture, base: .fixture)
    walk.handle(.reconciliation(copies, mine: "a", theirs: "b"))
    #expect(walk.screen.contains("do not contradict each other"))
    walk.type("1")
    #expect(walk.screen.contains("There is nothing to settle."))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the conflicts are as they were`(size: Size) {
    var walk = walk(size)
    expectPicture(of: walk, named: "reconciliation")
    walk.type("12")
    walk.type("2both agree")
    expectPicture(of: walk, named: "reconciliation-reason")
  }
}
