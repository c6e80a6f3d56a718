import Testing
import TextCanvas

@testable import Screens

/// A row that is put in focus on a page that was laid out without one.
struct PageFocusTests {
  private var page: Page {
    var page = Page(width: 40, Walk().app.workspace)
    page.row([.init("head")])
    for name in ["a", "b", "c"] { page.focused(false) { $0.row([.init(name)]) } }
    return page
  }

  private func texts(_ page: Page) -> [String] { page.lines.map { $0.map(\.text).joined() } }

  @Test func `a row that is longer in focus moves those below it`() {
    var page = page
    page.setFocus(onRow: 1, as: [[.init("> b")], [.init("more")]])
    #expect(texts(page) == ["head", "a", "> b", "more", "c"])
    #expect(page.focus == 2..<4)
    #expect(page.stops == [1..<2, 2..<4, 4..<5])
  }

  @Test func `a row of no lines leaves the page as it is`() {
    for row in 0..<3 {
      var page = page
      page.setFocus(onRow: row, as: [])
      #expect(texts(page) == ["head", "a", "b", "c"])
      #expect(page.focus == page.stops[row])
    }
    var end = page
    end.focused(false) { _ in }
    end.setFocus(onRow: 3, as: [])
    #expect(texts(end) == ["head", "a", "b", "c"])
  }

  @Test func `a row that there is not changes nothing`() {
    var page = page
    page.setFocus(onRow: 3, as: [[.init("x")]])
    #expect(page.focus == nil && texts(page) == ["head", "a", "b", "c"])
  }
}
