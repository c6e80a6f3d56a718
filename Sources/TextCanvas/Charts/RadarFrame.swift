/// Where the circle and the labels of a radar stand in a rectangle.
struct RadarFrame {
  struct Label {
    var text: String
    var row: Int
    var column: Int
  }

  let size: Size
  let center: Raster.Point
  /// In columns; a row is two columns high.
  let radius: Double
  private(set) var labels: [Label] = []

  /// The outermost circle in braille dots, of which a column has two.
  var circumference: Double { 2 * Double.pi * radius * 2 }

  /// The largest circle that leaves room for the labels, or nil where none has a radius of two columns.
  init?(
    labels texts: [(label: String, number: String)], size: Size, metrics: TextMetrics,
    style: ChartStyle
  ) {
    guard texts.count >= 3, size.rows >= 3, size.columns >= 5 else { return nil }
    self.size = size
    // The middle of a point, so that both halves have the same points.
    let points = Raster.points(in: style)
    center = .init(
      column: Double(size.columns / 2) + 0.5 / Double(points.across),
      row: Double(size.rows / 2) + 0.5 / Double(points.down))
    let turns = texts.indices.map { Turn($0, of: texts.count) }
    // A long label may take what a circle of the full height leaves beside it, or a quarter of the width.
    let full = Double(size.rows - 2)
    let room = max(size.columns / 4, (size.columns - Int(full * 2)) / 2 - 2)
    let shown = texts.map { label, number in
      let tail = number.isEmpty ? "" : " " + number
      return metrics.fitted(
        label, width: room - metrics.width(of: tail), symbols: style == .ascii ? .ascii : .unicode)
        + tail
    }
    var radius = full
    for (turn, text) in zip(turns, shown) where abs(turn.x) > 0.2 {
      let free = center.column - 1.5 - Double(metrics.width(of: text))
      radius = min(radius, free / abs(turn.x))
    }
    guard radius >= 2 else { return nil }
    self.radius = radius
    for (turn, text) in zip(turns, shown) where !text.isEmpty {
      place(text, width: metrics.width(of: text), at: turn)
    }
  }

  /// A point at a share of the radius.
  func point(_ turn: Turn, share: Double) -> Raster.Point {
    .init(
      column: center.column + turn.x * radius * share,
      row: center.row + turn.y * radius * share / 2)
  }

  /// Whether a cell is under a label or beside it, where the grid would run into the letters.
  func touchesLabel(row: Int, column: Int) -> Bool {
    occupied.contains {
      $0.row == row && $0.columns.lowerBound - 1 <= column && column <= $0.columns.upperBound
    }
  }

  private mutating func place(_ text: String, width: Int, at turn: Turn) {
    let edge = point(turn, share: 1)
    var row = edge.row.wholeBelow
    var column: Int
    if abs(turn.x) <= 0.2 {
      row = turn.y < 0 ? edge.row.wholeBelow - 1 : edge.row.wholeBelow + 1
      column = Int(edge.column) - width / 2
    } else if turn.x > 0 {
      column = edge.column.wholeBelow + 2
    } else {
      column = edge.column.wholeBelow - 1 - width
    }
    row = min(max(0, row), size.rows - 1)
    column = min(max(0, column), max(0, size.columns - width))
    // Labels that would touch move apart by a row, away from the middle first.
    let away = turn.y < 0 ? -1 : 1
    for shift in [0, away, -away, 2 * away, -2 * away] {
      let candidate = row + shift
      guard (0..<size.rows).contains(candidate) else { continue }
      if isFree(row: candidate, columns: column - 1..<column + width + 1) {
        labels.append(Label(text: text, row: candidate, column: column))
        occupied.append((candidate, column..<column + width))
        return
      }
    }
  }

  private var occupied: [(row: Int, columns: Range<Int>)] = []

  private func isFree(row: Int, columns: Range<Int>) -> Bool {
    !occupied.contains { $0.row == row && $0.columns.overlaps(columns) }
  }
}
