@testable import MaturityModel
import Testing
import TextCanvas

@testable import Documents

/// What a series says, in whatever form it is said.
struct HistoryTests {
  private func result(_ day: String, _ levels: [Item.ID: Int], version: String = "1.0.0")
    -> Assessment
  {
    let practices = levels.keys.sorted().map {
      Practice(id: $0, title: "Practice \($0)", question: "?", anchors: ["1", "2", "3", "4", "5"])
    }
    let questionnaire = Questionnaire(
      id: "small", version: version, title: "Small",
      levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)") },
      dimensions: [Dimension(id: "d", title: "Dimension", practices: practices)])
    return Assessment(
      id: day, updatedAt: Timestamp(day + "T12:00:00Z"),
      responses: levels.mapValues { Response(answer: .rank($0)) }, questionnaire: questionnaire)
  }

  private var results: [(file: String, assessment: Assessment)] {
    [
      ("c.json", result("2026-09-01", ["a": 4, "b": 3, "x": 3], version: "2.0.0")),
      ("a.json", result("2026-01-01", ["a": 2, "b": 2, "c": 2])),
      ("b.json", result("2026-05-01", ["a": 3, "b": 2, "c": 2])),
    ]
  }

  private func history(
    _ results: [(file: String, assessment: Assessment)], subject: String = ""
  ) -> History {
    History(
      Series(results),
      by: results.first?.assessment.questionnaire ?? Teams.empty().questionnaire, subject: subject)
  }

  private func flat(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `three results are a trend, two a change, and one is one`() {
    let title = { (count: Int) in
      history(Array(results.suffix(count)), subject: "Acme").document.title
    }
    #expect(title(3) == "Trend over 3 results: Acme")
    #expect(title(2) == "Change over two results: Acme")
    #expect(title(1) == "One result: Acme")
    let text = flat(PlainText.text(of: history(Array(results.dropFirst())).document))
    #expect(text.contains("Two results show a change; a trend needs at least three."))
  }

  @Test func `it begins with where it began and where it is`() {
    let text = flat(PlainText.text(of: history(results).document))
    #expect(
      text.contains(
        "The level went from 2 in January 2026 to 3 in September 2026. Progress went from 25 to "
          + "58 %."))
  }

  @Test func `no line leads across a gap, and its rule says why`() throws {
    let figure = try #require(history(results).document.figures.first)
    guard case .trend(let trend) = figure.chart else { return #expect(Bool(false)) }
    #expect(trend.breaks.map(\.point) == [2])
    #expect(trend.breaks[0].isGap)
    #expect(trend.breaks[0].label == "questionnaire 2.0.0: 50\u{A0}% is the same")
    let picture = trend.picture(
      width: 78, levels: Charts.levels, Labels(), .ascii
    ).map { Array($0.plain) }
    let rule = try #require(picture[3].firstIndex(of: ":"))
    // Left of the rule a line, right of it only the dot.
    let plot = picture[2..<picture.count - 3]
    #expect(plot.contains { $0[8..<rule].contains(".") })
    #expect(!plot.contains { $0[(rule + 1)...].contains(".") })
  }

  @Test func `what was carried over is hollow, and each dot has its value`() throws {
    var results = results
    results[2].assessment.responses["a"]?.carried = Carried(from: "a")
    let figure = try #require(history(results).document.figures.first)
    let lines = figure.drawing(width: 78, Charts.levels, Labels(), .braille).map(\.plain)
    let picture = lines.joined(separator: "\n")
    #expect(picture.count { $0 == "●" } == 2)
    #expect(picture.contains("○ some answers carried over"))
    for value in ["25", "33", "58"] { #expect(picture.contains(" \(value) "), "\(picture)") }
    #expect(lines[0].hasPrefix("% of the way from 1 to 5"))
  }

  @Test func `the axis fits what is drawn, and says its limits`() throws {
    let figure = try #require(history(results).document.figures.first)
    guard case .trend(let trend) = figure.chart else { return #expect(Bool(false)) }
    #expect(trend.limits == (20, 70) || trend.limits == (20, 60))
    let axis = trend.picture(width: 60, levels: Charts.levels, Labels(), .braille).map {
      $0.plain.prefix(6).filter(\.isNumber)
    }.filter { !$0.isEmpty }
    #expect(axis.first == "\(trend.limits.high)")
    #expect(axis.last == "\(trend.limits.low)")
  }

  @Test func `a result without a date, or without progress, is named and left out of the chart`()
    throws
  {
    var undated = result("2026-03-01", ["a": 2, "b": 2, "c": 2])
    undated.updatedAt = nil
    let unrated = result("2026-02-01", [:])
    let history = history(results + [("lost.json", undated), ("empty.json", unrated)])
    let text = flat(PlainText.text(of: history.document))
    #expect(text.contains("Not in the chart, because it has no date: lost.json."))
    #expect(text.contains("Not in the chart, because nothing is rated: empty.json."))
    let trend = try #require(history.document.figures.first?.chart)
    guard case .trend(let trend) = trend else { return #expect(Bool(false)) }
    #expect(trend.points.count == 3)
    #expect(CSV.text(of: history.table).contains("lost.json"))
  }

  @Test(arguments: [20, 30, 40, 60, 78, 120], [ChartStyle.braille, .block, .ascii])
  func `pictures stay within their width, in their alphabet`(width: Int, style: ChartStyle) throws {
    for figure in [
      Figure(.trend(Charts.trend), title: "", summary: ""),
      Figure(.multiples(Charts.multiples), title: "", summary: ""),
    ] {
      let lines = figure.drawing(width: width, Charts.levels, Labels(), style).map(\.plain)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(style != .ascii || lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
      #expect(width < 30 || !lines.isEmpty)
    }
  }

  @Test func `the whole text is as it is kept, also about nothing`() throws {
    #expect(
      PlainText.text(of: history([]).document).contains("There are not two results to follow."))
    let history = history(results, subject: "Acme, Payments ML")
    expectText(PlainText.text(of: history.document), "trend.txt")
    expectText(PlainText.text(of: history.document, isASCII: true), "trend-ascii.txt")
    expectText(CSV.text(of: history.table), "trend.csv")
    expectText(PlainText.text(of: try team().document), "trend-team.txt")
  }

  /// Six results of a team of the example.
  private func team() throws -> History {
    let results = Teams.results(0)
    let newest = try #require(results.last)
    return History(
      Series(results), by: newest.assessment.questionnaire, subject: "Payments, Fraud models")
  }

  @Test func `each number stands in text, Markdown and HTML`() throws {
    for history in [history(results), try team()] {
      let document = history.document
      let expected = Numbers.spoken(document)
      Numbers.expectAll(expected, in: PlainText.text(of: document), of: "text")
      Numbers.expectAll(expected, in: PlainText.text(of: document, isASCII: true), of: "ASCII")
      Numbers.expectAll(expected, in: Markdown.text(of: document), of: "Markdown")
      let page = try Element.page(WebPage.text(of: document)).all("body")[0].words
      Numbers.expectAll(expected, in: page, of: "HTML")
    }
  }
}
