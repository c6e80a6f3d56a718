import Testing
import TextCanvas

struct ScrollTests {
  @Test(arguments: 0..<500 as Range<UInt64>)
  func `the focus is always visible`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let content = Int.random(in: 1...60, using: &random)
    let viewport = Int.random(in: 1...30, using: &random)
    let start = Int.random(in: 0..<content, using: &random)
    let end = Int.random(in: start + 1...content, using: &random)
    let scroll = Scroll(
      contentHeight: content, viewportHeight: viewport, focus: start..<end,
      previousFirst: Int.random(in: -5...80, using: &random))
    let wanted = start..<min(end, start + viewport)
    #expect(scroll.visibleLines.clamped(to: wanted) == wanted, "seed \(seed)")
    #expect(scroll.visibleLines.count == min(content, viewport), "seed \(seed): no empty space")
  }

  @Test func `the window moves no further than it must`() {
    func first(_ focus: Range<Int>, from previous: Int) -> Int {
      Scroll(contentHeight: 50, viewportHeight: 10, focus: focus, previousFirst: previous).firstLine
    }
    #expect(first(12..<13, from: 5) == 5)
    #expect(first(15..<16, from: 5) == 6)
    #expect(first(4..<5, from: 5) == 4)
    #expect(first(20..<40, from: 0) == 20)
  }

  @Test func `nothing at all is no problem`() {
    let scroll = Scroll(contentHeight: 0, viewportHeight: 0, focus: 0..<0)
    #expect(scroll.visibleLines.isEmpty)
    #expect(Scroll(contentHeight: 9, viewportHeight: 0, focus: 3..<4).visibleLines.isEmpty)
  }
}

extension Scroll {
  /// The lines that are seen.
  fileprivate var visibleLines: Range<Int> {
    firstLine..<min(contentHeight, firstLine + viewportHeight)
  }
}
