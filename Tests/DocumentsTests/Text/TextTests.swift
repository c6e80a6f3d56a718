import Testing

@testable import Documents

struct TextTests {
  @Test func `a text is made of words and tones`() {
    let text: Text = "\("Better", .strong): \(35) rose \(Text.step(2, 3))"
    #expect(text.plain == "Better: 35 rose 2 → 3")
    #expect(text.spans.map(\.tone) == [.strong, .plain, .step(2, 3)])
  }

  @Test func `words from a file are one span, whatever they hold`() {
    let note = "**x** \\(y)"
    let text: Text = "Note: \(note)"
    #expect(text.spans == [Text.Span("Note: **x** \\(y)")])
  }

  @Test func `anchors of different links differ`() {
    let ids = ["a", "A", "a b", "a-b", "a_b", "ä", "", "a_20b", "a b "]
    let links = ids.flatMap { [Link.section($0), .dimension($0), .item($0)] }
    #expect(Set(links.map(\.anchor)).count == links.count)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    #expect(links.allSatisfy { $0.anchor.allSatisfy(allowed.contains) })
  }

  @Test(arguments: [
    (1, [1]), (2, [1, 5]), (3, [1, 3, 5]), (4, [1, 2, 4, 5]), (5, [1, 2, 3, 4, 5]),
    (6, [1, 2, 3, 3, 4, 5]), (10, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
  ])
  func `levels of any number share five colours`(count: Int, colours: [Int]) {
    let levels = Levels((1...count).map { "\($0)" })
    #expect((1...count).map(levels.colour(of:)) == colours)
    #expect(levels.colour(of: 0) == 1 && levels.colour(of: 99) == colours.last)
  }
}
