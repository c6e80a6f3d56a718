extension Matrix: Drawn {
  /// True where heads are letters, which a key explains.
  func hasLetters(at width: Double) -> Bool { width < 400 || challenges.count > 6 }

  func height(at width: Double) -> Double { top(width) + 22 * Double(rows.count) + 4 }

  private func top(_ width: Double) -> Double { width < 400 ? 34 : 64 }

  func draw(on drawing: inout Drawing) {
    let left = drawing.isNarrow ? 190.0 : 250
    let pitch = (drawing.width - left) / Double(max(1, challenges.count))
    for (index, challenge) in challenges.enumerated() {
      let middle = left + pitch * (Double(index) + 0.5)
      draw(challenge, index, middle, on: &drawing)
    }
    for (index, row) in rows.enumerated() {
      let y = top(drawing.width) + 22 * Double(index)
      if index % 2 == 0 { drawing.rect(0, y, drawing.width, 22, radius: 0, "zebra") }
      if let level = row.level { drawing.chip(level, 4, y + 3, 20, 16, baseline: 12.5) }
      let size = drawing.isNarrow ? 12.0 : 13
      let name = Lettering(size: size).fitted(row.name, width: left - 36)
      drawing.text(name, 32, y + 15.5, "lbl", size: size)
      for (column, strength) in row.strengths.prefix(challenges.count).enumerated()
      where strength > 0 {
        drawing.circle(
          left + pitch * (Double(column) + 0.5), y + 11,
          Self.radius(of: strength, isNarrow: drawing.isNarrow), "ink")
      }
    }
  }

  /// The size of the dot for a strength of 1, 2 or 3.
  static func radius(of strength: Int, isNarrow: Bool) -> Double {
    let radii = isNarrow ? [2, 3.5, 5] : [2.5, 4.5, 7]
    return radii[min(max(1, strength), 3) - 1]
  }

  private func draw(
    _ challenge: Challenge, _ index: Int, _ middle: Double, on drawing: inout Drawing
  ) {
    if hasLetters(at: drawing.width) {
      drawing.text(
        Self.letters(index), middle, drawing.isNarrow ? 13 : 36, "strong", .middle, size: 12)
    } else {
      let lines = Lettering.lines(challenge.name, columns: 11, count: 3)
      for (line, words) in lines.enumerated() {
        drawing.text(words, middle, 11 + 12.5 * Double(line), "strong", .middle, size: 10.5)
      }
    }
    let (width, pitch, y) = drawing.isNarrow ? (3.2, 4.2, 20.0) : (6, 8, 50)
    let left = middle - (drawing.isNarrow ? 8 : 15) + Double(4 - worst) * pitch / 2
    for step in 0..<max(0, worst) {
      drawing.rect(
        left + pitch * Double(step), y, width, 8, radius: 1,
        step < challenge.severity ? "ink" : "cell")
    }
  }
}
