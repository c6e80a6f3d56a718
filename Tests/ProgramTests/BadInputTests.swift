import Foundation
import TerminalDriver
import Testing

/// Files that are not what they should be.
struct BadInputTests {
  /// A file's text by what is wrong with it, with words of the message.
  static let faults: [String: (text: String, message: String)] = [
    "not JSON": ("{\n\n  answers: 1 }", ":3:"),
    "empty": ("", ":1:"),
    "cut": (String(Probe.assessment(answers: "{}").dropLast(3)), "bad.json:"),
    "an array": ("[]", ":1:"),
    "newer": (
      Probe.assessment(answers: "{}").replacingOccurrences(
        of: "\"format\": 1", with: "\"format\": 3"), "format 3"
    ),
    "too deep": (String(repeating: "[", count: 100_000), "deep"),
    "a key twice": (answers(#""p-01": { "answer": 1 }, "p-01": { "answer": 2 }"#), "p-01"),
    "an unknown item": (answers(#""zz-9": { "answer": 1 }"#), "zz-9"),
    "too high": (answers(#""p-01": { "answer": 6 }"#), "/answers/p-01"),
    "too low": (answers(#""p-01": { "answer": 0 }"#), "/answers/p-01"),
    "huge": (answers(#""p-01": { "answer": 1e400 }"#), "/answers/p-01"),
    "a fraction": (answers(#""p-01": { "answer": 2.5 }"#), "/answers/p-01"),
    "a word": (answers(#""p-01": { "answer": "three" }"#), "/answers/p-01"),
    "a wrong type": (answers(#""p-01": 3"#), "/answers/p-01"),
    "answers of a wrong type": (Probe.assessment(answers: "[1]"), "/answers"),
    "not applicable where it is not allowed": (
      answers(#""p-01": { "answer": "notApplicable", "reason": "x" }"#), "/answers/p-01"
    ),
    "not applicable without a reason": (
      answers(#""p-02": { "answer": "notApplicable" }"#), "/answers/p-02"
    ),
    "not applicable with a blank reason": (
      answers(#""p-02": { "answer": "notApplicable", "reason": " " }"#), "/answers/p-02"
    ),
    "an unknown questionnaire": (
      #"{ "format": 1, "questionnaire": { "id": "nobody", "version": "1" }, "answers": {} }"#,
      "nobody"
    ),
    "bytes that are no text": ("{ \"format\": \u{0} }", ":1:"),
    "controls in a key": (answers(#""\u001b]0;x\u0007\u009b31m": { "answer": 1 }"#), ":2:"),
  ]

  private static func answers(_ text: String) -> String {
    Probe.assessment(answers: "{ \(text) }")
  }

  @Test(arguments: faults.keys.sorted())
  func `a bad file is told by place and reason, exits with 3, and stays as it is`(fault: String)
    throws
  {
    let home = try Home()
    try home.keepQuestionnaire()
    let (text, message) = try #require(Self.faults[fault])
    let file = try home.write(text, to: "bad.json")
    let before = home.files
    for arguments in [["score", file], ["check", file, "--min-level", "1"]] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 3, "\(outcome.error)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.contains(message), "\(outcome.error)")
      #expect(outcome.error.contains("bad.json:"))
      #expect(outcome.errorLines.allSatisfy { $0.hasPrefix(file + ":") })
      expectPlain(outcome.error)
    }
    let terminal = try home.shell("$mlmaturity assess \(file); echo rc=$?")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.text.contains("rc=3"))
    #expect(!terminal.bytes.contains(0x1B))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(text.utf8))
    #expect(home.files == before)
  }

  @Test func `every problem is told at once, each with its line`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let file = try home.write(
      Self.answers("\n\"p-01\": { \"answer\": 6 },\n\"zz-9\": { \"answer\": 1 }"), to: "bad.json")
    let outcome = try home.run(["score", file])
    #expect(outcome.errorLines.count == 2)
    #expect(outcome.error.contains("bad.json:3:"))
    #expect(outcome.error.contains("bad.json:4:"))
  }

  @Test func `a file that is missing, or a folder, exits with 3`() throws {
    let home = try Home()
    for (path, reason) in [(home.path + "/none.json", "No such file"), (home.path, "directory")] {
      let outcome = try home.run(["score", path])
      #expect(outcome.status == 3)
      #expect(outcome.error.contains(reason))
      #expect(outcome.errorLines.count == 1)
    }
  }

  @Test func `an empty argument is told as such by every command`() throws {
    let home = try Home()
    for arguments in [
      ["assess", ""], ["score", ""], ["check", "", "--min-level", "1"], ["portfolio", ""],
      ["trend", ""], ["agree", ""], ["workshop", ""], ["compare", "", ""], ["git", "setup", ""],
      ["reconcile", "a", "b", "--output", ""], ["assess", "--from", ""], ["--store", ""],
    ] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("is empty. Write a name."), "\(arguments): \(outcome.error)")
    }
  }

  @Test func `what git left in a file is told as such, with the way on`() throws {
    let home = try Home()
    let conflict = "<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> side\n"
    let file = try home.write(
      Probe.assessment(answers: "{ \"p-01\": { \"answer\":\n\(conflict) } }"), to: "bad.json")
    for arguments in [["score", file], ["portfolio", home.path], ["agree", file]] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 3)
      #expect(outcome.error.contains("bad.json:3: git left two versions"), "\(outcome.error)")
      #expect(outcome.error.contains("mlmaturity reconcile mine.json theirs.json --base"))
    }
  }

  @Test func `a trend of nothing but one person's answers is no result`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let ballot = try home.write(
      """
      { "format": 1, "id": "b", "respondent": { "id": "r" }, "answers": {},
        "questionnaire": { "id": "probe", "version": "1.0.0" } }
      """, to: "ballot.json")
    let outcome = try home.run(["trend", ballot])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("no result of a team"))
  }

  @Test func `a file of 65 MiB is refused without being read`() throws {
    let home = try Home()
    let file = home.path + "/large.json"
    try home.write("", to: "large.json")
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: 65 << 20)
    try handle.close()
    let outcome = try home.run(["score", file])
    #expect(outcome.status == 3)
    #expect(outcome.error.contains("64 MiB"), "\(outcome.error)")
  }

  @Test func `hostile texts reach neither the terminal nor standard output`() throws {
    let home = try Home()
    let nasty = "A\\u001b]0;owned\\u0007\\u001b[2J\\u009b31m\\u202eB"
    let questionnaire = try home.write(
      Probe.questionnaire.replacingOccurrences(of: "Title of p-01", with: nasty)
        .replacingOccurrences(of: "Anchor 1 of p-02.", with: nasty)
        .replacingOccurrences(of: "\"One\"", with: "\"\(nasty)\""),
      to: "nasty.json")
    let terminal = try home.start(["assess", "--questionnaire", questionnaire, home.assessment])
    for key in ["1", "l", "o", "R", "r", "w", Typed.escape, "?", Typed.escape] {
      try terminal.press(key)
      #expect(!terminal.screen.title.contains("owned"))
    }
    #expect(terminal.screen.unknown.isEmpty)
    try terminal.quit()
    for arguments in [
      ["score", home.assessment], ["questionnaires", "show", questionnaire],
      ["questionnaires", "list"],
    ] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 0)
      expectPlain(outcome.output + outcome.error)
    }
  }

  @Test func `one bad file does not keep the home screen from showing the others`() throws {
    let home = try Home()
    try home.write("{ nonsense", to: "store/bad.json")
    try home.write("nonsense", to: ".local/share/mlmaturity/questionnaires/bad.json")
    try home.start(home.assessing(home.path + "/store/good.json")).quit()
    let terminal = try home.start(["--store", home.path + "/store"])
    try terminal.wait("list") {
      $0.text.contains("0/12") && $0.text.contains("bad.json") && !$0.text.contains("Reading")
    }
    #expect(terminal.screen.text.contains("cannot be opened"))
    #expect(terminal.screen.text.contains("New assessment"))
    try terminal.press("G")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("The file was not touched"))
    try terminal.press(Typed.escape)
    try terminal.quit()
  }

  @Test func `unknown keys survive a round trip`() throws {
    let home = try Home()
    try home.start().quit()
    let text = try String(contentsOfFile: home.assessment, encoding: .utf8)
    let more = text.replacingOccurrences(
      of: "\"format\": 1,\n  \"id\"",
      with: "\"format\": 1,\n  \"future\": { \"kept\": [1, 2.50] },\n  \"id\"")
    #expect(more != text)
    try home.write(more, to: "a.json")
    let terminal = try home.start()
    try terminal.press("3")
    try terminal.quit()
    let saved = try String(contentsOfFile: home.assessment, encoding: .utf8)
    #expect(saved.contains("\"future\""))
    #expect(saved.contains("2.50"))
    #expect(try home.stored().answer("p-01") == "3")
  }

  /// Expects no control character but line breaks.
  private func expectPlain(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let controls = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E
    }
    #expect(controls.isEmpty, "\(text)", sourceLocation: sourceLocation)
  }
}
