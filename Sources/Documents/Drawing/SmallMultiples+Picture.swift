internal import MaturityModel
internal import TextCanvas

extension SmallMultiples {
  /// The columns of one chart, and what parts it from the next.
  private static let cell = (width: 24, gap: 2, rows: 3)

  /// The charts in signs, side by side: a name, straight lines on the same scale, and where it began and is now.
  func picture(width: Int, _ labels: Labels, _ style: ChartStyle) -> [Text] {
    guard days.count > 1, width >= Self.cell.width, !series.isEmpty else { return [] }
    let across = (width + Self.cell.gap) / (Self.cell.width + Self.cell.gap)
    let pitch = Self.cell.rows + 3
    let down = (series.count + across - 1) / across
    var canvas = Canvas(
      size: Size(rows: down * pitch - 1, columns: width),
      metrics: style == .ascii ? .ascii : .plain)
    for (index, series) in series.enumerated() {
      draw(
        series, row: index / across * pitch,
        column: index % across * (Self.cell.width + Self.cell.gap), labels, style, on: &canvas)
    }
    return canvas.texts
  }

  private func draw(
    _ series: Series, row: Int, column: Int, _ labels: Labels, _ style: ChartStyle,
    on canvas: inout Canvas
  ) {
    let symbols = style == .ascii ? Symbols.ascii : .unicode
    let (width, rows) = (Self.cell.width, Self.cell.rows)
    let name = canvas.metrics.fitted(series.name, width: width, symbols: symbols)
    canvas.put(name, row: row, column: column)
    for index in breaks {
      let x = (place(index - 1) + place(index) + 1) / 2
      for line in 1...rows {
        canvas.put(
          style == .ascii ? ":" : "┊", row: row + line, column: column + x, role: .warning)
      }
    }
    let known = series.values.enumerated().compactMap { index, value in
      value.map { (index: index, value: $0) }
    }
    let y = { (share: Fraction) in
      (1 - share.drawn / Double(top)) * Double(rows - 1) + 0.5
    }
    LinePlot([
      known.map { .init(column: Double(place($0.index)) + 0.5, row: y($0.value.progress)) }
    ]).draw(
      on: &canvas, rows: row + 1..<row + 1 + rows, columns: column..<column + width, style: style)
    guard let first = known.first, let last = known.last else { return }
    canvas.put(
      symbols.filled, row: row + 1 + min(rows - 1, max(0, Int(y(last.value.progress)))),
      column: column + place(last.index), role: last.value.level.map { .level($0) } ?? .muted)
    let way =
      known.count > 1
      ? "\(first.value.progress.percent) \(symbols.arrow) \(last.value.progress.percent) %"
      : "\(last.value.progress.percent) %"
    let end = canvas.put(
      way + (hasLevels ? ", " : ""), row: row + rows + 1, column: column, role: .muted)
    guard hasLevels else { return }
    let level = last.value.level.map { "\(labels.level.lowercased()) \($0)" } ?? labels.notRated
    canvas.put(
      level, row: row + rows + 1, column: end,
      role: last.value.level.map { .level($0) } ?? .muted)
  }

  /// The column of a day in a chart.
  private func place(_ index: Int) -> Int {
    guard let first = days.first, let last = days.last, first < last else { return index }
    return 1 + (Self.cell.width - 3) * (days[index] - first) / (last - first)
  }
}
