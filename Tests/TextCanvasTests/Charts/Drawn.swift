@testable import TextCanvas

extension StackedBar {
  /// The bar in exactly `width` columns.
  func text(width: Int, style: ChartStyle) -> String {
    drawn(width) { draw(on: &$0, row: 0, column: 0, width: width, style: style) }
  }
}

extension Whisker {
  /// The range in exactly `width` columns.
  func text(width: Int, style: ChartStyle) -> String {
    drawn(width) { draw(on: &$0, row: 0, column: 0, width: width, style: style) }
  }
}

private func drawn(_ width: Int, _ draw: (inout Canvas) -> Void) -> String {
  var canvas = Canvas(size: Size(rows: 1, columns: max(0, width)), metrics: .plain)
  draw(&canvas)
  return canvas.text
}

extension Radar {
  /// The star as lines.
  func lines(size: Size, style: ChartStyle, metrics: TextMetrics) -> [String] {
    var canvas = Canvas(size: size, metrics: metrics)
    draw(on: &canvas, rows: 0..<size.rows, columns: 0..<size.columns, style: style)
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
