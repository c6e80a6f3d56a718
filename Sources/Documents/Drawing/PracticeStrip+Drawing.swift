extension PracticeStrip: Drawn {
  /// Practices in one row of cells; a dimension of more goes on in a second one.
  static let perRow = 7

  func height(at width: Double) -> Double {
    rows.reduce(0) { $0 + height(of: $1, isNarrow: width < 400) }
  }

  private func height(of row: Row, isNarrow: Bool) -> Double {
    let lines = max(1, (row.cells.count + Self.perRow - 1) / Self.perRow)
    return isNarrow ? 56 + 38 * Double(lines - 1) : 36 * Double(lines)
  }

  func draw(on drawing: inout Drawing) {
    var top = 0.0
    let left = drawing.isNarrow ? 0.0 : 206
    let pitch = drawing.isNarrow ? 324 / Double(Self.perRow) : 62
    for row in rows {
      let name = Lettering(size: 13).fitted(row.name, width: drawing.isNarrow ? 320 : 202)
      drawing.text(name, 0, top + (drawing.isNarrow ? 12 : 15.5), "lbl")
      let first = top + (drawing.isNarrow ? 18 : 0)
      for (index, cell) in row.cells.enumerated() {
        let x = left + pitch * Double(index % Self.perRow)
        let y = first + Double(index / Self.perRow) * (drawing.isNarrow ? 38 : 36)
        drawing.group(cell.spoken(drawing.labels)) { cell.draw(x, y, pitch - 4, on: &$0) }
      }
      top += height(of: row, isNarrow: drawing.isNarrow)
    }
  }
}

extension PracticeStrip.Cell {
  /// `Data access: 3, target 4`.
  fileprivate func spoken(_ labels: Labels) -> String {
    let target = target.map { ", \(labels.target.lowercased()) \($0)" } ?? ""
    return "\(name): \(mark.text(labels).plain)" + (mark.level == nil ? "" : target)
  }

  fileprivate func draw(_ x: Double, _ y: Double, _ width: Double, on drawing: inout Drawing) {
    let middle = x + width / 2
    switch mark {
    case .level(let level):
      drawing.chip(level, x, y, width, 22, baseline: 15.5, size: 13)
      for index in 0..<gap {
        drawing.circle(middle + 8 * Double(index) - 4 * Double(gap - 1), y + 27.5, 2.25, "ink")
      }
    case .unknown:
      drawing.frame(x, y, width, 22, "celld")
      drawing.text("?", middle, y + 16, "strong", .middle, size: 13)
    case .notApplicable:
      drawing.frame(x, y, width, 22, "cell")
      drawing.text(drawing.labels.notApplicable, middle, y + 15, "mut", .middle, size: 11)
    case .unanswered:
      drawing.frame(x, y, width, 22, "celld")
      drawing.text("–", middle, y + 15.5, "mut", .middle, size: 13)
    }
  }
}
