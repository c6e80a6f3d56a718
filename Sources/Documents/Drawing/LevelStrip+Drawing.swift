extension LevelStrip: Drawn {
  var widths: [Int] { [320] }

  func height(at width: Double) -> Double { 96 }

  func draw(on drawing: inout Drawing) {
    let y = 52.0
    drawing.line(x(1, drawing), y, x(drawing.levels.count, drawing), y, "rule2")
    if let now {
      let colour = drawing.levels.colour(of: now.level)
      drawing.line(x(1, drawing), y, x(now.level, drawing), y, "s\(colour) thick")
    }
    drawScale(y, on: &drawing)
    if let target { draw(target: target, y, on: &drawing) }
    if let before { draw(before: before, y, on: &drawing) }
    if let now {
      let (x, colour) = (x(now.level, drawing), drawing.levels.colour(of: now.level))
      drawing.circle(x, y, 18, "f\(colour)")
      drawing.text("\(now.level)", x, y + 7, "on\(colour) big", .middle)
      drawing.text(now.label, x, y - (isCrowded(drawing) ? 40 : 32), "lab", .middle)
    }
    if let range, range.count > 1 {
      drawing.whisker(x(range.lowerBound, drawing), x(range.upperBound, drawing), y: y + 24)
    }
  }

  private func x(_ level: Int, _ drawing: Drawing) -> Double {
    32 + 256 * Double(level - 1) / Double(max(1, drawing.levels.count - 1))
  }

  /// True where the label of now would lie on that of a neighbour.
  private func isCrowded(_ drawing: Drawing) -> Bool {
    guard let now else { return false }
    let letters = Lettering(size: 12)
    return [target, before].compactMap { $0 }.filter { $0.level != now.level }.contains { mark in
      let distance = abs(x(mark.level, drawing) - x(now.level, drawing))
      return letters.width(of: now.label) + letters.width(of: mark.label) > 2 * distance - 8
    }
  }

  private func drawScale(_ y: Double, on drawing: inout Drawing) {
    let room = 256 / Double(max(1, drawing.levels.count - 1))
    for (index, name) in drawing.levels.names.enumerated() {
      let (level, x) = (index + 1, x(index + 1, drawing))
      if level != now?.level && level != target?.level { drawing.circle(x, y, 5, "node") }
      // Where names have no room, only the one that counts is said.
      guard room >= 40 || level == now?.level else { continue }
      drawing.text(
        Lettering(size: 11).fitted(name, width: max(64, room)), x, y + 38,
        level == now?.level ? "strong" : "mut", .middle, size: 11)
    }
  }

  private func draw(target: Mark, _ y: Double, on drawing: inout Drawing) {
    let x = x(target.level, drawing)
    guard target.level != now?.level else {
      // The level stands where it should: the label of now tells it.
      return drawing.diamond(x, y, half: 26)
    }
    drawing.diamond(x, y, half: 14)
    drawing.text("\(target.level)", x, y + 4.5, "strong", .middle, size: 12)
    let isAlsoBefore = before?.level == target.level
    let labels = [target.label, isAlsoBefore ? before?.label : nil].compactMap { $0 }
    drawing.text(labels.joined(separator: ", "), x, y - 24, "lab", .middle)
  }

  private func draw(before: Mark, _ y: Double, on drawing: inout Drawing) {
    let x = x(before.level, drawing)
    switch before.level {
    case now?.level: drawing.circle(x, y, 24, "ring")
    case target?.level: drawing.circle(x, y, 19, "ring")
    default:
      drawing.circle(x, y, 9, "ringp")
      drawing.text(before.label, x, y - 24, "lab", .middle)
    }
  }
}
