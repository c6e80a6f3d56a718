@testable import MaturityModel
import Testing

@testable import Screens

/// The time to talk in a workshop by lines.
struct TalkTests {
  private static let end = "MON-2: the time to talk is up."

  /// A walk by lines on a practice that a group talks about, of four minutes.
  private func talking() -> Walk {
    let assessment = Assessment.workshop { workshop in
      workshop.discussions["mon-2"] = Discussion(
        rounds: [Round(votes: ["p1": .level(1), "p2": .level(5)], isRevealed: true)])
    }
    var walk = Walk(assessment, isLinear: true, at: .round("mon-2"))
    _ = walk.dialogue.greet(&walk.app)
    walk.hear("talk")
    return walk
  }

  private func isEnd(_ line: String) -> Bool {
    line == Self.end || line.hasPrefix("Time is up")
  }

  @Test func `its end is said once where one is, with the first line that is heard after it`() {
    var walk = talking()
    walk.wait(minutes: 3)
    #expect(!walk.hear("where").contains(where: isEnd))
    walk.wait(minutes: 1)
    #expect(walk.hear("where").filter(isEnd) == ["Time is up; t extends it once."])
    #expect(!walk.hear("where").contains(where: isEnd))
  }

  @Test func `its end is said with its practice where one is at another`() {
    var walk = talking()
    walk.hear("agenda")
    walk.hear("dat-1")
    walk.wait(minutes: 4)
    #expect(walk.hear("where").filter(isEnd) == [Self.end])
    #expect(!walk.hear("where").contains(where: isEnd))
  }

  @Test func `its end is said once more after it was extended, and never after it was stopped`() {
    var walk = talking()
    walk.wait(minutes: 4)
    walk.hear("where")
    #expect(!walk.hear("talk").contains(where: isEnd))
    walk.hear("dat-1")
    walk.wait(minutes: 4)
    #expect(walk.hear("where").filter(isEnd) == [Self.end])
    var stopped = talking()
    stopped.hear("stop-talking")
    stopped.wait(minutes: 9)
    #expect(!stopped.hear("where").contains(where: isEnd))
  }

  @Test func `its end is said behind a text that was being typed, and the text is kept`() {
    var walk = talking()
    walk.hear("note")
    walk.wait(minutes: 4)
    #expect(walk.hear("first").contains(where: isEnd))
    #expect(walk.assessment?.responses["mon-2"]?.note == "first")
  }
}
