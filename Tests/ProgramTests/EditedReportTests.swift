import Foundation
import TerminalDriver
import Testing

/// What a person writes into a report stays, and comes into the page.
struct EditedReportTests {
  private let home: Home
  private let file: String

  init() throws {
    home = try ReportCommandTests.home(level: 2)
    file = home.path + "/r.md"
    #expect(try report().status == 0)
  }

  private func report(_ options: String...) throws -> Outcome {
    try home.run(["report", home.assessment, "--output", file] + options)
  }

  private var text: String {
    get throws { try String(contentsOfFile: file, encoding: .utf8) }
  }

  /// The text of the block that says the level, without its markers.
  private func block() throws -> (whole: Substring, text: Substring) {
    let text = try text
    let start = try #require(text.firstRange(of: /<!-- mlmaturity [^ ]+ [0-9a-f]+ level=2[^\n]*\n/))
    let end = try #require(text[start.upperBound...].firstRange(of: "<!-- /mlmaturity -->"))
    return (
      text[start.lowerBound..<end.upperBound], text[start.upperBound..<end.lowerBound]
    )
  }

  private func edit(_ words: String) throws {
    let block = try block()
    try home.write(
      "Before all.\n\n" + text.replacing(block.text, with: "\n\(words)\n\n"), to: "r.md")
  }

  @Test func `a kept block is told, and out of date where it names the old level`() throws {
    try edit("Level 2 it is.")
    let same = try report()
    #expect(same.status == 0 && same.output.isEmpty)
    #expect(same.error == "Kept 1 edited block.\n")
    try ReportCommandTests.keep(level: 4, in: home)
    let before = try text
    let check = try report("--check")
    #expect(check.status == 4)
    #expect(check.output.contains("(level 2, now 4"), "\(check.output)")
    #expect(try text == before)
    let renewed = try report()
    #expect(renewed.status == 0)
    #expect(renewed.error.hasPrefix("Kept 1 edited block. Out of date: "), "\(renewed.error)")
    let after = try text
    #expect(after.hasPrefix("Before all.\n\n") && after.contains("Level 2 it is."))
    #expect(after.contains("<!-- mlmaturity-now "))
    #expect(try report().status == 0)
    #expect(try text == after)
  }

  @Test func `a change that the words do not name is listed, and no fault`() throws {
    try edit("As before.")
    try ReportCommandTests.keep(level: 4, in: home)
    let check = try report("--check")
    #expect(check.status == 0 && check.output.hasPrefix("Changed: "), "\(check.output)")
  }

  @Test func `a block that was taken out stays out`() throws {
    let whole = try block().whole
    let id = whole.split(separator: " ")[2]
    try home.write(text.replacing(whole, with: ""), to: "r.md")
    #expect(try report().status == 0)
    #expect(try !text.contains("<!-- mlmaturity \(id) "))
    #expect(try text.contains("deleted: \(id) -->"))
  }

  @Test func `the words come into the page, and nothing of them is markup`() throws {
    try edit("## Our own view\n\nFor **us** <script>x</script> ![i](http://x/y.png)")
    let page = try home.run(["report", home.assessment, "--format", "html", "--texts", file])
    #expect(page.status == 0, "\(page.error)")
    #expect(page.output.contains("Before all.") && page.output.contains("Our own view"))
    #expect(page.output.contains("<strong>us</strong> &lt;script&gt;"))
    #expect(!page.output.contains("<script") && !page.output.contains("http:"))
  }

  @Test(arguments: [
    ("<!-- /mlmaturity -->", ":1: A block ends here that did not begin."),
    ("<!-- mlmaturity x -->", ":1: This marker is broken."),
  ])
  func `broken markers are told with their lines, and nothing is written`(
    line: String, words: String
  ) throws {
    let broken = try line + "\n" + text
    try home.write(broken, to: "r.md")
    for options in [[], ["--check"]] {
      let outcome = try home.run(["report", home.assessment, "--output", file] + options)
      #expect(outcome.status == 3 && outcome.error.contains(words), "\(outcome.error)")
    }
    let page = try home.run(["report", home.assessment, "--format", "html", "--texts", file])
    #expect(page.status == 3 && page.output.isEmpty)
    #expect(try text == broken)
  }

  @Test func `texts that are no report of ours are refused`() throws {
    for text in ["# Mine\n", ""] {
      let own = try home.write(text, to: "own.md")
      let page = try home.run(["report", home.assessment, "--format", "html", "--texts", own])
      #expect(page.status == 3 && page.error.contains("no Markdown report of mlmaturity"))
    }
    let check = try home.run(
      ["report", home.assessment, "--output", home.path + "/none.md", "--check"])
    #expect(check.status == 3)
  }
}
