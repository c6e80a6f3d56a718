import Foundation
import TerminalDriver
import Testing

/// Reports of every form, and what is refused.
struct ReportCommandTests {
  /// A home with an assessment of the small questionnaire, all at one level.
  static func home(level: Int = 3, note: String = "") throws -> Home {
    let home = try Home()
    try home.keepQuestionnaire()
    try keep(level: level, note: note, in: home)
    return home
  }

  /// Puts the assessment into its file again, at another level.
  static func keep(
    level: Int, note: String = "", to name: String = "a.json", in home: Home
  ) throws {
    let answers = Probe.practices.map { id in
      "\"\(id)\": { \"answer\": \(level), \"note\": \"\(note)\" }"
    }
    try home.write(
      Probe.assessment(answers: "{ \(answers.joined(separator: ", ")) }"), to: name)
  }

  private static func text(_ name: String, in home: Home) throws -> String {
    try String(contentsOfFile: home.path + "/" + name, encoding: .utf8)
  }

  @Test(arguments: ["html", "markdown", "text", "csv", "json"], ["team", "board", "plan"])
  func `every kind in every form is the same twice, and in a file`(format: String, kind: String)
    throws
  {
    let home = try Self.home(note: "<b>=SUM(A1)")
    var arguments = ["report", home.assessment, "--kind", kind, "--format", format]
    let table = ["plan": "plan", "board": "dimensions"][kind] ?? "answers"
    if format == "csv" { arguments += ["--table", table] }
    let here = ["TZ": "UTC"]
    // Where it is another hour of the same day, whenever the test runs.
    let zone = time(nil) % 86_400 < 43_200 ? "Asia/Tokyo" : "America/Los_Angeles"
    let first = try home.run(arguments, environment: here)
    let second = try home.run(arguments, environment: ["TZ": zone])
    if first.status == 2, kind == "plan" {
      #expect(first.error.contains("has no table plan"))
      return
    }
    #expect(first.status == 0 && first.error.isEmpty, "\(first.error)")
    let isMarkup = ["html", "markdown"].contains(format)
    #expect(!first.output.isEmpty && !(isMarkup && first.output.contains("<b>")))
    #expect(first.output == second.output)
    let file = home.path + "/out"
    let written = try home.run(arguments + ["--output", file], environment: here)
    #expect(written.status == 0 && written.output.isEmpty && written.error.isEmpty)
    #expect(try Self.text("out", in: home) == first.output)
  }

  @Test func `progress is of several files, and every other kind of one`() throws {
    let home = try Self.home(level: 2)
    try Self.keep(level: 3, to: "b.json", in: home)
    let files = [home.assessment, home.path + "/b.json"]
    for format in ["html", "markdown", "text", "csv", "json"] {
      let arguments = ["report"] + files + ["--kind", "progress", "--format", format]
      let first = try home.run(arguments)
      #expect(first.status == 0, "\(first.error)")
      #expect(try home.run(arguments).output == first.output)
      #expect(format == "csv" || first.output.contains("Practices that moved"), "\(format)")
    }
    let moves = try home.run(
      ["report"] + files + ["--kind", "progress", "--format", "csv", "--table", "moves"])
    #expect(moves.output.hasPrefix("\"practice\",\"title\",\"move\","))
    let refused = try home.run(["report"] + files)
    #expect(refused.status == 2)
    #expect(refused.error.contains("is about one file"))
    let board = try home.run(["report", files[1], "--before", files[0], "--kind", "board"])
    #expect(board.status == 0, "\(board.error)")
  }

  @Test func `the ending of the file tells the form`() throws {
    let home = try Self.home()
    for (name, start) in [
      ("r.html", "<!doctype html>"), ("r.HTM", "<!doctype html>"),
      ("r.md", "<!-- mlmaturity cover "),
      ("r.csv", "\""), ("r.json", "{\n"),
    ] {
      let outcome = try home.run(["report", home.assessment, "--output", home.path + "/" + name])
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(try Self.text(name, in: home).hasPrefix(start))
    }
  }

  @Test func `a page loads nothing and runs nothing`() throws {
    let page = try Self.home(note: "<script>x</script>").run(
      ["report", "-", "--format", "html"], input: "")
    #expect(page.status == 3)
    let home = try Self.home(note: "<script>x</script>")
    let html = try home.run(["report", home.assessment, "--format", "html"]).output
    #expect(html.contains("default-src 'none'"))
    for word in ["<script", "http:", "https:", "@import", "<link", "onload"] {
      #expect(!html.contains(word))
    }
  }

