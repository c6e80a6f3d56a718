@testable import MaturityModel
import Testing

@testable import Documents

/// How one team went, as a report.
struct ProgressReportTests {
  private func report(
    _ team: Int = 0, since before: Assessment? = nil, people: Report.People = .counts
  ) -> ProgressReport {
    ProgressReport(Teams.results(team), since: before, people: people)
  }

  @Test func `it has the course, the dimensions, the moves and what was asked, each with a number`()
  {
    let document = report().document
    #expect(document.sections.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(
      document.sections.map(\.id)
        == [
          "over-time", "each-dimension", "change-practices", "change-surroundings", "change-method",
        ])
    #expect(
      document.figures.map { $0.chart.kind } == ["trend", "slope", "multiples"])
    #expect(document.subtitle == "Fraud models, June 2025 to September 2026")
  }

  @Test
  func `the change is told since the oldest that can be compared, or since the one that is named`()
  {
    #expect(PlainText.text(of: report().document).contains("Better since June 2025: "))
    let before = Teams.results(0)[3].assessment
    #expect(
      PlainText.text(of: report(since: before).document).contains("Better since March 2026: "))
    let one = ProgressReport(Array(Teams.results(0).suffix(1)))
    #expect(one.table(.moves) == nil)
    #expect(one.notices.isEmpty)
    #expect(PlainText.text(of: one.document).contains("There is only one result"))
  }

  @Test func `its moves are a table with both statements`() throws {
    let table = try #require(report(3, since: Teams.results(3)[2].assessment).table(.moves))
    #expect(table.columns.map(\.title).suffix(2) == ["statement_before", "statement_now"])
    #expect(table.rows.filter { $0.cells[2].plain == "down" }.count == 10)
    #expect(report().table(.answers) == nil)
  }

  @Test func `no folder of the machine is named`() {
    let results = Teams.results(0).map { ("/srv/somebody/" + $0.file, $0.assessment) }
    let text = PlainText.text(of: ProgressReport(results).document)
    #expect(text.contains("quarter-1.json") && !text.contains("somebody"))
  }

  @Test func `without people no number of them is said`() {
    var results = Teams.results(0)
    results[5].assessment = Teams.full()
    let said = { (people: Report.People) in
      PlainText.text(of: ProgressReport(results, people: people).document)
    }
    #expect(said(.counts).contains("six people answered"))
    #expect(!said(.none).contains("six people") && !said(.none).contains("6 people"))
  }

  @Test(arguments: 0..<5)
  func `each number of a section stands in text, Markdown and HTML of that section`(team: Int)
    throws
  {
    let document = report(team).document
    for section in document.sections {
      var alone = document
      (alone.sections, alone.facts, alone.footer, alone.subtitle) = ([section], [], "", "")
      let expected = Numbers.spoken(alone)
      Numbers.expectAll(expected, in: PlainText.text(of: alone), of: "text of \(section.id)")
      Numbers.expectAll(expected, in: Markdown.text(of: alone), of: "Markdown of \(section.id)")
      let page = try Element.page(WebPage.text(of: alone)).all("main")[0].words
      Numbers.expectAll(expected, in: page, of: "HTML of \(section.id)")
    }
    #expect(WebPage.text(of: document) == WebPage.text(of: report(team).document))
    SourceFile.show(WebPage.text(of: document), as: "progress-\(team).html")
  }
}
