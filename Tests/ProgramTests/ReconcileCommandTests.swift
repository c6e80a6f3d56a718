import Foundation
import TerminalDriver
import Testing

/// Two edited copies of one assessment become one.
struct ReconcileCommandTests {
  /// A home with an original and two copies, which contradict each other in `p-02` if asked to.
  private func home(contradicting: Bool = true) throws -> Home {
    let home = try Home()
    try home.keepQuestionnaire()
    for (name, first, second, note) in [
      ("base", 2, 2, ""), ("mine", 3, contradicting ? 1 : 2, "of mine"),
      ("theirs", 2, 4, "of theirs"),
    ] {
      try home.write(
        """
        { "format": 1, "id": "one", "title": "One",
          "questionnaire": { "id": "probe", "version": "1.0.0" },
          "answers": { "p-01": { "answer": \(first) },
                       "p-02": { "answer": \(second), "note": "\(note)" } } }
        """, to: name + ".json")
    }
    return home
  }

  private func command(_ home: Home, _ names: [String] = ["mine", "theirs"]) -> [String] {
    ["reconcile"] + names.map { home.path + "/\($0).json" }
      + ["--base", home.path + "/base.json", "--output", home.path + "/out.json"]
  }

  @Test func `without a contradiction the file is written at once`() throws {
    let home = try home(contradicting: false)
    let outcome = try home.run(command(home))
    #expect(outcome.status == 0, "\(outcome.error)")
    let stored = try home.stored(home.path + "/out.json")
    #expect(stored.answer("p-01") == "3")
    #expect(stored.answer("p-02") == "4")
  }

  @Test func `without a terminal a contradiction is named, and nothing is written`() throws {
    let home = try home()
    let outcome = try home.run(command(home))
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("p-02"))
    #expect(!outcome.error.contains("p-01"))
    #expect(!home.files.contains("out.json"))
  }

  @Test func `mine may be the output: replaced where all is decided, else untouched`() throws {
    for contradicting in [false, true] {
      let home = try home(contradicting: contradicting)
      let mine = home.path + "/mine.json"
      let before = try String(contentsOfFile: mine, encoding: .utf8)
      let files = home.files
      let outcome = try home.run(command(home).dropLast() + [mine, "--no-screen"])
      #expect(outcome.status == (contradicting ? 1 : 0), "\(outcome.error)")
      let after = try String(contentsOfFile: mine, encoding: .utf8)
      #expect((after == before) == contradicting)
      #expect(home.files == files)
      if !contradicting { #expect(try home.stored(mine).answer("p-02") == "4") }
    }
  }

  @Test func `without a screen none is opened in a terminal either`() throws {
    let home = try home()
    let line = command(home).joined(separator: " ")
    let terminal = try home.shell("$mlmaturity \(line) --no-screen; echo rc=$?")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.text.contains("rc=1"))
    #expect(terminal.screen.text.contains("p-02"))
    #expect(!terminal.bytes.contains(0x1B))
    #expect(!home.files.contains("out.json"))
  }

  @Test func `leaving conflicts open is asked about once`() throws {
    let home = try home()
    let terminal = try home.start(command(home))
    try terminal.wait(for: "1 of 1 to settle")
    try terminal.press(Typed.enter)
    try terminal.wait(for: "Enter once more opens the item")
    try terminal.press(Typed.escape)
    try terminal.wait(for: "Esc once more")
    try terminal.press("j")
    try terminal.press("q")
    try terminal.wait(for: "q once more leaves")
    try terminal.quit()
  }

  @Test func `what is no copy, and another copy as the output, is refused`() throws {
    let home = try home()
    try home.write(
      """
      { "format": 1, "id": "two", "questionnaire": { "id": "probe", "version": "1.0.0" },
        "answers": {} }
      """, to: "other.json")
    #expect(try home.run(command(home, ["mine", "other"])).status == 2)
    for copy in ["theirs", "base"] {
      let output = home.path + "/\(copy).json"
      #expect(try home.run(command(home).dropLast() + [output]).status == 2)
    }
  }

  @Test func `decisions are kept when the program is killed, and it goes on where it was`() throws {
    let home = try home()
    let first = try home.start(command(home))
    try first.wait(for: "1 of 1 to settle")
    try first.press("1")
    try first.type("we looked")
    try first.press(Typed.enter)
    try first.wait(for: "All is settled")
    first.signal(SIGKILL)
    #expect(try first.exitStatus() == 128 + SIGKILL)
    let second = try home.start(command(home))
    try second.wait(for: "Recovered from an interrupted session: 1 answer.")
    #expect(second.screen.text.contains("● P-02"))
    try second.quit()
    let stored = try home.stored(home.path + "/out.json")
    #expect(stored.answer("p-02") == "1")
    let note = stored.note("p-02") ?? ""
    for text in ["because we looked", "of mine", "of theirs"] { #expect(note.contains(text)) }
  }
}
