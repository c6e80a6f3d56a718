import Testing

@testable import TextCanvas

struct LinePlotTests {
  private func drawn(_ plot: LinePlot, _ style: ChartStyle) -> [String] {
    var canvas = Canvas(size: Size(rows: 4, columns: 12), metrics: .plain)
    plot.draw(on: &canvas, rows: 0..<4, columns: 1..<11, style: style)
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  @Test func `a line leads straight from point to point`() {
    let rise = LinePlot([[.init(column: 0.5, row: 3.5), .init(column: 9.5, row: 0.5)]])
    #expect(
      drawn(rise, .ascii).map { $0.filter { $0 == "." }.count }.allSatisfy { 2...3 ~= $0 })
    let flat = LinePlot([[.init(column: 0.5, row: 1.5), .init(column: 9.5, row: 1.5)]])
    #expect(drawn(flat, .ascii)[1].contains(".........."))
    #expect(
      drawn(flat, .braille)[1].allSatisfy {
        $0 == " " || (0x2800...0x28FF) ~= $0.unicodeScalars.first?.value ?? 0
      })
  }

  @Test func `between two lines nothing is drawn, and nothing outside of the rectangle`() {
    let plot = LinePlot([
      [.init(column: 0.5, row: -3), .init(column: 2.5, row: 9)],
      [.init(column: 7.5, row: 2.5), .init(column: 40, row: 2.5)], [.init(column: 5, row: 1)],
    ])
    let lines = drawn(plot, .ascii)
    #expect(lines.allSatisfy { !$0.dropFirst(5).prefix(2).contains(".") })
    #expect(lines.allSatisfy { $0.count <= 12 && $0.dropFirst(11).allSatisfy { $0 == " " } })
  }

  @Test func `a dotted line lies under the other`() {
    let points: [LinePlot.Point] = [.init(column: 0.5, row: 1.5), .init(column: 9.5, row: 1.5)]
    let below = [LinePlot.Point(column: 0.5, row: 2.5), .init(column: 9.5, row: 2.5)]
    let lines = drawn(LinePlot([points], baselines: [points, below]), .ascii)
    #expect(!lines[1].contains(","))
    #expect(lines[2].filter { $0 == "," }.count == 5)
  }
}
