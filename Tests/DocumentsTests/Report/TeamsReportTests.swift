import Formats
@testable import MaturityModel
import TextCanvas
import Testing

@testable import Documents

@Suite("A report of many teams")
struct TeamsReportTests {
  private func report(
    teams: [String], dimensions: Int = 10, problems: [Problem] = [],
    showing choice: TeamsReport.Choice = .init()
  ) -> TeamsReport {
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
    var folder = TeamsReport.Folder(titles: ["d0": "Data"], dimensions: ids)
    folder.problems = problems
    return TeamsReport(Portfolio(entries), in: folder, showing: choice)
  }

  @Test func `Cells that a spreadsheet would compute are defused`() {
    let lines = report(teams: ["=1+1", "+cmd", "-x", "@y", "\t=z", "He said \"no\""]).csv()
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
    let text = PlainText.text(of: report(teams: names, dimensions: dimensions).overview)
    for line in text.split(separator: "\n") {
      #expect(columns(of: line) <= 78, "\(line)")
    }
  }

  @Test func `It says that it is no ranking, and says nothing about the middle of four teams`() {
    let text = PlainText.text(
      of: report(teams: ["A", "B", "C", "D"]).document, isASCII: true)
    #expect(text.contains("This is no ranking"))
    #expect(text.contains("Fewer than five teams say nothing about a group."))
    #expect(!text.contains("In the middle"))
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func `The whole report is as it is kept`() {
    let problem = Problem(
      file: "/srv/somebody/z.json", fault: "is broken", remedy: "Mend it.")
    let report = report(teams: ["A", "B", "C", "D", "E", "F"], dimensions: 3, problems: [problem])
    expectText(PlainText.text(of: report.overview), "portfolio.txt")
    expectText(report.csv(), "portfolio.csv")
    expectText(report.portfolio.json(problems: [problem]).pretty, "portfolio.json")
    let page = WebPage.text(of: report.document)
    #expect(page.contains("z.json: is broken. Mend it."))
    #expect(!page.contains("somebody"), "The folders of this machine are nobody's business.")
  }

  @Test func `A terminal gets no control characters out of names`() {
    let text = PlainText.text(of: report(teams: ["evil\u{1B}[2J\u{7}\nname"]).document)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func `Nobody who answered nothing is said to feel nothing`() throws {
    var entries = report(teams: ["A", "B"]).portfolio.subjects
    for place in entries.indices { entries[place].challenges = [] }
    let folder = TeamsReport.Folder(titles: [:], dimensions: [])
    func text() -> String {
      PlainText.text(of: TeamsReport(Portfolio(entries), in: folder).overview)
    }
    #expect(text().contains("No team has said how much its challenges are felt."))
    entries[0].challenges = [.init(challenge: "c", severity: 1)]
    #expect(text().contains("None is felt as serious by the one team that answered, of two."))
    entries[1].challenges = [.init(challenge: "c", severity: 3)]
    #expect(text().contains("1 of 2"))
  }

  @Test func `Every group of teams is shown with its number and all its dots`() {
    var entries = report(teams: ["A", "B", "C"]).portfolio.subjects
    for place in entries.indices { entries[place].profile = [place == 0 ? "p=x" : "p=y"] }
    var choice = TeamsReport.Choice()
    choice.parts = "p"
    var folder = TeamsReport.Folder(titles: [:], dimensions: [])
    folder.questions = [
      ChoiceQuestion(id: "p", question: "Which?", options: [.init(id: "x", text: "Ex")])
    ]
    let text = PlainText.text(
      of: TeamsReport(Portfolio(entries), in: folder, showing: choice).overview)
    #expect(text.contains("By answer: Which?"))
    #expect(text.contains(/Ex +1 +44 % +·+●·+/))
    #expect(text.contains(/y +2 +44 % +·+2·+/))
  }

  /// The columns of a line in which only East Asian characters are wide.
  private func columns(of line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
  }
}

/// What the demo's five teams say.
@Suite("A report of the example's teams")
struct ExampleTeamsReportTests {
  private static let entries: [PortfolioEntry] = (0..<5).flatMap { team -> [PortfolioEntry] in
    guard let pair = Teams.pair(team) else { return [] }
    return [("before", pair.before), ("now", pair.now)].map { name, assessment in
      PortfolioEntry(assessment, file: "\(team)-\(name).json")
    }
  }

  private static func report(since: String? = "2026-04-01") -> TeamsReport {
    let day = since.flatMap { CalendarDay($0) }
    let moment = day.map { Timestamp(seconds: ($0.daysSince1970 + 1) * 86_400 - 1) }
    let portfolio = Portfolio(entries, since: moment)
    let questionnaire = Teams.pair(0)?.now.questionnaire
    let titles =
      (questionnaire?.dimensions.map { ($0.id.text, $0.title) } ?? [])
      + (questionnaire?.practices.map { ($0.id.text, $0.title) } ?? [])
      + (questionnaire?.challenges.map { ($0.id.text, $0.title) } ?? [])
    var choice = TeamsReport.Choice()
    choice.since = day
    return TeamsReport(
      portfolio,
      in: .init(
        titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }),
        dimensions: questionnaire?.dimensions.map(\.id) ?? []), showing: choice)
  }

