internal import MaturityModel
internal import TextCanvas

extension TrendLine {
  /// The chart in signs: an axis with its limits, straight lines, and a dot with its value for every result.
  func picture(width: Int, levels: Levels, _ labels: Labels, _ style: ChartStyle) -> [Text] {
    guard points.count > 1, width >= 30 else { return [] }
    let sheet = Sheet(self, width: min(width, 100), style)
    var canvas = Canvas(
      size: Size(rows: sheet.bottom + 3, columns: sheet.width),
      metrics: style == .ascii ? .ascii : .plain)
    drawAxes(sheet, labels, on: &canvas)
    let unsaid = drawRules(sheet, on: &canvas)
    let rows = sheet.top..<sheet.bottom
    LinePlot(
      sheet.lines(self) { $0.progress },
      baselines: hasChain ? sheet.lines(self) { $0.unchanged } : []
    ).draw(on: &canvas, rows: rows, columns: 0..<sheet.width, style: style)
    for index in points.indices { drawRange(of: index, sheet, on: &canvas) }
    for index in sheet.labelled(4) { drawValue(of: index, sheet, on: &canvas) }
    for index in points.indices { drawDot(of: index, sheet, on: &canvas) }
    return canvas.texts
      + unsaid.flatMap { label in
        canvas.metrics.wrapped("\(sheet.rule) \(label)", width: sheet.width).map {
          Text($0, .muted)
        }
      }
  }

  /// Where days and shares stand in cells.
  private struct Sheet {
    static let left = 6
    let width: Int
    /// The rows of the plot; the row above it is free for values and for what rules say.
    let top = 2
    let bottom: Int
    let columns: [Int]
    let limits: (low: Int, high: Int)
    let symbols: Symbols

    /// What a break is drawn with.
    var rule: String { symbols.isUnicode ? "┊" : ":" }

    init(_ trend: TrendLine, width: Int, _ style: ChartStyle) {
      self.width = width
      bottom = 2 + max(5, trend.height * 11 / 280)
      limits = trend.limits
      symbols = style == .ascii ? .ascii : .unicode
      let days = trend.points.map(\.day)
      let (first, last) = (days.min() ?? 0, days.max() ?? 0)
      let room = width - Self.left - 8
      var columns: [Int] = []
      for (index, day) in days.enumerated() {
        let ideal = last > first ? room * (day - first) / (last - first) : index
        // Each has a column of its own.
        columns.append(max(ideal + Self.left + 3, (columns.last ?? 0) + 1))
      }
      self.columns = columns
    }

    func row(_ share: Fraction) -> Double {
      let part = (Double(limits.high) - share.drawn) / Double(limits.high - limits.low)
      return part * Double(bottom - top - 1) + 0.5
    }

    /// The row of the canvas that a share stands in.
    func cell(_ share: Fraction) -> Int { min(bottom - 1, max(top, top + Int(row(share)))) }

    /// The parts between gaps.
    func lines(_ trend: TrendLine, _ share: (Point) -> Fraction?) -> [[LinePlot.Point]] {
      let gaps = Set(trend.breaks.filter(\.isGap).map(\.point))
      var lines: [[LinePlot.Point]] = [[]]
      for (index, point) in trend.points.enumerated() {
        if gaps.contains(index) { lines.append([]) }
        guard let share = share(point) else { continue }
        lines[lines.count - 1].append(
          .init(column: Double(columns[index]) + 0.5, row: row(share)))
      }
      return lines
    }

    /// The points that have room for so many columns: the last one, and those far enough before it.
    func labelled(_ room: Int) -> [Int] {
      var (chosen, next) = ([Int](), Int.max)
      for index in columns.indices.reversed() where next == .max || columns[index] <= next - room {
        chosen.append(index)
        next = columns[index]
      }
      return chosen.reversed()
    }
  }

