@testable import MaturityModel
import Testing

@testable import Documents

@Suite struct `A report of a team` {
  @Test(arguments: Report.Kind.allCases)
  func `can be looked at`(kind: Report.Kind) {
    let full = Teams.full()
    let report = Report(
      kind, of: full, before: Teams.pair(0)?.before, people: .counts, on: Teams.today)
    let document = report.document
    SourceFile.show(WebPage.text(of: document), as: "report-\(kind.rawValue).html")
    SourceFile.show(Markdown.text(of: document), as: "report-\(kind.rawValue).md")
    SourceFile.show(PlainText.text(of: document), as: "report-\(kind.rawValue).txt")
    #expect(document.sections.count == [.team: 9, .board: 2, .plan: 1][kind])
  }

  @Test func `says so where nothing is asked, answered or applicable`() throws {
    var nothing = Teams.full()
    nothing.responses = [:]
    nothing.group = nil
    var excluded = nothing
    for practice in excluded.questionnaire.practices {
      excluded.responses[practice.id] = Response(answer: .notApplicable(reason: ""))
    }
    for assessment in [nothing, excluded, Teams.empty()] {
      for kind in Report.Kind.allCases {
        let document = Report(kind, of: assessment, on: Teams.today).document
        let text = PlainText.text(of: document)
        #expect(try Element.page(WebPage.text(of: document)).all("h1").count == 1)
        #expect(!text.contains("nil") && !text.contains("Optional"))
        SourceFile.show(
          text, as: "bare-\(assessment.id)-\(assessment.responses.count)-\(kind.rawValue).txt")
      }
    }
  }

  @Test func `says how much evidence names its place, and what a look left open, only beside that`()
  {
    func line(_ commits: [String], _ open: Int?) -> String? {
      var assessment = Teams.full()
      let practice = assessment.questionnaire.practices[0].id
      assessment.responses[practice, default: Response()].evidence += commits.map {
        Evidence(text: "It is.", source: EvidenceSource(rule: "r", commit: $0, path: "a.py"))
      }
      let report = Report(.team, of: assessment, openDisagreements: open, on: Teams.today)
      let lines = PlainText.text(of: report.document).split(separator: "\n")
      guard let first = lines.firstIndex(where: { $0.contains("names a place in a repository") })
      else { return nil }
      return lines[first...].prefix(4).joined(separator: " ").split(separator: " ")
        .joined(separator: " ")
    }
    #expect(line([], nil) == nil)
    #expect(line([], 3) == nil)
    #expect(line([""], nil)?.contains("in a repository: 1 of ") == true)
    #expect(line([""], nil)?.contains("left open") == false)
    #expect(line(["7f0b441e55aa"], 0)?.contains("at commit 7f0b441e: 1 of ") == true)
    #expect(line(["a"], 0)?.contains("No disagreement with a repository was left open.") == true)
    #expect(line(["a", "b"], 1)?.contains("at 2 commits: 2 of ") == true)
    #expect(line(["a"], 1)?.contains(" 1 disagreement with a repository was left open.") == true)
    #expect(line(["a"], 2)?.contains(" 2 disagreements with a repository were left open.") == true)
  }

  @Test(arguments: Report.Kind.allCases)
  func `tells what goes beside it, where it says where the team stands`(kind: Report.Kind) {
    let full = Teams.full()
    let said = { (beside: Beside?) in
      let document = Report(kind, of: full, beside: beside, on: Teams.today).document
      return [
        PlainText.text(of: document), WebPage.text(of: document), Markdown.text(of: document),
      ]
      .map { $0.replacing("\n", with: " ") }
    }
    let other = Beside(full, openAt: 1)
    let level = full.headline.overall.level.map { "level \($0)" } ?? "not rated"
    let words =
      "Beside it: \(other.title), \(level) (\(other.answered) of \(other.asked) answered)."
    let isTold = kind != .plan
    for text in said(other) { #expect(text.contains(words) == isTold) }
    for text in said(nil) { #expect(!text.contains("Beside it")) }
  }
}
