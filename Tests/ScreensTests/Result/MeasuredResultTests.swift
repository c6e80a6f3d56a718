import Documents
import MaturityModel
import Testing
import TextCanvas

@testable import FileSamples
@testable import Screens

/// The result of a questionnaire with measures in place of levels.
struct MeasuredResultTests {
  private static let pages = ResultPage.offered(withGroup: false, measured: Samples.measures)

  @Test func `there are pages of what the questionnaire has`() {
    #expect(
      Self.pages == [.summary, .dimensions, .why, .plan, .targets, .challenges, .notes, .method])
  }

  // Where heads are longer, a table leaves out a column more.
  @Test(.inPseudo, arguments: pages, pictureSizes)
  func `every page is as it was`(page: ResultPage, size: Size) {
    expectPicture(
      of: Walk(Samples.measured, size: size, at: .result(page)),
      named: "measured-result-\(page.digit)", isWhole: page != .dimensions)
  }

  @Test func `what holds back leads to its item`() {
    var walk = Walk(Samples.measured, at: .result(.why))
    walk.press(.enter)
    #expect(walk.app.currentItem == "unit")
  }

  @Test func `keys of pages that there are not say so`() {
    var walk = Walk(Samples.measured, at: .result(.summary))
    walk.type("\(ResultPage.outcomes.digit)")
    #expect(walk.screen.contains("no such page"))
  }

  @Test(.inPseudo, arguments: [ResultPage.plan, .targets], pictureSizes)
  func `what is to be reached is as it was`(page: ResultPage, size: Size) {
    expectPicture(
      of: Walk(Samples.shipped, size: size, at: .result(page)),
      named: "measured-targets-\(page.digit)")
  }

  @Test func `reports say what is to be done, by whom, and how much is answered`() throws {
    var assessment = Samples.shipped
    var action = Action(id: "action-1", text: "Write one test")
    (action.owner, action.practice) = ("Ada", "unit")
    assessment.details.actions = [action]
    let day = try #require(CalendarDay("2026-11-28"))
    let report = Report(.board, of: assessment, on: day)
    #expect(report.brief.last?.contains("Unit tests (Ada) and Load tests") == true)
    let text = PlainText.text(of: report.document, isASCII: false)
    #expect(text.contains("5 of 5 answered") && text.contains("An owner for Load tests."))
    #expect(text.contains("37.5 % → 80 %") && text.contains("after next  Strong"))
    assessment.responses["call"]?.answer = .rank(3)
    let team = PlainText.text(of: Report(.team, of: assessment, on: day).document, isASCII: false)
    #expect(team.contains("Reached\n") && team.contains("Four targets are not reached"))
    let backlog = try #require(Report(.plan, of: assessment, on: day).table(.plan))
    #expect(backlog.rows.map { $0.cells[0].plain }.last == "Coverage: 37.5 % → 80 %")
  }

  @Test func `what is ticked is said at once, and never kept`() {
    var walk = Walk(Samples.shipped, at: .result(.plan))
    let before = walk.assessment
    walk.type(" j ")
    #expect(walk.screen.contains("with ticks: Solid") && walk.screen.contains("[1] LOADS"))
    walk.press(.backspace)
    #expect(walk.screen.contains("[ ] LOADS"))
    #expect(walk.assessment == before)
  }

  @Test func `a target of one's own is a step`() {
    var walk = Walk(Samples.shipped, at: .item("unit"))
    walk.type("T2")
    walk.press(.enter)
    #expect(walk.assessment?.details.targets == ["unit": 2])
    #expect(walk.screen.contains("Partly, set here"))
    walk.type("T")
    walk.press(.backspace)
    walk.type("4")
    walk.press(.enter)
    #expect(walk.screen.contains("from 1 to 3"))
    walk = Walk(Samples.shipped, at: .item("cov"))
    walk.type("T")
    #expect(walk.screen.contains("Only answers by steps"))
  }

  @Test func `finishing keeps the day and shows the result`() {
    var walk = Walk(Samples.measured, at: .review)
    walk.type("F")
    #expect(walk.assessment?.details.completedAt != nil)
    #expect(walk.screen.contains("Grade: Basic"))
  }

  @Test(.inPseudo, arguments: pictureSizes) func `a comparison is as it was`(size: Size) {
    var after = Samples.measured
    after.responses["unit"]?.criteria = ["all", "stop"]
    after.responses["cov"]?.answer = .number(Fraction(20))
    after.updatedAt = Timestamp(seconds: Samples.now.seconds + 86_400)
    var walk = Walk(size: size)
    walk.handle(.comparison(Samples.measured, after))
    expectPicture(of: walk, named: "measured-compare-1")
    walk.type("3")
    expectPicture(of: walk, named: "measured-compare-3")
  }
}
