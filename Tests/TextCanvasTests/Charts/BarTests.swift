import Testing
import TextCanvas

struct BarTests {
  @Test(arguments: 2...30)
  func `a block bar is floored to eighths, never empty above 0, full only at the maximum`(
    _ maximum: Int
  ) {
    for width in 1...12 {
      for value in 0...maximum {
        let text = Bar.text(value: value, of: maximum, width: width, style: .block)
        let eighths = Self.eighths(text)
        #expect(text.count == width)
        #expect(eighths == (value == 0 ? 0 : max(1, value * width * 8 / maximum)))
        #expect((eighths == width * 8) == (value == maximum))
      }
    }
  }

  @Test(arguments: 2...30)
  func `an ASCII bar is rounded, never empty above 0, full only at the maximum`(_ maximum: Int) {
    for width in 4...16 {
      let inner = width - 2
      for value in 0...maximum {
        let text = Bar.text(value: value, of: maximum, width: width, style: .ascii)
        let cells = text.filter { $0 == "#" }.count
        #expect(text.count == width && text.first == "[" && text.last == "]")
        #expect((cells == 0) == (value == 0))
        #expect((cells == inner) == (value == maximum))
        let rounded = (2 * value * inner + maximum) / (2 * maximum)
        let lowest = value == 0 ? 0 : 1
        let highest = value == maximum ? inner : inner - 1
        #expect(cells == min(max(rounded, lowest), highest))
      }
    }
  }

  @Test(arguments: ChartStyle.allCases)
  func `more is never drawn as less`(_ style: ChartStyle) {
    for width in 1...20 {
      var last = -1
      for value in 0...97 {
        let text = Bar.text(value: value, of: 97, width: width, style: style)
        let filled = style == .ascii ? text.filter { $0 == "#" }.count : Self.eighths(text)
        #expect(filled >= last)
        last = filled
      }
    }
  }

  @Test func `the bars of the manual`() {
    func text(_ value: Int, _ style: ChartStyle) -> String {
      Bar.text(value: value, of: 50, width: style == .ascii ? 32 : 30, style: style)
    }
    #expect(text(34, .block) == "████████████████████▍·········")
    #expect(text(18, .block) == "██████████▊···················")
    #expect(text(34, .ascii) == "[####################..........]")
    #expect(text(22, .ascii) == "[#############.................]")
  }

  @Test(arguments: ChartStyle.allCases)
  func `values out of range, no maximum and no width are drawn as far as they go`(
    _ style: ChartStyle
  ) {
    #expect(
      Bar.text(value: 9, of: 5, width: 8, style: style)
        == Bar.text(value: 5, of: 5, width: 8, style: style))
    #expect(
      Bar.text(value: -1, of: 5, width: 8, style: style)
        == Bar.text(value: 0, of: 5, width: 8, style: style))
    #expect(
      Bar.text(value: 1, of: 0, width: 8, style: style)
        == Bar.text(value: 0, of: 5, width: 8, style: style))
    #expect(Bar.text(value: 1, of: 5, width: 0, style: style) == "")
    #expect(Bar.text(value: 1, of: 5, width: -4, style: style) == "")
    #expect(Bar.text(value: .max - 1, of: .max, width: 200, style: style).count == 200)
  }

  @Test func `on a canvas the empty part has a role of its own`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 6), metrics: .plain)
    Bar(value: 1, of: 2).draw(
      on: &canvas, row: 0, column: 1, width: 5, style: .block, role: .level(2))
    #expect(canvas.text == " ██▌··")
    #expect(canvas.roles == " 222tt")
  }

  private static func eighths(_ text: String) -> Int {
    text.reduce(0) { $0 + ((Symbols.unicode.eighths.firstIndex(of: $1) ?? -1) + 1) }
  }
}
