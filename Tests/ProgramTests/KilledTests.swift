import Foundation
import TerminalDriver
import Testing

/// Nothing that was on the screen is lost, whatever kills the program.
@Suite(.serialized)
struct KilledTests {
  @Test func `an answer that was seen is there after kill -9`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("3")
    terminal.signal(SIGKILL)
    #expect(try terminal.exitStatus() == 128 + SIGKILL)
    let again = try home.start()
    #expect(again.screen.statusLine.contains("Recovered from an interrupted session: 1 answer."))
    again.send("q")
    #expect(try again.exitStatus() == 0)
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `no answer is lost in two hundred kills at random moments`() throws {
    let seed: UInt64 = 20_261_121
    var random = SeededRandom(seed: seed)
    let home = try Home()
    var editing = Editing()
    var lost = 0
    for round in 1...200 {
      let terminal = try home.start()
      let shown = try Editing.Shown(onOverviewOf: terminal)
      guard let answers = editing.state(matching: shown.answers) else {
        lost += 1
        Issue.record("seed \(seed), round \(round): \(shown.answers) is none of \(editing.states)")
        break
      }
      editing.begin(with: answers, at: shown.item)
      let keys = editing.keys(Int.random(in: 1...12, using: &random), &random)
      // One round in fifty lives until the file is saved by itself, a second after the last edit.
      let awaited = round % 50 == 0 ? keys.count : Int.random(in: 0...keys.count, using: &random)
      for (index, key) in keys.enumerated() {
        if index < awaited { try terminal.press(key) } else { terminal.send(key) }
      }
      if round % 50 == 0 {
        let frames = terminal.screen.frames
        for key in [editing.answering("1"), editing.answering("2")] { try terminal.press(key) }
        // The frames of the keys come first; a busy machine delivers all together.
        try terminal.wait("frame after the save") { $0.frames > frames + 2 }
      }
      spin(microseconds: Int.random(in: 0...4_000, using: &random))
      terminal.signal(SIGKILL)
      #expect(try terminal.exitStatus() == 128 + SIGKILL)
      editing.keep(from: terminal.screen.handled - shown.events)
      _ = try home.stored()
    }
    #expect(lost == 0, "answers lost in 200 kills")
  }

  @Test func `a half-typed note comes back as far as it was seen`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 1...12 {
      let home = try Home()
      let terminal = try home.start()
      try terminal.press("i")
      let text = String((0..<30).map { _ in "abcdefgh".randomElement(using: &random) ?? "a" })
      let awaited = Int.random(in: 1...text.count, using: &random)
      try terminal.type(String(text.prefix(awaited)))
      terminal.send(String(text.dropFirst(awaited)))
      spin(microseconds: Int.random(in: 0...2_000, using: &random))
      terminal.signal(SIGKILL)
      _ = try terminal.exitStatus()
      let again = try home.start()
      #expect(again.screen.statusLine.contains("What you were typing is here again"))
      try again.press(Typed.tab)
      again.send("q")
      #expect(try again.exitStatus() == 0)
      let note = try #require(try home.stored().note("p-01"))
      #expect(note.count >= awaited && text.hasPrefix(note))
    }
  }

  /// Lets a short random time pass, as the killer of a program would.
  private func spin(microseconds: Int) {
    let end = ContinuousClock.now + .microseconds(microseconds)
    while ContinuousClock.now < end {}
  }
}
