extension HoldsBack: Drawn {
  func height(at width: Double) -> Double {
    width < 400 ? 30 + 46 * Double(rows.count) : 34 + 28 * Double(rows.count)
  }

  func draw(on drawing: inout Drawing) {
    let left = drawing.isNarrow ? 0.0 : 206
    let room = drawing.isNarrow ? 274.0 : 350
    let pitch = min(room / Double(max(1, teams.count)), drawing.isNarrow ? 274 : 70)
    drawHeads(left, pitch, on: &drawing)
    for (index, row) in rows.enumerated() {
      let top = drawing.isNarrow ? 46 + 46 * Double(index) : 34 + 28 * Double(index)
      let name = Lettering(size: 13).fitted(row.name, width: drawing.isNarrow ? 320 : 202)
      drawing.text(name, 0, drawing.isNarrow ? top - 5 : top + 15.5, "lbl")
      if pitch >= 14 {
        drawCells(row, left, top, pitch, on: &drawing)
      } else {
        drawShare(row, left, top, room, on: &drawing)
      }
      let count = "\(row.count) \(drawing.labels.of) \(row.cells.count)"
      let weight = row.count * 4 > row.cells.count * 3 ? "strong" : "num"
      let x = drawing.isNarrow ? 320 : left + (pitch >= 14 ? pitch * Double(teams.count) : room) + 8
      drawing.text(count, x, top + 15, weight, drawing.isNarrow ? .end : .start, size: 13)
    }
  }

  private func drawHeads(_ left: Double, _ pitch: Double, on drawing: inout Drawing) {
    // In less room a name says nothing; the table has them all.
    guard pitch >= 40 else { return }
    for (index, team) in teams.enumerated() {
      let middle = left + pitch * Double(index) + (pitch - 4) / 2
      let lines = Lettering.lines(team, columns: min(10, Int(pitch / 6)), count: 2)
      for (line, words) in lines.enumerated() {
        drawing.text(words, middle, 11 + 12 * Double(line), "mut", .middle, size: 10.5)
      }
    }
  }

  private func drawCells(
    _ row: Row, _ left: Double, _ top: Double, _ pitch: Double, on drawing: inout Drawing
  ) {
    let gap = pitch < 30 ? 2.0 : 4
    for (index, cell) in row.cells.enumerated() {
      let x = left + pitch * Double(index)
      if cell.holds, let level = cell.level {
        drawing.chip(level, x, top, pitch - gap, 20, baseline: 14.5)
      } else {
        drawing.frame(x, top, pitch - gap, 20, "cell")
        drawing.text(
          cell.level.map { "\($0)" } ?? "–", x + (pitch - gap) / 2, top + 14.5, "mut", .middle,
          size: 12)
      }
    }
  }

  /// One bar for all, where there are more teams than cells fit.
  private func drawShare(
    _ row: Row, _ left: Double, _ top: Double, _ room: Double, on drawing: inout Drawing
  ) {
    drawing.frame(left, top, room, 20, "cell")
    let share = Double(row.count) / Double(max(1, row.cells.count))
    if row.count > 0 { drawing.rect(left, top, room * share, 20, "ink") }
  }
}
