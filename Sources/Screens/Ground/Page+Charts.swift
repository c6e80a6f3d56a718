internal import TextCanvas

extension Page {
  /// What is drawn on a small canvas, as lines of spans that can stand among other lines.
  static func drawn(_ size: Size, metrics: TextMetrics, _ draw: (inout Canvas) -> Void) -> [[Span]]
  {
    var canvas = Canvas(size: size, metrics: metrics)
    draw(&canvas)
    return (0..<size.rows).map { row in
      var spans: [Span] = []
      for column in 0..<size.columns where canvas[row, column].width > 0 {
        let cell = canvas[row, column]
        if let last = spans.indices.last, spans[last].role == cell.role {
          spans[last].text.append(canvas.character(of: cell))
        } else {
          spans.append(Span(String(canvas.character(of: cell)), cell.role))
        }
      }
      return spans
    }
  }

  /// A chart of one line between what stands before and after it.
  mutating func chart(
    _ before: [Span], width: Int, _ after: [Span] = [], draw: (inout Canvas) -> Void
  ) {
    if isSpoken { return row(before + after) }
    let size = Size(rows: 1, columns: width)
    row(before + (Self.drawn(size, metrics: metrics, draw).first ?? []) + after)
  }

  /// A chart of several lines.
  mutating func chart(rows: Int, draw: (inout Canvas) -> Void) {
    if isSpoken { return }
    for line in Self.drawn(Size(rows: rows, columns: width), metrics: metrics, draw) { row(line) }
  }
}
