extension DimensionBars: Drawn {
  func height(at width: Double) -> Double {
    width < 400 ? 24 + 48 * Double(rows.count) : 34 + pitch * Double(rows.count) + 2
  }

  private var pitch: Double { isCompact ? 24 : 34 }

  func draw(on drawing: inout Drawing) {
    let cells = Cells(drawing)
    drawHeads(cells, on: &drawing)
    for (index, row) in rows.enumerated() {
      let top =
        drawing.isNarrow ? 42 + 48 * Double(index) : 34 + pitch * Double(index)
      drawWords(row, top, cells, on: &drawing)
      drawCells(row, top, cells, on: &drawing)
      drawSigns(row, top, cells, on: &drawing)
    }
  }

  /// The cells of a row: one for each level, with a gap of 3.
  private struct Cells {
    let left: Double
    let pitch: Double
    let count: Int
    let height: Double

    init(_ drawing: Drawing) {
      count = max(1, drawing.levels.count)
      left = drawing.isNarrow ? 0 : 206
      pitch = (drawing.isNarrow ? 316 : 305) / Double(count)
      height = drawing.isNarrow ? 14 : 16
    }

    var width: Double { pitch - 3 }
    var end: Double { left + pitch * Double(count) }

    func start(of level: Int) -> Double { left + pitch * Double(level - 1) }
    func middle(of level: Int) -> Double { start(of: level) + width / 2 }
    /// Where a level ends: in the middle of the gap after its cell.
    func edge(of level: Int) -> Double { left + pitch * Double(level) - 1.5 }
  }

  private func drawHeads(_ cells: Cells, on drawing: inout Drawing) {
    for (index, name) in drawing.levels.names.enumerated() {
      let x = cells.middle(of: index + 1)
      if !drawing.isNarrow { drawing.text("\(index + 1)", x, 12, "strong", .middle, size: 12) }
      // In less room a name would be a letter or two.
      guard cells.pitch >= 44 else { continue }
      let name = Lettering(size: 10.5).fitted(name, width: cells.pitch)
      drawing.text(name, x, drawing.isNarrow ? 11 : 25, "mut", .middle, size: 10.5)
    }
    guard !drawing.isNarrow else { return }
    drawing.text(
      drawing.labels.progress.lowercased(), cells.end + 46, 25, "mut", .end, size: 10.5)
    guard let since else { return }
    drawing.text(drawing.labels.since.lowercased(), cells.end + 62, 12, "mut", size: 10.5)
    drawing.text(since, cells.end + 62, 25, "mut", size: 10.5)
  }

  private func drawWords(_ row: Row, _ top: Double, _ cells: Cells, on drawing: inout Drawing) {
    let change = row.before.change(to: row.level, drawing.labels)
    let letters = Lettering(size: 13)
    if drawing.isNarrow {
      drawing.text(letters.fitted(row.name, width: 220), 0, top - 6, "lbl")
      let words = [row.progress.percent, change.plain].filter { !$0.isEmpty }
      drawing.text(words.joined(separator: " · "), 320, top - 6, "num", .end, size: 12)
    } else {
      drawing.text(letters.fitted(row.name, width: 202), 0, top + 12.5, "lbl")
      drawing.text(row.progress.percent, cells.end + 46, top + 12.5, "num", .end)
      if let span = change.spans.first {
        let name = span.tone == .better ? "up" : span.tone == .worse ? "down" : "mut"
        drawing.text(change.plain, cells.end + 62, top + 12.5, name)
      }
    }
  }

  private func drawCells(_ row: Row, _ top: Double, _ cells: Cells, on drawing: inout Drawing) {
    let colour = row.level.map { drawing.levels.colour(of: $0) }
    for level in 1...cells.count {
      let isFilled = row.level.map { level <= $0 } ?? false
      drawing.rect(
        cells.start(of: level), top, cells.width, cells.height,
        isFilled ? "f\(colour ?? 1)" : "cell")
    }
    let baseline = top + cells.height - 4
    if let level = row.level, let colour {
      drawing.text(
        "\(level)", cells.middle(of: level), baseline, "on\(colour) strong", .middle, size: 12)
    } else {
      drawing.text(row.standing, cells.left + 6, baseline, "mut", size: 11)
    }
  }

  private func drawSigns(_ row: Row, _ top: Double, _ cells: Cells, on drawing: inout Drawing) {
    let middle = top + cells.height / 2
    if let range = row.range, range.count > 1 {
      drawing.whisker(
        cells.edge(of: range.lowerBound), cells.edge(of: range.upperBound),
        y: top + cells.height + 5)
    }
    if let before = row.before.level(otherThan: row.level) {
      drawing.circle(cells.edge(of: before), middle, 4.5, "ringp")
    }
    if let target = row.target { drawing.diamond(cells.edge(of: target), middle) }
  }
}
