extension VoteDots: Drawn {
  var widths: [Int] { [160] }

  /// The distance of dots: 9, and less where a group is so large that they would tower.
  private var pitch: Double { min(9, 90 / Double(max(1, counts.max() ?? 0))) }

  /// The middle of the lowest dots.
  private var base: Double { pitch * Double(counts.max() ?? 0) + 4 }

  func height(at width: Double) -> Double { base + 26 }

  func draw(on drawing: inout Drawing) {
    let axis = base + 5
    drawing.line(4, axis, 156, axis, "rule1")
    if let decided {
      drawing.chip(decided, x(of: decided) - 9, axis + 3, 18, 16, baseline: 12.5)
    }
    var others = Markup()
    for level in 1...max(1, counts.count) where level != decided {
      others.raw("<tspan x=\"\(x(of: level).svg)\">\(level)</tspan>")
    }
    drawing.markup(
      "<text y=\"\((axis + 15.5).svg)\" class=\"mut\" text-anchor=\"middle\" font-size=\"12\">"
        + others.text + "</text>")
    drawDots(on: &drawing)
  }

  private func x(of level: Int) -> Double {
    16 + 128 * Double(level - 1) / Double(max(1, counts.count - 1))
  }

  private func drawDots(on drawing: inout Drawing) {
    var shape = ""
    for (index, count) in counts.enumerated() {
      let isDissent = dissent == index + 1
      for vote in 0..<(isDissent ? max(0, count - 1) : count) {
        shape += "M\(x(of: index + 1).svg) \((base - pitch * Double(vote)).svg)h0"
      }
    }
    if !shape.isEmpty { drawing.path(shape, "vd") }
    if let dissent, counts.indices.contains(dissent - 1), counts[dissent - 1] > 0 {
      let y = base - pitch * Double(counts[dissent - 1] - 1)
      drawing.circle(x(of: dissent), y, 3.6, "dis")
    }
  }
}
