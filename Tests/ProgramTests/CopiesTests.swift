import Foundation
import TerminalDriver
import Testing

/// Files that are copies of one another, of assessments and of questionnaires.
struct CopiesTests {
  /// A home with three files of one assessment: two copies of one result, and another result.
  private func home() throws -> (home: Home, files: [String]) {
    let home = try Home()
    try home.keepQuestionnaire()
    let file = { (name: String, level: Int, completed: String, updated: String) in
      let answers = Probe.practices.map { "\"\($0)\": { \"answer\": \(level) }" }
      return try home.write(
        """
        { "format": 1, "id": "one", "title": "\(name)", "completedAt": \(completed),
          "updatedAt": "\(updated)", "subject": { "team": "ML" },
          "questionnaire": { "id": "probe", "version": "1.0.0" },
          "answers": { \(answers.joined(separator: ", ")) } }
        """, to: "teams/\(name).json")
    }
    let day = "2026-01-01T10:00:00Z"
    return (
      home,
      [
        try file("payments", 2, "\"\(day)\"", day),
        try file("payments (conflicted copy)", 3, "\"\(day)\"", "2026-01-02T10:00:00Z"),
        try file("payments-2", 4, "null", "2026-03-01T10:00:00Z"),
      ]
    )
  }

  @Test func `a trend counts a copy once and names it, in whatever order`() throws {
    let (home, files) = try home()
    for order in [files, files.reversed()] {
      let outcome = try home.run(["trend"] + order + ["--format", "csv"])
      #expect(outcome.status == 0)
      #expect(outcome.errorLines.count == 1)
      #expect(
        outcome.error.contains(
          "payments.json: this is a copy of \(files[1]), which counts in its place. "
            + "Make one of both: mlmaturity reconcile"))
      #expect(outcome.output.contains(files[1]))
      #expect(outcome.output.contains(files[2]))
      #expect(!outcome.output.contains(files[0]))
    }
  }

  @Test func `a file that is named twice counts once`() throws {
    let (home, files) = try home()
    let outcome = try home.run([
      "trend", files[0], files[2], home.path + "/teams/../teams/payments.json",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("payments.json is named twice, and counts once."))
    #expect(outcome.errorLines.count == 1)
  }

  @Test func `a portfolio names a copy, and shows where the one that counts stands`() throws {
    let (home, files) = try home()
    try FileManager.default.removeItem(atPath: files[2])
    for _ in 1...2 {
      let outcome = try home.run(["portfolio", home.path + "/teams", "--format", "json"])
      #expect(outcome.status == 0)
      #expect(outcome.error.contains("payments.json: this is a copy of"))
      #expect(outcome.output.contains("conflicted copy"))
      #expect(!outcome.output.contains("payments.json"))
    }
  }

  @Test func `two files that were named are compared, copies or not`() throws {
    let (home, files) = try home()
    let outcome = try home.run(["compare", files[0], files[1]])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("12 up, 0 down"))
  }

  @Test func `home marks a copy and offers to make one of both`() throws {
    let (home, _) = try home()
    let terminal = try home.start(["--store", home.path + "/teams"])
    try terminal.wait(for: "payments-2")
    #expect(terminal.screen.text.contains("1 copy"))
    try terminal.press("G")
    try terminal.press("m")
    try terminal.wait(for: "m once more makes one new file")
    try terminal.quit()
  }

  @Test func `of two questionnaires with one id and version all commands use the same`() throws {
    let home = try Home()
    let own = ".local/share/mlmaturity/questionnaires/"
    try home.write(Probe.questionnaire, to: own + "b.json")
    let other = Probe.questionnaire.replacingOccurrences(of: "\"Probe\"", with: "\"Another\"")
    try home.write(other, to: own + "a.json")
    let file = try home.write(
      "{\"format\":1,\"questionnaire\":{\"id\":\"probe\",\"version\":\"1.0.0\"},\"answers\":{}}",
      to: "empty.json")
    let shown = try home.run(["questionnaires", "show", "probe"])
    let scored = try home.run(["score", file])
    for outcome in [shown, scored] {
      #expect(outcome.status == 0)
      #expect(outcome.error.contains("b.json: the questionnaire probe \"1.0.0\" is not the same"))
    }
    #expect(shown.output.contains("Another") == (other != Probe.questionnaire))
    let list = try home.run(["questionnaires", "list"])
    #expect(list.status == 3)
    #expect(list.output.contains("a.json"))
    #expect(list.error.contains("Raise the version of one of them, or remove it."))
    try home.write(other, to: own + "b.json")
    let same = try home.run(["questionnaires", "list"])
    #expect(same.status == 0)
    #expect(same.error.contains("is the same as"))
  }
}