  @Test func `CSV guards formulas, and for Excel has a mark and semicolons`() throws {
    let home = try Self.home(note: "=SUM(A1)")
    let arguments = ["report", home.assessment, "--format", "csv"]
    let table = try home.run(arguments).output
    #expect(table.contains("\"'=SUM(A1)\"") && table.hasSuffix("\r\n"))
    let excel = try home.run(arguments + ["--excel"]).output
    #expect(excel.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      excel.unicodeScalars.dropFirst().elementsEqual(
        table.replacing("\",\"", with: "\";\"").unicodeScalars))
  }

  @Test(.enabled(if: Schemas.canValidate)) func `JSON is as its schema says`() throws {
    let home = try Self.home(note: "n")
    for kind in ["team", "board", "plan", "progress", "portfolio"] {
      let file = home.path + "/\(kind).json"
      #expect(
        try home.run(["report", home.assessment, "--kind", kind, "--output", file]).status == 0)
      #expect(try Schemas.problems(of: file, by: "report", in: home) == "")
    }
  }

  @Test(arguments: [
    (["--format", "pdf"], "a PDF needs a file"), (["--format", "pdf", "--output", "-"], "a PDF"),
    (["--table", "votes"], "--table chooses"), (["--excel"], "--excel is about CSV"),
    (["--format", "csv", "--brand", "b.json"], "--brand changes"),
    (["--texts", "r.md"], "--texts puts"),
    (["--format", "json", "--texts", "r.md"], "not with json"),
    (["--check"], "--check looks"), (["--check", "--output", "r.html"], "--check looks"),
    (["--output", "report"], "Add --format"), (["--kind", "league"], "league"),
    (["--people", "all"], "all"), (["--format", "docx"], "docx"),
    (["--format", "csv", "--table", "heights"], "heights"),
  ])
  func `what makes no sense together is refused, and nothing is written`(
    options: [String], words: String
  ) throws {
    let home = try Self.home()
    let before = home.files
    let options = options.map { $0.contains(".") || $0 == "report" ? home.path + "/" + $0 : $0 }
    let outcome = try home.run(["report", home.assessment] + options)
    #expect(outcome.status == 2, "\(outcome.error)")
    #expect(outcome.error.contains(words) && outcome.output.isEmpty, "\(outcome.error)")
    #expect(home.files == before)
  }

  @Test func `a file that is read is never written`() throws {
    let home = try Self.home()
    let kept = try Self.text("a.json", in: home)
    symlink(home.assessment, home.path + "/link.json")
    for name in ["a.json", "link.json"] {
      let outcome = try home.run(["report", home.assessment, "--output", home.path + "/" + name])
      #expect(outcome.status == 2 && outcome.error.contains("is read for the report"))
    }
    #expect(try Self.text("a.json", in: home) == kept)
  }

  @Test(arguments: ["html", "md", "txt", "csv", "json"])
  func `an earlier report is replaced and kept, and the same one changes nothing`(ending: String)
    throws
  {
    let home = try Self.home(level: 2)
    let arguments = ["report", home.assessment, "--output", home.path + "/r." + ending]
    let kept = ".r.\(ending).bak"
    #expect(try home.run(arguments).status == 0)
    let first = try Self.text("r." + ending, in: home)
    #expect(try home.run(arguments).status == 0)
    #expect(!home.files.contains(kept))
    try Self.keep(level: 4, in: home)
    #expect(try home.run(arguments).status == 0)
    #expect(try Self.text("r." + ending, in: home) != first)
    #expect(try Self.text(kept, in: home) == first)
    #expect(home.files.filter { $0.contains("mlmaturity-") } == [])
  }

  @Test(arguments: ["html", "md", "txt", "csv", "json"])
  func `somebody else's file is left alone`(ending: String) throws {
    let home = try Self.home()
    let foreign = "<!doctype html>\n# Mine\n{\"generator\": 1}\n\"a\",\"b\"\n"
    for text in [foreign, "", "{}"] {
      try home.write(text, to: "r." + ending)
      let outcome = try home.run([
        "report", home.assessment, "--output", home.path + "/r." + ending,
      ])
      #expect(outcome.status == (ending == "md" ? 3 : 1), "\(outcome.error)")
      #expect(outcome.error.contains("left alone"), "\(outcome.error)")
      #expect(try Self.text("r." + ending, in: home) == text)
    }
  }

  @Test
  func `an assessment that cannot be read ends with 3, and a folder that is not there with 1`()
    throws
  {
    let home = try Self.home()
    try home.write("{", to: "bad.json")
    #expect(try home.run(["report", home.path + "/bad.json"]).status == 3)
    #expect(try home.run(["report", home.assessment, "--before", home.path + "/no"]).status == 3)
    let nowhere = home.path + "/no/r.html"
    #expect(try home.run(["report", home.assessment, "--output", nowhere]).status == 1)
  }
}
