import Testing
import TextCanvas

struct StackedBarTests {
  @Test func `each part starts with its digit or sign`() {
    let bar = StackedBar(
      levels: [3, 8, 5, 2, 1], unknown: 2, notApplicable: 1, unanswered: 6)
    #expect(bar.text(width: 28, style: .block) == "1░░2▒▒▒▒▒▒▒3▓▓▓▓4█5??–······")
    #expect(
      bar.text(width: 28, style: .ascii) == "1112222222233333445??-......")
  }

  @Test func `without answers it is all track`() {
    #expect(StackedBar(levels: [0, 0, 0]).text(width: 5, style: .block) == "·····")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what counts is seen, what does not is not, and the width is exact`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let levels = (0..<Int.random(in: 2...9, using: &random)).map { _ in
      max(0, Int.random(in: -3...9, using: &random))
    }
    let bar = StackedBar(levels: levels, unanswered: Int.random(in: 0...5, using: &random))
    let width = Int.random(in: 10...60, using: &random)
    let text = bar.text(width: width, style: .ascii)
    #expect(text.count == width, "seed \(seed)")
    let total = levels.reduce(bar.unanswered, +)
    for (index, count) in levels.enumerated() {
      let columns = text.filter { $0 == Character("\(index + 1)") }.count
      #expect((columns > 0) == (count > 0), "seed \(seed)")
      guard total > 0 else { continue }
      // No part is more than its share by a whole column, unless it is one that must be seen.
      #expect(columns <= 1 || columns * total <= count * width + total, "seed \(seed)")
    }
  }

  @Test func `too narrow a bar keeps its width`() {
    let bar = StackedBar(levels: [1, 1, 1, 1, 1])
    #expect(bar.text(width: 3, style: .ascii) == "123")
    #expect(bar.text(width: 0, style: .ascii) == "")
    #expect(bar.text(width: -1, style: .ascii) == "")
  }

  @Test func `digits have the colour of text`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8), metrics: .plain)
    StackedBar(levels: [1, 1], unanswered: 2).draw(
      on: &canvas, row: 0, column: 0, width: 8, style: .block)
    #expect(canvas.text == "1░2█····")
    #expect(canvas.roles == ".1.2tttt")
  }
}
