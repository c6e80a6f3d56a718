import Formats
@testable import MaturityModel
import Reports
import Testing

struct TrendReportTests {
  private func result(_ day: String, _ levels: [Item.ID: Int]) -> Assessment {
    let practices = levels.keys.sorted().map {
      Practice(id: $0, title: "Practice \($0)", question: "?", anchors: ["1", "2", "3", "4", "5"])
    }
    let questionnaire = Questionnaire(
      id: "small", version: "1.0.0", title: "Small",
      levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)") },
      dimensions: [Dimension(id: "d", title: "Dimension", practices: practices)])
    return Assessment(
      id: day, updatedAt: Timestamp(day + "T12:00:00Z"),
      responses: levels.mapValues { Response(answer: .rank($0)) }, questionnaire: questionnaire)
  }

  private var results: [(file: String, assessment: Assessment)] {
    [
      ("c.json", result("2026-09-01", ["a": 4, "b": 3, "x": 3])),
      ("a.json", result("2026-01-01", ["a": 2, "b": 2, "c": 2])),
      ("b.json", result("2026-05-01", ["a": 3, "b": 2, "c": 2])),
    ]
  }

  @Test func `three results are a trend, with the break between what cannot be compared`() {
    let golden = """
      Trend over 3 results
      ====================
        2026-01-01 UTC  level 2, index 25 %, chained 25.0, 3 of 3 answered, a.json
        2026-05-01 UTC  level 2, index 33 %, chained 33.3, 3 of 3 answered, b.json
        Break: 50 % is the same as before, too little to go on.
        2026-09-01 UTC  level 3, index 58 %, chained 58.3, 3 of 3 answered, c.json

      Dimensions, oldest first, | for a break
      ---------------------------------------
        Dimension                         level 2 2 | 3; chained index 25.0 33.3 |
                                          58.3

      """
    #expect(TrendReport(Series(results)).text().hasPrefix(golden))
  }

  @Test func `the subject stands above the results`() {
    let text = TrendReport(Series(results), subject: "Acme, Payments ML").text()
    #expect(
      text.hasPrefix(
        """
        Trend over 3 results
        ====================
          Subject         Acme, Payments ML

          2026-01-01 UTC  level 2
        """))
  }

  @Test func `two results are a change`() {
    let text = TrendReport(Series(Array(results.dropFirst()))).text()
    #expect(text.hasPrefix("Change over two results\n"))
    #expect(text.contains("a trend needs at least three"))
    #expect(TrendReport(Series(Array(results.prefix(1)))).text().hasPrefix("One result\n"))
  }

  @Test func `the whole report is as it is kept, also about nothing`() {
    for (results, name) in [(results, "trend"), ([], "trend-nothing")] {
      let report = TrendReport(Series(results), subject: "Acme, Payments ML")
      expectText(report.text(), name + ".txt")
      expectText(report.csv, name + ".csv")
      expectText(report.json, name + ".json")
    }
  }

  @Test func `the table has a row for every result and dimension`() {
    let csv = TrendReport(Series(results)).csv
    #expect(
      csv.hasSuffix(
        """
        "c.json","2026-09-01T12:00:00Z","d","Dimension","3","3","3","0.5833","0.5833","yes",\
        "0.5000","3","3"\r\n
        """))
    #expect(csv.split(separator: "\r\n").count == 7)
  }

  @Test func `the JSON has the points and the dimensions`() throws {
    let members = try #require(Series(results).json.members)
    #expect(members["kind"] == .string("trend"))
    guard case .array(let points)? = members["points"] else { return #expect(Bool(false)) }
    #expect(
      points.map { $0.members?["file"] } == ["a.json", "b.json", "c.json"].map { .string($0) })
    #expect(points.map { $0.members?["breakBefore"] } == [.bool(false), .bool(false), .bool(true)])
    #expect(points[1].members?["chained"] == .string("1/3"))
    #expect(members["dimensions"]?.members?["d"] == members["points"])
  }
}
