import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ResultMovementTests {
  @Test func `right and left turn all pages and come round`() {
    var walk = Walk.result(.summary)
    for page in ResultPage.offered(withGroup: false) {
      #expect(walk.screen.contains("›\(page.digit) \(page.title)"), "\(page)")
      walk.press(.right)
    }
    #expect(walk.screen.contains("›1 Summary"))
    walk.press(.left)
    #expect(walk.screen.contains("›9 Method"))
  }

  @Test(arguments: ResultPage.offered(withGroup: false)) func `a digit turns to a page`(
    page: ResultPage
  ) {
    var walk = Walk.result(.summary)
    walk.type("\(page.digit)")
    #expect(walk.screen.contains("›\(page.digit) \(page.title)"))
    #expect(walk.app.place == .result(page, dimension: "dat"))
  }

  @Test func `Enter on a dimension says why, and on a practice opens it`() {
    var walk = Walk.result(.dimensions, item: "mon")
    walk.press(.enter)
    #expect(walk.screen.contains("›3 Why"))
    #expect(walk.screen.contains("Input drift is 1; at least 2 is needed."))
    #expect(walk.screen.contains("› 1 → 2 Input drift"))
    #expect(walk.screen.contains("2 of 4 practices are at level 3 or better; 3 are needed."))
    walk.press(.enter)
    #expect(walk.app.currentItem == "mon-2")
    walk.press(.escape)
    #expect(walk.screen.contains("› 1 → 2 Input drift"))
  }

  @Test func `brackets go through the dimensions and come round`() {
    var walk = Walk.result(.why)
    for dimension in Questionnaire.first.dimensions {
      #expect(walk.app.place == .result(.why, dimension: dimension.id))
      walk.type("]")
    }
    #expect(walk.app.place == .result(.why, dimension: "dat"))
    walk.type("[")
    #expect(walk.app.place == .result(.why, dimension: "val"))
  }

  @Test(
    arguments: ResultPage.offered(withGroup: false).map { ($0, Size(rows: 18, columns: 60)) } + [
      (.why, Size(rows: 14, columns: 120)), (.dimensions, Size(rows: 12, columns: 40)),
    ])
  func `down reaches the end of every page and up its beginning`(page: ResultPage, size: Size) {
    var walk = Walk.result(page, size: size)
    walk.press(.end)
    let end = walk.screen
    walk.press(.home)
    let top = walk.screen
    pressUntilStill(.down, &walk)
    #expect(walk.screen == end)
    pressUntilStill(.up, &walk)
    #expect(walk.screen == top)
  }

  private func pressUntilStill(_ key: Key, _ walk: inout Walk) {
    for _ in 0..<400 {
      let before = walk.screen
      walk.press(key)
      if walk.screen == before { return }
    }
    Issue.record("The page never comes to rest.")
  }

  @Test func `the cursor stands on the line in focus`() throws {
    var walk = Walk.result(.dimensions, size: Size(rows: 24, columns: 80))
    for _ in 0..<10 {
      let canvas = walk.app.canvas()
      let line = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[
        canvas.cursor.row]
      #expect(line.contains("› "))
      walk.type("j")
    }
  }
}
