import Testing
import TextCanvas

struct CanvasTests {
  @Test func `text outside the grid is left out and text inside is kept`() {
    var canvas = canvas(rows: 2, columns: 5)
    canvas.put("abcdefg", row: 0, column: 2)
    canvas.put("xyz", row: 1, column: -1)
    canvas.put("no", row: 2, column: 0)
    canvas.put("no", row: -1, column: 0)
    #expect(canvas.text == "  abc\nyz")
  }

  @Test func `the column after the text is answered, and an end stops it`() {
    var canvas = canvas(rows: 1, columns: 9)
    let column = canvas.put("abcdef", row: 0, column: 1, end: 4)
    #expect(column == 4)
    #expect(canvas.text == " abc")
  }

  @Test func `half a wide character is never left`() {
    var canvas = canvas(rows: 1, columns: 5)
    canvas.put("機械学", row: 0, column: 0)
    #expect(canvas.text == "機械")
    canvas.put("x", row: 0, column: 1)
    #expect(canvas.text == " x械")
    canvas.put("y", row: 0, column: 2)
    #expect(canvas.text == " xy")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a mark stands where a text was cut, as in a fitted one`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(length: 12)
    let width = Int.random(in: 0...14, using: &random)
    var (put, fitted) = (canvas(rows: 1, columns: 16), canvas(rows: 1, columns: 16))
    put.put(text, row: 0, column: 1, end: 1 + width, mark: "…")
    fitted.put(
      fitted.metrics.fitted(text, width: width, symbols: .unicode), row: 0, column: 1)
    // Where half of a wide character gave way, there is a blank before the mark.
    #expect(put.text == fitted.text || put.text.replacing(" …", with: "…") == fitted.text)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `every row is as wide as the grid, whatever is drawn over what`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var canvas = canvas(rows: 3, columns: 12)
    for _ in 0..<20 {
      canvas.put(
        random.text(length: 6), row: Int.random(in: -1...3, using: &random),
        column: Int.random(in: -3...13, using: &random))
    }
    for row in 0..<3 {
      let widths = (0..<12).map { Int(canvas[row, $0].width) }
      #expect(widths.reduce(0, +) == 12, "seed \(seed)")
      for (width, next) in zip(widths, widths.dropFirst() + [1]) {
        #expect((width == 2) == (next == 0), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a text is drawn as its characters are, one after the other`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(length: 20)
    for metrics in [TextMetrics.plain, .ascii] {
      let size = Size(rows: 1, columns: 30)
      var (whole, single) = (
        Canvas(size: size, metrics: metrics), Canvas(size: size, metrics: metrics)
      )
      let start = Int.random(in: -4...4, using: &random)
      var column = start
      for character in text {
        let end = single.put(String(character), row: 0, column: column, role: .title)
        if end == column { break }
        column = end
      }
      whole.put(text, row: 0, column: start, role: .title)
      #expect(whole.text == single.text, "seed \(seed)")
    }
  }

  @Test func `ASCII metrics spell out what they cannot draw`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 20), metrics: .ascii)
    let column = canvas.put("Größe … 5 €", row: 0, column: 0)
    #expect(canvas.text == "Grosse ... 5 EUR")
    #expect(column == 16)
  }

  @Test func `a picture of roles has one letter per cell`() {
    var canvas = canvas(rows: 1, columns: 8)
    canvas.put("ab", row: 0, column: 0)
    canvas.put("x", row: 0, column: 3, role: .level(3))
    canvas.put(" ", row: 0, column: 4, role: .focus)
    #expect(canvas.roles == ".. 3F")
  }

  @Test func `roles that look different have different letters`() {
    let roles: [Role] = [
      .text, .title, .heading, .muted, .focus, .bar, .key, .answered, .unanswered, .warning,
      .danger, .border, .field, .better, .same, .worse, .track,
    ]
    let all =
      roles + (1...9).flatMap { [Role.level($0), .heat($0)] } + (0...3).map { Role.series($0) }
    #expect(Set(all.map(\.letter)).count == all.count)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `nothing that draws minds the size of the grid`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let sizes = [(0, 0), (1, 1), (0, 5), (5, 0), (1, 40), (40, 1), (3, 7)]
    let (rows, columns) = sizes.randomElement(using: &random) ?? (0, 0)
    var canvas = canvas(rows: rows, columns: columns)
    func number() -> Int { Int.random(in: -4...45, using: &random) }
    func range() -> Range<Int> {
      let (first, second) = (number(), number())
      return min(first, second)..<max(first, second)
    }
    let style = ChartStyle.allCases.randomElement(using: &random) ?? .block
    let text = random.text(length: 30)
    canvas.put(text, row: number(), column: number(), end: number())
    canvas.fill(rows: range(), columns: range())
    canvas.paint(.focus, row: number(), columns: range())
    TextField(text: text, isMultiline: true, metrics: .plain).draw(
      on: &canvas, row: number(), column: number(), width: number(), height: number())
    TextField(text: text, metrics: .plain).draw(
      on: &canvas, row: number(), column: number(), width: number(), height: number())
    Bar(value: number(), of: number()).draw(
      on: &canvas, row: number(), column: number(), width: number(), style: style, role: .level(9))
    let axes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      Radar.Axis(label: random.text(length: 4), value: Ratio(number(), number()), baseline: nil)
    }
    Radar(axes: axes, maximum: number(), rings: number()).draw(
      on: &canvas, rows: range(), columns: range(), style: style)
    #expect(canvas.cells.count == rows * columns)
    #expect(canvas.text.split(separator: "\n").count <= rows)
  }

  private func canvas(rows: Int, columns: Int) -> Canvas {
    Canvas(size: Size(rows: rows, columns: columns), metrics: .plain)
  }
}
