import Foundation
import Testing

/// `mlmaturity report` of a folder or of several files.
struct PortfolioReportCommandTests {
  private static func home() throws -> Home {
    let home = try Home()
    try home.keepQuestionnaire()
    for (number, team) in ["Payments", "=Fraud", "<b>Ads"].enumerated() {
      for (level, month) in [(1 + number, "01"), (2 + number, "07")] {
        let answers = Probe.practices.map { "\"\($0)\":{\"answer\":\(level)}" }
        try home.write(
          """
          {"format":1,"questionnaire":{"id":"probe","version":"1.0.0"},
           "answers":{\(answers.joined(separator: ","))},
           "subject":{"team":"\(team)"},"updatedAt":"2026-\(month)-01T00:00:00Z"}
          """, to: "teams/\(number)-\(month).json")
      }
    }
    return home
  }

  @Test(arguments: ["html", "markdown", "text", "csv", "json"])
  func `every form is the same twice, and in a file`(format: String) throws {
    let home = try Self.home()
    let arguments = [
      "report", home.path + "/teams", "--since", "2026-03-31", "--format", format,
    ]
    let first = try home.run(arguments)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output == (try home.run(arguments, environment: ["TZ": "Asia/Tokyo"])).output)
    let path = home.path + "/report." + format
    for _ in 0..<2 {
      let outcome = try home.run(arguments + ["--output", path])
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == first.output)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/.report.\(format).bak"))
    let isMarkup = ["html", "markdown"].contains(format)
    #expect(!(isMarkup && first.output.contains("<b>Ads")), "Text of files is never markup.")
  }

  @Test func `a folder and its files by name say the same`() throws {
    let home = try Self.home()
    let files = try FileManager.default.contentsOfDirectory(atPath: home.path + "/teams").sorted()
      .map { home.path + "/teams/" + $0 }
    let folder = try home.run(["report", home.path + "/teams", "--since", "2026-03-31"])
    let named = try home.run(
      ["report", "--kind", "portfolio", "--since", "2026-03-31"] + files)
    #expect(named.status == 0, "\(named.error)")
    #expect(folder.output == named.output)
  }

  @Test func `each broken file is named, and the report of the others is whole`() throws {
    let home = try Self.home()
    try home.write("{", to: "teams/broken-1.json")
    try home.write("[]", to: "teams/broken-2.json")
    let path = home.path + "/teams.html"
    let outcome = try home.run(["report", home.path + "/teams", "--output", path])
    #expect(outcome.status == 3)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasSuffix("</html>\n"))
    for name in ["broken-1.json", "broken-2.json"] {
      #expect(outcome.error.contains(name))
      #expect(page.contains(name))
    }
    #expect(!page.contains(home.path))
  }

  @Test func `what makes no sense for many teams is refused`() throws {
    let home = try Self.home()
    let teams = home.path + "/teams"
    for (arguments, reason) in [
      (["--before", teams + "/0-01.json"], "--since"), (["--people", "counts"], "--people"),
      (["--format", "csv", "--table", "votes"], "portfolio"), (["--since", "soon"], "2026-11-20"),
    ] {
      let outcome = try home.run(["report", teams] + arguments)
      #expect(outcome.status == 2, "\(arguments): \(outcome.error)")
      #expect(outcome.error.contains(reason), "\(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
    let one = teams + "/0-01.json"
    #expect(try home.run(["report", one, "--since", "2026-01-01"]).status == 2)
    #expect(try home.run(["report", one, one]).status == 2)
  }
}
