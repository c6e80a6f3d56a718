@testable import TextCanvas

extension Radar {
  /// The star as lines.
  func lines(size: Size, style: ChartStyle, metrics: TextMetrics) -> [String] {
    var canvas = Canvas(size: size, metrics: metrics)
    draw(on: &canvas, rows: 0..<size.rows, columns: 0..<size.columns, style: style)
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
