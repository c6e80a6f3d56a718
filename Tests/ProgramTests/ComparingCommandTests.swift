import Foundation
import TerminalDriver
import Testing

/// The commands that compare results, and assessments that begin with earlier answers.
struct ComparingCommandTests {
  /// A home with two results of the small questionnaire: all at level 2, and some at level 3.
  private func home(team: String = "ML") throws -> (home: Home, before: String, after: String) {
    let home = try Home()
    try home.keepQuestionnaire()
    let file = { (name: String, day: String, team: String, levels: (Int) -> Int) in
      let answers = Probe.practices.enumerated().map {
        "\"\($1)\": { \"answer\": \(levels($0)) }"
      }
      return try home.write(
        """
        { "format": 1, "id": "\(name)", "title": "\(name)", "updatedAt": "\(day)T10:00:00Z",
          "subject": { "team": "\(team)" },
          "questionnaire": { "id": "probe", "version": "1.0.0" },
          "answers": { \(answers.joined(separator: ", ")) } }
        """, to: name + ".json")
    }
    return (
      home, try file("before", "2026-01-01", "ML") { _ in 2 },
      try file("after", "2026-04-01", team) { $0 < 8 ? 4 : $0 < 10 ? 3 : 2 }
    )
  }

  @Test func `a comparison is the same twice, in every form`() throws {
    let (home, before, after) = try home()
    for format in ["text", "json", "csv"] {
      let arguments = ["compare", before, after, "--format", format]
      let first = try home.run(arguments)
      #expect(first.status == 0, "\(first.error)")
      #expect(first.error.isEmpty)
      #expect(!first.output.contains("\u{1B}"))
      #expect(try home.run(arguments).output == first.output)
    }
    let text = try home.run(["compare", before, after]).output
    #expect(text.contains("10 up, 0 down, 2 the same"))
    let swapped = try home.run(["compare", after, before])
    #expect(swapped.output.contains("The first of the two is the younger one."))
  }

  @Test(.enabled(if: Schemas.canValidate))
  func `what is written is valid by the schemas`() throws {
    let (home, before, after) = try home()
    try home.write(
      "{\"format\":1,\"questionnaire\":{\"id\":\"probe\",\"version\":\"1.0.0\"},\"answers\":{}}",
      to: "empty.json")
    let empty = home.path + "/empty.json"
    for files in [[before, after], [after, before], [empty, after], [empty, empty]] {
      let compared = try home.run(["compare"] + files + ["--format", "json"])
      let comparison = try home.write(compared.output, to: "comparison.json")
      #expect(try Schemas.problems(of: comparison, by: "comparison", in: home) == "", "\(files)")
      guard files.contains(after) else { continue }
      let followed = try home.run(["trend"] + files + ["--format", "json"])
      let trend = try home.write(followed.output, to: "trend.json")
      #expect(try Schemas.problems(of: trend, by: "trend", in: home) == "", "\(files)")
    }
  }

  @Test func `one of the files may come from standard input`() throws {
    let (home, before, after) = try home()
    let text = try String(contentsOfFile: before, encoding: .utf8)
    let compared = try home.run(["compare", "-", after], input: text)
    #expect(try compared.output == home.run(["compare", before, after]).output)
    let followed = try home.run(["trend", after, "-"], input: text)
    #expect(followed.status == 0, "\(followed.error)")
    #expect(followed.output.contains("Change over two results"))
  }