  @Test func `can be looked at`() {
    let document = Self.report().document
    SourceFile.show(WebPage.text(of: document), as: "teams.html")
    SourceFile.show(Markdown.text(of: document), as: "teams.md")
    SourceFile.show(PlainText.text(of: document), as: "teams.txt")
    #expect(document.sections.map(\.id.id) == ["map", "back", "help", "teams", "group", "notes"])
    #expect(WebPage.text(of: document).utf8.count < 5 * 14_000)
  }

  @Test(arguments: [nil, "2026-04-01"])
  func `each number of a section stands in text, Markdown and HTML of that section`(since: String?)
    throws
  {
    let document = Self.report(since: since).document
    for section in document.sections {
      var alone = document
      (alone.sections, alone.facts, alone.subtitle, alone.footer) = ([section], [], "", "")
      let expected = Numbers.spoken(alone)
      let text = PlainText.text(of: alone)
      Numbers.expectAll(expected, in: text, of: "text of \(section.id)")
      Numbers.expectAll(expected, in: Markdown.text(of: alone), of: "Markdown of \(section.id)")
      let page = try Element.page(WebPage.text(of: alone)).all("main")[0].words
      Numbers.expectAll(expected, in: page, of: "HTML of \(section.id)")
    }
  }

  @Test func `every level, and every change that may be told, is that of the model`() {
    let report = Self.report()
    let map = report.heatMap
    #expect(map.rows.count == 5)
    for (row, entry) in zip(map.rows, report.entries) {
      #expect(
        row.cells.map(\.level)
          == [entry.headline.overall.level] + entry.headline.dimensions.map(\.level))
      let change = report.portfolio.changes[entry.file]
      #expect(change != nil)
      for (cell, part) in zip(row.cells.dropFirst(), change?.dimensions ?? []) {
        let expected: Before =
          !part.isComparable ? .notCompared : part.level.map { .level($0) } ?? .notRated
        #expect(cell.before == expected)
      }
    }
    #expect(
      Self.report(since: nil).heatMap.rows.allSatisfy { $0.cells.allSatisfy { $0.before == .none } }
    )
  }

  @Test func `the lead counts what rose and fell`() {
    let report = Self.report()
    let moves = report.entries.compactMap { report.portfolio.changes[$0.file]?.moves(to: $0) }
    let map = PlainText.text(of: report.overview).replacing("\n", with: " ")
    let up = report.words.number(moves.reduce(0) { $0 + $1.up.count })
    #expect(map.contains("Across five teams \(up) dimension"))
  }
}

@Suite("Names in a column")
struct ShortNamesTests {
  private func short(_ names: [String], _ width: Int) -> [String] {
    let short = ShortNames(names, width: width, metrics: .plain, symbols: .unicode)
    return names.map { short[$0] }
  }

  @Test func `names that share a beginning are cut in the middle`() {
    #expect(
      short(
        ["Data Science – Customer Analytics", "Data Science – Customer Service", "Payments"], 19)
        == ["Data Sci… Analytics", "Data Scien… Service", "Payments"])
    #expect(
      short(["Data Science – Card Analytics", "Data Science – Risk Analytics"], 16)
        == ["Data…d Analytics", "Data…k Analytics"])
    #expect(short(["Very long name of a team"], 12) == ["Very long n…"])
  }

  @Test func `no name is wider than its column, whatever is in it`() {
    var random = Seeded(3)
    for _ in 0..<300 {
      let names = (0..<random.number(1...6)).map { _ in
        (0..<random.number(0...12)).map { _ in
          ["a", " ", "決", "é", "Team ", "\u{301}", "x"].randomElement(using: &random) ?? ""
        }.joined()
      }
      let width = random.number(1...14)
      for name in short(names, width) {
        #expect(TextMetrics.plain.width(of: name) <= width, "\(name.debugDescription) \(width)")
      }
    }
  }
}
