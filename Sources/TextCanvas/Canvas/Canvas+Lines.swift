extension Canvas {
  /// Draws a line over a range of columns.
  public mutating func horizontalLine(
    row: Int, columns: Range<Int>, symbols: Symbols, role: Role = .border
  ) {
    for column in columns.clamped(to: 0..<size.columns) {
      put(symbols.horizontal, row: row, column: column, role: role)
    }
  }

  /// Draws a line over a range of rows.
  public mutating func verticalLine(
    rows: Range<Int>, column: Int, symbols: Symbols, role: Role = .border
  ) {
    guard (0..<size.columns).contains(column) else { return }
    for row in rows.clamped(to: 0..<size.rows) {
      put(symbols.vertical, row: row, column: column, role: role)
    }
  }

  /// Draws a box along the edge of a rectangle, with a title in its upper line.
  ///
  /// What is inside stays. A rectangle of less than two rows or columns has no box.
  public mutating func drawBox(
    rows: Range<Int>, columns: Range<Int>, title: String = "", symbols: Symbols,
    role: Role = .border
  ) {
    guard rows.count > 1, columns.count > 1 else { return }
    let (top, bottom) = (rows.lowerBound, rows.upperBound - 1)
    let (left, right) = (columns.lowerBound, columns.upperBound - 1)
    for row in [top, bottom] {
      horizontalLine(row: row, columns: columns, symbols: symbols, role: role)
    }
    for column in [left, right] {
      verticalLine(rows: rows, column: column, symbols: symbols, role: role)
    }
    put(symbols.topLeft, row: top, column: left, role: role)
    put(symbols.topRight, row: top, column: right, role: role)
    put(symbols.bottomLeft, row: bottom, column: left, role: role)
    put(symbols.bottomRight, row: bottom, column: right, role: role)
    guard !title.isEmpty, columns.count > 6 else { return }
    let fitted = metrics.fitted(title, width: columns.count - 6, symbols: symbols)
    put(" \(fitted) ", row: top, column: left + 2, role: .title)
  }
}
