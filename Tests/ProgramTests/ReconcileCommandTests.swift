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

  @Test func `what is no copy, and a copy as the output, is refused`() throws {
    let home = try home()
    try home.write(
      """
      { "format": 1, "id": "two", "questionnaire": { "id": "probe", "version": "1.0.0" },
        "answers": {} }
      """, to: "other.json")
    #expect(try home.run(command(home, ["mine", "other"])).status == 2)
    let mine = home.path + "/mine.json"
    let outcome = try home.run(["reconcile", mine, home.path + "/theirs.json", "--output", mine])
    #expect(outcome.status == 2)
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