  @Test func `other subjects are named on standard error and shown all the same`() throws {
    let (home, before, after) = try home(team: "Other")
    let outcome = try home.run(["trend", after, before, "--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.error.contains("Other"))
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let points = (object as? [String: Any])?["points"] as? [[String: Any]]
    #expect(points?.map { $0["file"] as? String } == [before, after])
    #expect(
      points?.map { $0["at"] as? String }
        == ["2026-01-01T10:00:00Z", "2026-04-01T10:00:00Z"])
    let same = try home.run(["trend", before, before])
    #expect(same.errorLines == ["mlmaturity: \(before) is named twice, and counts once."])
  }

  @Test func `files that cannot be used are all told, with exit code 3`() throws {
    let (home, before, _) = try home()
    let broken = try home.write("{ \"format\": 1 ", to: "broken.json")
    for arguments in [
      ["compare", broken, home.path + "/none.json"], ["compare", before, broken],
      ["trend", broken, broken],
    ] {
      let outcome = try home.run(arguments)
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      for file in arguments.dropFirst() where file != before {
        #expect(outcome.error.contains(file), "\(outcome.error)")
      }
    }
    for arguments in [["compare", before], ["compare", "-", "-"], ["trend"]] {
      #expect(try home.run(arguments).status == 2, "\(arguments)")
    }
  }

  @Test func `a trend leaves out what cannot be read, and one person's answers, and says so`()
    throws
  {
    let (home, before, after) = try home()
    let broken = try home.write("{ \"format\": 1 ", to: "broken.json")
    let outcome = try home.run(["trend", before, broken, after])
    #expect(outcome.status == 3)
    #expect(outcome.output.hasPrefix("Change over two results"))
    #expect(outcome.error.contains(broken))
    let text = try String(contentsOfFile: after, encoding: .utf8)
    let ballot = try home.write(
      "{ \"respondent\": { \"id\": \"r-1\" }," + text.dropFirst(), to: "ballot.json")
    let rest = try home.run(["trend", before, ballot, after])
    #expect(rest.status == 0, "\(rest.error)")
    #expect(rest.output.hasPrefix("Change over two results"))
    #expect(rest.error.contains("ballot.json: left out"))
  }

  @Test func `a trend names and leaves out what has no date`() throws {
    let (home, before, after) = try home()
    let text = try String(contentsOfFile: after, encoding: .utf8)
    let undated = try home.write(
      text.replacing("\"updatedAt\": \"2026-04-01T10:00:00Z\",", with: ""), to: "undated.json")
    let outcome = try home.run(["trend", undated, before, "--format", "json"])
    #expect(outcome.status == 0)
    #expect(
      outcome.errorLines == ["mlmaturity: \(undated): left out, because it has no date."])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let points = (object as? [String: Any])?["points"] as? [[String: Any]]
    #expect(points?.map { $0["file"] as? String } == [before])
    let none = try home.run(["trend", undated])
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.error.contains("no result of a team with a date"))
  }

  @Test func `of many files each is taken, wherever an option stands`() throws {
    let (home, before, _) = try home()
    let text = try String(contentsOfFile: before, encoding: .utf8)
    let files = try (10..<40).map { number in
      try home.write(
        text.replacing("2026-01-01T10:00:00Z", with: "2026-01-01T10:\(number):00Z")
          .replacing("\"id\": \"before\"", with: "\"id\": \"result-\(number)\""),
        to: "result-\(number).json")
    }
    let form = ["--format", "json"]
    for arguments in [
      form + files, files + form, files[..<3] + form + files[3...],
      files[..<25] + form + files[25...],
      form + ["--"] + files,
    ] {
      let outcome = try home.run(["trend"] + arguments)
      #expect(outcome.status == 0, "\(outcome.error)")
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let points = (object as? [String: Any])?["points"] as? [[String: Any]]
      #expect(points?.map { $0["file"] as? String } == files)
    }
    #expect(try home.run(["score"] + files).status == 2)
  }

  @Test func `a new assessment begins with the answers of an earlier one`() throws {
    let (home, before, after) = try home()
    let old = try String(contentsOfFile: before, encoding: .utf8)
    let file = home.path + "/new.json"
    let terminal = try home.start(["assess", "--from", before, file])
    // The walk begins at the first answer that nobody has looked at; c confirms it and goes on, and another answer
    // confirms the next one.
    try terminal.wait(for: "Question of p-01?")
    try terminal.press("c")
    try terminal.wait(for: "Question of p-02?")
    try terminal.press("4")
    try terminal.quit()
    #expect(try String(contentsOfFile: before, encoding: .utf8) == old)
    let object = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: file)))
    let members = try #require(object as? [String: Any])
    let answers = try #require(members["answers"] as? [String: [String: Any]])
    #expect(answers.count == 12)
    #expect(answers.values.filter { $0["carriedFrom"] as? String == "before" }.count == 10)
    #expect(
      try home.run(["score", file]).output.contains("10 answers from last time, not re-confirmed"))
    let again = try home.run(["assess", "--from", after, file])
    #expect(again.status == 2)
  }
}
