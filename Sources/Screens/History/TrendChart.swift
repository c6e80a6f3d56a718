internal import MaturityModel
internal import TextCanvas

/// The chained index as a line over time, with the interval of each index as a whisker.
struct TrendChart {
  private let points: [Series.Point]
  private let timeline: Timeline
  private let symbols: Symbols
  /// What the bottom and the top row stand for, in points of a hundred.
  private let range: ClosedRange<Int>
  /// Columns left of the plot: the numbers, the axis and an empty one.
  private static let axis = 6
  /// More assessments than this are dots without a line.
  private static let longestLine = 12

  /// A chart as wide as the space for it; nil where it would show nothing or has no room.
  init?(_ points: [Series.Point], width: Int, symbols: Symbols) {
    let known = points.compactMap { Self.ends(of: $0) }.flatMap { [$0.low, $0.high] }
    let plot = min(72, width - Self.axis - 1)
    guard points.count > 2, let low = known.min(), let high = known.max(),
      plot >= max(24, 2 * points.count)
    else { return nil }
    self.points = points
    self.symbols = symbols
    timeline = Timeline(points, width: plot)
    // Whole tens, and never so few that a small change looks large.
    var bottom = low.floored(to: 100) / 10
    var top = high.floored(to: 100) / 10 + 10
    if top - bottom < 30 { (bottom, top) = (bottom - 10, top + 10) }
    range = bottom...top
  }

  /// The chained index with its interval moved along, in tenths of points.
  private static func ends(of point: Series.Point) -> (low: Int, value: Int, high: Int)? {
    guard let chained = point.chained else { return nil }
    let value = chained.floor(times: 1_000)
    guard let index = point.score.index, let low = point.score.indexLow,
      let high = point.score.indexHigh
    else { return (value, value, value) }
    return (
      (chained + low - index).floor(times: 1_000), value,
      (chained + high - index).floor(times: 1_000)
    )
  }

  /// Draws the chart; the last row but one is the axis, the last one has the dates.
  func draw(on canvas: inout Canvas, dates: [String]) {
    let height = canvas.size.rows - 2
    guard height > 1 else { return }
    drawAxes(on: &canvas, height: height, dates: dates)
    for index in points.indices.dropFirst() { drawStep(to: index, on: &canvas, height: height) }
    for index in points.indices { drawPoint(index, on: &canvas, height: height) }
  }

  /// The row of a value in tenths of points.
  private func row(of value: Int, height: Int) -> Int {
    let span = (range.upperBound - range.lowerBound) * 10
    let above = range.upperBound * 10 - value
    return min(height - 1, max(0, (2 * above * (height - 1) + span) / (2 * span)))
  }

  private func column(_ index: Int) -> Int { Self.axis + timeline.columns[index] }

  private func drawAxes(on canvas: inout Canvas, height: Int, dates: [String]) {
    let middle = (range.lowerBound + range.upperBound) / 2
    for row in 0..<height {
      canvas.put(symbols.vertical, row: row, column: Self.axis - 2, role: .border)
    }
    for value in [range.upperBound, middle, range.lowerBound] {
      let row = row(of: value * 10, height: height)
      let label = "\(value)"
      canvas.put(label, row: row, column: max(0, Self.axis - 2 - label.count), role: .muted)
      canvas.put(symbols.teeRight, row: row, column: Self.axis - 2, role: .border)
    }
    canvas.put(symbols.bottomLeft, row: height, column: Self.axis - 2, role: .border)
    canvas.put(symbols.horizontal, row: height, column: Self.axis - 1, role: .border)
    for column in 0..<timeline.width {
      let isPoint = timeline.columns.contains(column)
      canvas.put(
        isPoint ? symbols.teeTop : symbols.horizontal, row: height, column: Self.axis + column,
        role: .border)
    }
    var next = 0
    for (index, date) in dates.enumerated() {
      let isLast = index == dates.count - 1
      let end = Self.axis + timeline.width
      let column = isLast ? max(0, end - date.count) : max(0, column(index) - 3)
      // Every date has room, and leaves room for the last one.
      guard column >= next, isLast || column + date.count < end - date.count else { continue }
      next = canvas.put(date, row: height + 1, column: column, role: .muted) + 1
    }
  }

  /// The line from the point before, or the break between the two.
  private func drawStep(to index: Int, on canvas: inout Canvas, height: Int) {
    let (start, end) = (column(index - 1), column(index))
    guard end - start > 1 else { return }
    let middle = (start + end) / 2
    guard !points[index].breakBefore else {
      for row in 0..<height { canvas.put(":", row: row, column: middle, role: .warning) }
      if end - start > 7 { canvas.put("break", row: 0, column: middle - 2, role: .warning) }
      return
    }
    guard points.count <= Self.longestLine, let before = Self.ends(of: points[index - 1]),
      let after = Self.ends(of: points[index])
    else { return }
    let (from, to) = (row(of: before.value, height: height), row(of: after.value, height: height))
    for column in start + 1..<end {
      canvas.put(
        symbols.horizontal, row: column < middle ? from : to, column: column, role: .series(0))
    }
    guard from != to else { return }
    let isRise = to < from
    for row in min(from, to)...max(from, to) {
      canvas.put(symbols.vertical, row: row, column: middle, role: .series(0))
    }
    canvas.put(
      isRise ? symbols.bottomRight : symbols.topRight, row: from, column: middle, role: .series(0))
    canvas.put(
      isRise ? symbols.topLeft : symbols.bottomLeft, row: to, column: middle, role: .series(0))
  }

  /// A point with its whisker; the newest has another sign.
  private func drawPoint(_ index: Int, on canvas: inout Canvas, height: Int) {
    guard let ends = Self.ends(of: points[index]) else { return }
    let rows = [ends.high, ends.value, ends.low].map { row(of: $0, height: height) }
    for row in rows[0]...max(rows[0], rows[2]) {
      canvas.put(symbols.vertical, row: row, column: column(index), role: .muted)
    }
    let sign = index == points.count - 1 ? symbols.diamond : symbols.filled
    canvas.put(sign, row: rows[1], column: column(index), role: .title)
  }
}

extension Int {
  /// The largest multiple of a number that is not above this one.
  fileprivate func floored(to step: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: step)
    return (rest < 0 ? quotient - 1 : quotient) * step
  }
}
