import Formats
@testable import MaturityModel
import Testing

@testable import Reports

@Suite("A portfolio as text and as a table")
struct PortfolioReportTests {
  private func report(
    teams: [String], dimensions: Int = 10, problems: [Problem] = []
  ) -> PortfolioReport {
    let ids: [Dimension.ID] = (0..<dimensions).map { "d\($0)" }
    let entries = teams.enumerated().map { number, team in
      PortfolioEntry(
        file: "\(number).json", subject: Subject(organisation: "Bank", team: team), at: nil,
        kind: .init(questionnaire: "q", majorVersion: "1", rule: "r", mode: .full),
        headline: Headline(
          overall: .init(level: 2, levelLow: 2, levelHigh: 2, index: Fraction(7, 16)),
          dimensions: ids.map { .init(id: $0, level: 3, levelLow: 3, levelHigh: 3, index: .one) },
          blockingPractices: ["d0-1"]),
        challenges: [.init(challenge: "c", severity: 4)])
    }
    return PortfolioReport(
      Portfolio(entries), titles: ["d0": "Data"], dimensions: ids, problems: problems)
  }

  @Test func `Cells that a spreadsheet would compute are defused`() {
    let lines = report(teams: ["=1+1", "+cmd", "-x", "@y", "\t=z", "He said \"no\""]).csv
      .split(separator: "\r\n")
    #expect(lines.count == 7)
    for cell in ["'=1+1", "'+cmd", "'-x", "'@y"] {
      #expect(lines.contains { $0.contains("\"\(cell)\"") }, "\(cell)")
    }
    #expect(lines.contains { $0.contains("\"He said \"\"no\"\"\"") })
    #expect(
      lines.dropFirst().allSatisfy { $0.contains("\"0.4375\"") }, "No fraction becomes a day.")
  }

  @Test(arguments: [0, 1, 5, 10, 30, 60]) func `No line is wider than 78 columns`(dimensions: Int) {
    let names = [
      "Payments", String(repeating: "Very long name ", count: 12),
      String(repeating: "x", count: 300_000),
      "決済チーム決済チーム決済チーム",
    ]
    let text = report(teams: names, dimensions: dimensions).text()
    for line in text.split(separator: "\n") {
      #expect(columns(of: line) <= 78, "\(line)")
    }
  }

  @Test func `It says that it is no league table, and says nothing about four teams`() {
    let text = report(teams: ["A", "B", "C", "D"]).text(isASCII: true)
    #expect(text.contains("This is no league table"))
    #expect(text.contains("Fewer than 5 say nothing about a group."))
    #expect(!text.contains("Median"))
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func `The whole report is as it is kept`() {
    let problem = Problem(file: "z.json", fault: "is broken", remedy: "Mend it.")
    let report = report(teams: ["A", "B", "C", "D", "E", "F"], dimensions: 3, problems: [problem])
    expectText(report.text(), "portfolio.txt")
    expectText(report.csv, "portfolio.csv")
    expectText(report.json, "portfolio.json")
  }

  @Test func `A terminal gets no control characters out of names`() {
    let text = report(teams: ["evil\u{1B}[2J\u{7}\nname"]).text()
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  /// The columns of a line in which only East Asian characters are wide.
  private func columns(of line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
  }
}
