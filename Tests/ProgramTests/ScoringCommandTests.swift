import Foundation
import TerminalDriver
import Testing

/// The commands that scripts use.
struct ScoringCommandTests {
  /// A home with an assessment of the small questionnaire, all at one level but the given answers.
  private func home(level: Int = 3, changed: [String: String] = [:]) throws -> (Home, String) {
    let home = try Home()
    try home.keepQuestionnaire()
    let answers = Probe.practices.map { id in
      "\"\(id)\": { \"answer\": \(changed[id] ?? "\(level)") }"
    }
    let text = Probe.assessment(answers: "{ \(answers.joined(separator: ", ")) }")
    return (home, try home.write(text, to: "done.json"))
  }

  @Test func `the score as JSON is the same twice, has a format, and says nothing else`() throws {
    let (home, file) = try home()
    let first = try home.run(["score", file, "--format", "json"])
    let second = try home.run(["score", file, "--format", "json"], environment: ["LC_ALL": "C"])
    #expect(first.status == 0)
    #expect(first.error.isEmpty)
    #expect(first.output == second.output)
    let object = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["format"] as? Int == 1)
    let overall = try #require(members["overall"] as? [String: Any])
    #expect(overall["level"] as? Int == 3)
    #expect(overall["index"] as? String == "1/2")
  }

  @Test(
    .enabled(if: Schemas.canValidate), arguments: [[:], ["p-01": "1"], ["p-02": "\"unknown\""]])
  func `what is written is valid by the schemas`(changed: [String: String]) throws {
    let (home, file) = try home(changed: changed)
    let score = try home.run(["score", file, "--format", "json"])
    let scoreFile = try home.write(score.output, to: "score.json")
    #expect(try Schemas.problems(of: scoreFile, by: "score", in: home) == "")
    let terminal = try home.start(["assess", file])
    for key in ["4", "f", "R", "F"] { try terminal.press(key) }
    try terminal.quit()
    #expect(try home.stored(file).isComplete)
    let problems = try Schemas.problems(of: file, by: "assessment", in: home)
    #expect(problems == "", "\(problems)")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0))
  func `a result that cannot be written fails, and says so`() throws {
    let (home, file) = try home()
    let command = "'\(BuiltProgram.path)' score '\(file)' > /dev/full"
    let outcome = try Outcome(
      of: ["sh", "-c", command], scratch: home.path, environment: home.environment)
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.error.hasPrefix("standard output: not written"))
  }

  @Test func `the text report is plain and stays the same`() throws {
    let (home, file) = try home()
    let first = try home.run(["score", file])
    #expect(first.status == 0)
    #expect(first.output.contains("Defined"))
    #expect(!first.output.contains("\u{1B}"))
    #expect(try home.run(["score", file]).output == first.output)
    let plain = try home.run(["score", file, "--ascii"])
    #expect(plain.output.utf8.allSatisfy { $0 < 0x80 })
    let inC = try home.run(["score", file], environment: ["LC_ALL": "C"])
    #expect(inC.output == plain.output)
  }

  @Test func `a hyphen reads standard input`() throws {
    let (home, file) = try home()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let named = try home.run(["score", file, "--format", "json"])
    let piped = try home.run(["score", "-", "--format", "json"], input: text)
    #expect(piped.status == 0)
    #expect(piped.output == named.output)
  }

  @Test func `check exits with 0 when the level is reached and with 4 when it is not`() throws {
    let (home, file) = try home(changed: ["p-12": "1"])
    for (arguments, status) in [
      (["--min-level", "1"], 0), (["--min-level", "5"], 4), (["--min-level", "3"], 4),
      (["--min-level", "3", "--dimension", "one"], 0),
      (["--min-level", "4", "--dimension", "one"], 4),
    ] {
      let outcome = try home.run(["check", file] + arguments)
      #expect(outcome.status == Int32(status), "\(arguments): \(outcome.error)")
    }
    let empty = try home.write(Probe.assessment(answers: "{}"), to: "empty.json")
    // Nothing is below level 1, so that much is reached without any answer.
    #expect(try home.run(["check", empty, "--min-level", "1"]).status == 0)
    #expect(try home.run(["check", empty, "--min-level", "2"]).status == 4)
  }

  @Test func `a level that no missing answer can change is named and reached`() throws {
    let (home, file) = try home(level: 1, changed: ["p-01": "\"unknown\"", "p-06": "\"unknown\""])
    let score = try home.run(["score", file, "--format", "json"]).output
    #expect(score.contains("\"version\": 2"))
    #expect(try home.run(["score", file]).output.contains("Certain: "))
    for (level, status) in [("1", 0), ("2", 4)] {
      let outcome = try home.run(["check", file, "--min-level", level])
      #expect(outcome.status == Int32(status), "\(level): \(outcome.error)")
    }
  }

  @Test func `without a level the lowest possible one is reached`() throws {
    let (home, file) = try home(
      level: 4, changed: ["p-01": "\"unknown\"", "p-02": "\"unknown\"", "p-03": "\"unknown\""])
    for (level, status) in [("1", 0), ("2", 4)] {
      let outcome = try home.run(["check", file, "--min-level", level, "--dimension", "one"])
      #expect(outcome.status == Int32(status), "\(level): \(outcome.error)")
      guard status == 4 else { continue }
      #expect(outcome.error.contains("one is not rated: – (1–"), "\(outcome.error)")
    }
  }

  @Test(arguments: [
    "check FILE", "check FILE --min-level", "check FILE --min-level many", "check --min-level 2",
    "check FILE --min-level 2 --dimension nowhere", "check FILE --min-level 9", "score",
    "score FILE --format xml", "nonsense", "--nonsense", "score FILE more", "--theme pink",
    "check FILE --min-level 0",
  ])
  func `wrong usage exits with 2, one way or another on standard error`(line: String) throws {
    let (home, file) = try home()
    let arguments = line.split(separator: " ").map { $0 == "FILE" ? file : String($0) }
    let outcome = try home.run(arguments)
    #expect(outcome.status == 2, "\(outcome.error)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.error.isEmpty)
  }

  @Test func `questionnaires are listed, shown and exported, and an export is a questionnaire`()
    throws
  {
    let (home, _) = try home()
    let list = try home.run(["questionnaires", "list"])
    #expect(list.status == 0)
    #expect(list.output.contains("mlops-adoption 1.1.0"))
    #expect(list.output.contains("genai-adoption 1.0.0"))
    #expect(list.output.contains("probe 1.0.0"))
    let shown = try home.run(["questionnaires", "show", "probe"])
    #expect(shown.output.contains("5. Anchor 5 of p-12."))
    let exported = try home.run(["questionnaires", "export", "mlops-adoption"])
    let file = try home.write(exported.output, to: "own.json")
    let terminal = try home.start(["assess", "--questionnaire", file, home.path + "/own-a.json"])
    try terminal.quit()
    #expect(try home.run(["score", home.path + "/own-a.json"]).status == 0)
  }

  @Test func `a reader that goes away ends the writing without a word`() throws {
    let (home, _) = try home()
    let outcome = try Outcome(
      of: [
        "bash", "-c", "\"$0\" questionnaires export mlops-adoption | head -c 10", BuiltProgram.path,
      ],
      scratch: home.path, environment: home.environment)
    #expect(outcome.status == 0)
    #expect(outcome.output.utf8.count == 10)
    #expect(outcome.error.isEmpty)
  }
}