  private func drawAxes(_ sheet: Sheet, _ labels: Labels, on canvas: inout Canvas) {
    let (symbols, left) = (sheet.symbols, Sheet.left)
    canvas.put(axis, row: 0, column: 0, role: .muted)
    for row in sheet.top..<sheet.bottom {
      canvas.put(symbols.vertical, row: row, column: left, role: .border)
    }
    let step = sheet.limits.high - sheet.limits.low > 60 ? 20 : 10
    var free = Int.max
    for share in stride(from: sheet.limits.low, through: sheet.limits.high, by: step) {
      let row = sheet.cell(Fraction(share, 100))
      // The limits always stand there.
      guard row < free || share == sheet.limits.high else { continue }
      free = row
      canvas.put("\(share)", row: row, column: left - 1 - "\(share)".count, role: .muted)
      canvas.put(symbols.teeRight, row: row, column: left, role: .border)
    }
    canvas.put(symbols.bottomLeft, row: sheet.bottom, column: left, role: .border)
    canvas.put(
      symbols.rule(sheet.width - left - 1), row: sheet.bottom, column: left + 1, role: .border)
    if hasLevels {
      canvas.put(
        labels.level, row: sheet.bottom + 2, column: 0, role: .muted, end: left + 2,
        mark: symbols.ellipsis)
    }
    let metrics = canvas.metrics
    let widest = { (labels: [String]) in labels.map { metrics.width(of: $0) }.max() ?? 0 }
    let longest = widest(points.map(\.label))
    let narrow = max(7, widest(points.map(\.narrowLabel)))
    let isNarrow = sheet.labelled(longest + 1).count < points.count
    for index in sheet.labelled((isNarrow ? narrow : longest) + 1) {
      let point = points[index]
      let label = isNarrow ? "\(point.narrowLabel) \(point.narrowNote)" : point.label
      canvas.put(symbols.teeTop, row: sheet.bottom, column: sheet.columns[index], role: .border)
      center(label, sheet.bottom + 1, sheet.columns[index], .muted, on: &canvas)
    }
    for index in points.indices where hasLevels {
      let (column, row) = (sheet.columns[index], sheet.bottom + 2)
      if let level = points[index].level {
        canvas.put("\(level)", row: row, column: column, role: .level(level))
      } else {
        canvas.put("?", row: row, column: column, role: .muted)
      }
    }
  }

  private func center(
    _ words: String, _ row: Int, _ column: Int, _ role: Role, on canvas: inout Canvas
  ) {
    let width = canvas.metrics.width(of: words)
    let start = min(max(0, column - width / 2), canvas.size.columns - width)
    canvas.put(words, row: row, column: start, role: role)
  }

  /// Draws breaks with what they say, and answers what there was no room to say.
  private func drawRules(_ sheet: Sheet, on canvas: inout Canvas) -> [String] {
    var unsaid: [String] = []
    var free = Sheet.left + 1
    for rule in breaks {
      let column = (sheet.columns[rule.point - 1] + sheet.columns[rule.point] + 1) / 2
      for row in sheet.top - 1..<sheet.bottom {
        canvas.put(sheet.rule, row: row, column: column, role: .warning)
      }
      let width = canvas.metrics.width(of: rule.label)
      let start =
        column + 2 + width <= sheet.width ? column + 2 : column - 1 - width
      guard start >= free else {
        unsaid.append(rule.label)
        continue
      }
      canvas.put(rule.label, row: sheet.top - 1, column: start, role: .muted)
      free = max(column + 2, start + width + 1)
    }
    return unsaid
  }

  private func drawRange(of index: Int, _ sheet: Sheet, on canvas: inout Canvas) {
    guard let range = points[index].range else { return }
    let rows = sheet.cell(range.upperBound)...sheet.cell(range.lowerBound)
    guard rows.count > 1 else { return }
    for row in rows {
      canvas.put(sheet.symbols.vertical, row: row, column: sheet.columns[index], role: .muted)
    }
  }

  private func drawValue(of index: Int, _ sheet: Sheet, on canvas: inout Canvas) {
    let point = points[index]
    let top = min(
      sheet.cell(point.progress), point.range.map { sheet.cell($0.upperBound) } ?? .max)
    center(
      "\(point.progress.percent)", top - 1, sheet.columns[index], .title, on: &canvas)
  }

  private func drawDot(of index: Int, _ sheet: Sheet, on canvas: inout Canvas) {
    let point = points[index]
    let sign = point.isCarried ? sheet.symbols.empty : sheet.symbols.filled
    canvas.put(
      sign, row: sheet.cell(point.progress), column: sheet.columns[index],
      role: point.level.map { .level($0) } ?? .muted)
  }
}

extension Canvas {
  /// The rows as lines of words, each with its tone.
  var texts: [Text] {
    (0..<size.rows).map { row in
      var spans: [Text.Span] = []
      for column in 0..<size.columns where self[row, column].width > 0 {
        let cell = self[row, column]
        let tone = Tone(cell.role)
        if let last = spans.indices.last, spans[last].tone == tone {
          spans[last].text.append(character(of: cell))
        } else {
          spans.append(.init(String(character(of: cell)), tone))
        }
      }
      return Text(spans)
    }
  }
}

extension Tone {
  /// What a role of a chart says.
  fileprivate init(_ role: Role) {
    switch role {
    case .muted, .border, .track, .series(1): self = .muted
    case .title: self = .strong
    case .warning: self = .warning
    case _:
      let level = (1...9).first { role == .level($0) }
      self = level.map { .level($0) } ?? .plain
    }
  }
}
