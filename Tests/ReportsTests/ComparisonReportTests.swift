import Formats
@testable import MaturityModel
import Reports
import Testing

struct ComparisonReportTests {
  /// The example of 53 practices, and the same half a year later with a few practices changed.
  private var half: (before: Assessment, after: Assessment) {
    let before = example()
    var after = before
    after.details.title = "Payments ML, spring"
    after.details.completedAt = Timestamp("2027-05-21T09:00:00Z")
    after.responses["mod-1"] = Response(answer: .rank(4))
    after.responses["mod-2"] = Response(answer: .rank(4), carried: Carried(from: "example"))
    after.responses["dat-3"] = Response(answer: .rank(3))
    after.responses["ch-02"] = Response(answer: .rank(2))
    after.responses["o-01"] = Response(answer: .rank(2))
    return (before, after)
  }

  private var report: ComparisonReport {
    ComparisonReport(Comparison(before: half.before, after: half.after))
  }

  private func flat(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `the report begins with what was compared and what that permits`() {
    let golden = """
      Change: Payments ML to Payments ML, spring
      ==========================================
        Subject         Example Bank, Payments
        Before          2026-11-21 UTC, full, mlops-adoption 1.0.0
        After           2027-05-21 UTC, full, mlops-adoption 1.0.0
        Answered by     1 before, 1 after
        Carried over    2 % of the newer answers are not re-confirmed

      What changed
      ------------
        98 % of what was rated is the same on both sides: levels and index can be
        compared.

      """
    #expect(report.text().hasPrefix(golden))
  }

  @Test func `moves and what became of the surroundings are listed`() {
    let text = flat(report.text())
    for part in [
      "Moves 2 up, 0 down, 47 the same", "Experiment tracking: 3 to 4", "Became known (1)",
      "Better (1)", "4 to 2", "1 to 2", "a trend needs at least three",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `what was chosen and noted stands side by side`() {
    var (before, after) = half
    before.responses["mod-1"]?.note = "Only the fraud model"
    after.responses["mod-1"]?.note = "All of them since March"
    let anchors = before.questionnaire.practices.first { $0.id == "mod-1" }?.anchors ?? []
    let report = ComparisonReport(Comparison(before: before, after: after))
    let lines = report.text().split(separator: "\n").map { String($0) }
    let line = lines.first { $0.contains("Before: 3 " + anchors[2].prefix(8)) }
    #expect(line?.contains("After: 4 " + anchors[3].prefix(8)) == true, "\(line ?? "")")
    let notes = lines.first { $0.contains("Note: Only the fraud model") }
    #expect(notes?.contains("Note: All of them since March") == true, "\(notes ?? "")")
    let row = report.csv.split(separator: "\r\n").first { $0.contains("\"mod-1\"") }
    for text in [anchors[2], anchors[3], "Only the fraud model", "All of them since March"] {
      #expect(row?.contains(text) == true, "\(text)")
    }
  }

  @Test func `a question in other words is shown in both, and what became unknown as it was`() {
    var (before, after) = half
    before.questionnaire.dimensions[0].practices[0].question = "How was it asked before?"
    before.questionnaire.dimensions[0].practices[0].revision = "0.9"
    after.responses["dat-2"]?.answer = .unknown
    let text = ComparisonReport(Comparison(before: before, after: after)).text()
    let question = after.questionnaire.practices[0].question
    #expect(text.contains("Before: How was it asked before?"))
    #expect(flat(text).contains("Changed meaning, not compared (1)"))
    #expect(text.contains("After: " + question.prefix(12)))
    #expect(flat(text).contains("Became unknown (1)"))
    #expect(text.contains("After: don't know"))
  }

  @Test func `with too little in common neither level nor index is shown`() {
    var quick = half.before
    quick.mode = .quick
    let report = ComparisonReport(Comparison(before: quick, after: half.after))
    let text = flat(report.text())
    #expect(text.contains("too little to compare levels or index"))
    #expect(text.contains("One side is a quick scan"))
    for hidden in ["Progress index", "Like for like ", "From other items", "On the same items"] {
      #expect(!text.contains(hidden + " "), "\(hidden)")
    }
    #expect(!report.csv.contains("\"summary\",\"\",\"Overall\",\"level\""))
    #expect(report.json.contains("\"likeForLike\": \""))
  }

  @Test func `no line is wider than 78 columns and nothing controls a terminal`() {
    var after = half.after
    after.details.title = "Evil \u{1B}[31mtitle\u{7} \u{202E}with\ttabs\nand breaks"
    after.questionnaire.dimensions[0].title = String(repeating: "Long title ", count: 20)
    after.questionnaire.dimensions[1].practices[0].title = "\u{9B}2Jclear"
    let comparison = Comparison(before: half.before, after: after)
    for text in [
      ComparisonReport(comparison).text(isASCII: true),
      TrendReport(Series([("a\u{1B}", half.before), ("b", after)])).text(isASCII: true),
    ] {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.count <= 78 && line.last != " ", "\(line)")
      }
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (32..<127).contains($0.value) })
    }
  }

  @Test func `every row of the table has as many cells as the header`() {
    for csv in [report.csv, TrendReport(Series([("-a", half.before), ("b", half.after)])).csv] {
      #expect(csv.hasSuffix("\r\n"))
      let rows = csv.split(separator: "\r\n")
      let width = rows[0].split(separator: "\",\"", omittingEmptySubsequences: false).count
      for row in rows {
        let cells = row.dropFirst().dropLast().split(
          separator: "\",\"", omittingEmptySubsequences: false)
        #expect(cells.count == width, "\(row)")
        #expect(cells.allSatisfy { !"=+-@".contains($0.first ?? " ") }, "\(row)")
      }
    }
  }

  @Test func `the whole report is as it is kept, for the same files always the same bytes`() {
    expectText(report.text(), "comparison.txt")
    expectText(report.csv, "comparison.csv")
    expectText(report.json, "comparison.json")
  }
}
