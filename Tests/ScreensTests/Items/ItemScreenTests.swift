import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ItemScreenTests {
  /// A walk that stands at an item of the sample.
  private func walk(at item: Item.ID, _ assessment: Assessment = .sample) -> Walk {
    Walk(assessment, at: .item(item))
  }

  private func answer(_ walk: Walk, _ item: Item.ID) -> Answer? {
    walk.assessment?.responses[item]?.answer
  }

  @Test(arguments: 1...5) func `a digit answers at once and the text shows it`(level: Int) {
    var walk = walk(at: "dat-1")
    walk.type("\(level)")
    #expect(answer(walk, "dat-1") == .rank(level))
    #expect(walk.screen.contains("\(level) ● Versions as a visitor would see it at level \(level)"))
    #expect(walk.screen.contains("1/9"))
  }

  @Test func `a digit outside the scale changes nothing and says so`() {
    var walk = walk(at: "dat-1")
    walk.type("7")
    #expect(answer(walk, "dat-1") == nil)
    #expect(walk.screen.contains("7 is no answer here."))
  }

  @Test func `zero answers a challenge with not felt and nothing else`() {
    var challenge = walk(at: "ch-1")
    challenge.type("0")
    #expect(answer(challenge, "ch-1") == .rank(0))
    var practice = walk(at: "dat-1")
    practice.type("0")
    #expect(answer(practice, "dat-1") == nil)
  }

  @Test func `don't know is an answer of its own`() {
    var walk = walk(at: "dat-1")
    walk.type("d")
    #expect(answer(walk, "dat-1") == .unknown)
    #expect(walk.screen.contains("d ● Don't know"))
  }

  @Test func `not applicable asks for a reason and keeps it`() {
    var walk = walk(at: "dat-3")
    walk.type("a")
    #expect(answer(walk, "dat-3") == nil)
    walk.type("no labels here")
    walk.press(.enter)
    #expect(answer(walk, "dat-3") == .notApplicable(reason: "no labels here"))
    #expect(walk.screen.contains("Not applicable: no labels here"))
  }

  @Test func `not applicable without a reason changes nothing`() {
    var walk = walk(at: "dat-3")
    walk.type("2a")
    walk.press(.enter)
    #expect(answer(walk, "dat-3") == .rank(2))
  }

  @Test func `not applicable is refused where the practice does not offer it`() {
    var walk = walk(at: "dat-1")
    walk.type("a")
    #expect(walk.screen.contains("Not applicable is not offered for this practice"))
    #expect(walk.effects.isEmpty)
  }

  @Test func `backspace takes an answer back`() {
    var walk = walk(at: "dat-1")
    walk.type("3")
    walk.press(.backspace)
    #expect(answer(walk, "dat-1") == nil)
  }

  @Test func `an answer can be changed and both ways of undo follow`() {
    var walk = walk(at: "dat-1")
    walk.type("34uu")
    #expect(answer(walk, "dat-1") == nil)
    walk.type("U")
    #expect(answer(walk, "dat-1") == .rank(3))
    walk.press(.control("r"))
    #expect(answer(walk, "dat-1") == .rank(4))
  }

  @Test func `a note has lines, and Tab keeps it`() {
    var walk = walk(at: "dat-1")
    walk.type("ione")
    walk.press(.enter)
    walk.type("two")
    walk.press(.tab)
    #expect(walk.assessment?.responses["dat-1"]?.note == "one\ntwo")
  }

  @Test(arguments: [.escape, .control("c")] as [Key])
  func `Esc and Ctrl-C leave a note as it was`(key: Key) {
    var walk = walk(at: "dat-1")
    walk.type("iold")
    walk.press(.tab)
    walk.type("i and new")
    walk.press(key)
    #expect(walk.assessment?.responses["dat-1"]?.note == "old")
    #expect(walk.screen.contains("Nothing was changed."))
    #expect(!walk.effects.contains(.interrupt))
  }

  @Test func `pasted text goes into a note as one step and runs nothing`() {
    var walk = walk(at: "dat-1")
    walk.type("i")
    walk.handle(.paste("one\nq\n5\u{1B}[31m"))
    walk.press(.tab)
    #expect(walk.assessment?.responses["dat-1"]?.note == "one\nq\n5[31m")
    #expect(answer(walk, "dat-1") == nil)
    walk.type("u")
    #expect(walk.assessment?.responses["dat-1"] == nil)
  }

  @Test func `a paste outside a text answers nothing`() {
    var walk = walk(at: "dat-1")
    walk.handle(.paste("3\nq"))
    #expect(walk.effects.isEmpty)
  }

  @Test func `several options can be chosen up to the maximum`() {
    var walk = walk(at: "p-3")
    walk.type("123")
    #expect(answer(walk, "p-3") == .options(["a", "b"]))
    #expect(walk.screen.contains("At most 2 can be chosen"))
    walk.type("1")
    #expect(answer(walk, "p-3") == .options(["b"]))
  }

  @Test func `right and left go through all items in order and back`() {
    var walk = Walk(.sample)
    // The challenges are one step, which begins where one comes from.
    let ids = Questionnaire.sample.items.map(\.id)
    for id in ids where id != "ch-2" {
      #expect(walk.app.currentItem == id)
      walk.press(.right)
    }
    #expect(walk.screen.contains("That was the last item."))
    for id in ids.reversed() where id != "ch-1" {
      #expect(walk.app.currentItem == id)
      walk.press(.left)
    }
  }

  @Test func `leaving an item saves`() {
    var walk = walk(at: "dat-1")
    walk.type("3")
    walk.press(.right)
    #expect(walk.effects.last == .save)
  }

  @Test func `a changed answer takes the completion and its result back, and undo restores them`() {
    var assessment = Assessment.sample
    assessment.updatedAt = Timestamp(seconds: 5)
    assessment.details.completedAt = Timestamp(seconds: 5)
    assessment.details.result = FormerResult(.object([:]))
    var walk = walk(at: "dat-1", assessment)
    walk.type("3")
    #expect(walk.assessment?.details.completedAt == nil)
    #expect(walk.assessment?.details.result == nil)
    walk.type("u")
    #expect(walk.assessment == assessment)
  }

  @Test func `a quick scan goes through core practices only`() {
    var assessment = Assessment.sample
    assessment.mode = .quick
    var walk = Walk(assessment)
    var seen: [Item.ID] = []
    for _ in 0..<12 {
      if let item = walk.app.currentItem, seen.last != item { seen.append(item) }
      walk.press(.right)
    }
    #expect(seen == ["p-1", "dat-1", "run-1", "ch-1", "o-1"])
  }

  @Test func `at most three challenges are the worst`() {
    var walk = walk(at: "ch-2")
    walk.type("W")
    walk.press(.left)
    walk.type("W")
    #expect(walk.assessment?.details.worst == ["ch-2", "ch-1"])
    walk.type("W")
    #expect(walk.assessment?.details.worst == ["ch-2"])
  }

  @Test func `a read-only assessment cannot be changed and says why`() {
    var walk = walk(at: "dat-1")
    walk.app.workspace.open?.readOnlyReason = "Read-only: held by another program."
    walk.type("3")
    #expect(answer(walk, "dat-1") == nil)
    #expect(walk.screen.contains("Read-only: held by another program."))
  }

  @Test func `hostile text reaches the screen without control characters`() {
    var assessment = Assessment.sample
    assessment.details.title = "a\u{1B}[31mb\u{9B}2Jc\u{7}"
    assessment.responses["dat-1"] = Response(note: "x\u{1B}]0;owned\u{7}\u{202E}y\r\nz")
    let walk = walk(at: "dat-1", assessment)
    let canvas = walk.app.canvas()
    let scalars = canvas.cells.flatMap { canvas.character(of: $0).unicodeScalars }
    let isClean = scalars.allSatisfy { !($0.value < 32 || (0x7F...0x9F).contains($0.value)) }
    #expect(isClean)
  }

  @Test func `an answer from last time says so until c confirms it`() {
    var assessment = Assessment.sample(all: .rank(2))
    for id in assessment.responses.keys {
      assessment.responses[id]?.carried = Carried(from: "last")
    }
    var walk = Walk(assessment, at: .item("dat-1"))
    #expect(walk.screen.contains("Not re-confirmed, from last time. c confirms it."))
    walk.type("c")
    #expect(walk.assessment?.responses["dat-1"]?.isUnconfirmed == false)
    #expect(walk.assessment?.responses["dat-1"]?.answer == .rank(2))
    #expect(walk.app.currentItem == "dat-2")
    walk.press(.left)
    #expect(!walk.screen.contains("Not re-confirmed"))
    walk.type("c")
    #expect(walk.screen.contains("no answer from last time"))
    walk.type("u")
    #expect(walk.screen.contains("Not re-confirmed"))
  }

  @Test func `the list shows what is not re-confirmed, where there is any`() {
    var assessment = Assessment.sample(all: .rank(2))
    assessment.responses["dat-2"]?.carried = Carried(from: "last")
    var walk = Walk(assessment, at: .overview())
    #expect(walk.screen.contains("Not re-confirmed 1"))
    walk.type("F")
    #expect(walk.screen.contains("DAT-2"))
    #expect(!walk.screen.contains("DAT-1"))
    walk.press(.enter)
    walk.type("c")
    walk.press(.escape)
    #expect(walk.screen.contains("Every answer from last time is confirmed."))
    #expect(!Walk(.sample, at: .overview()).screen.contains("re-confirmed"))
  }
}
