internal import MaturityModel

/// One dimension of small multiples.
struct SmallMultiple: Drawn {
  let all: SmallMultiples
  let series: SmallMultiples.Series

  var widths: [Int] { [150] }

  func height(at width: Double) -> Double { 72 }

  func draw(on drawing: inout Drawing) {
    drawing.line(0, 62, 150, 62, "rule1")
    for index in all.breaks {
      let x = (x(index - 1) + x(index)) / 2
      drawing.line(x, 6, x, 62, "qrule")
    }
    let points = series.values.enumerated().compactMap { index, value in
      value.map { (x: x(index), y: y($0.progress), value: $0) }
    }
    drawing.line(points.map { ($0.x, $0.y) }, "line")
    for point in points.dropLast() {
      drawing.circle(point.x, point.y, 3.5, name(of: point.value.level, drawing))
    }
    guard let first = points.first, let last = points.last else { return }
    drawing.circle(last.x, last.y, 9, name(of: last.value.level, drawing))
    if let level = last.value.level {
      let name = "on\(drawing.levels.colour(of: level)) strong"
      drawing.text("\(level)", last.x, last.y + 4.5, name, .middle, size: 12)
    } else {
      drawing.text("?", last.x, last.y + 4.5, "strong", .middle, size: 12)
    }
    if points.count > 1 {
      drawing.text(
        "\(first.value.progress.percent)", first.x, first.y - 8, "mut", .middle, size: 12)
    }
    drawing.text("\(last.value.progress.percent)", last.x + 13, last.y + 4.5, "num", size: 13)
  }

  private func name(of level: Int?, _ drawing: Drawing) -> String {
    level.map { "f\(drawing.levels.colour(of: $0)) halo" } ?? "node"
  }

  private func x(_ index: Int) -> Double {
    guard let first = all.days.first, let last = all.days.last, first < last else { return 114 }
    return 12 + 102 * Double(all.days[index] - first) / Double(last - first)
  }

  private func y(_ share: Fraction) -> Double { 62 - share.drawn / Double(all.top) * 50 }

  /// Percent and level of each day, for those who hear the chart.
  func summary(_ labels: Labels) -> String {
    zip(all.labels, series.values).map { day, value in
      guard let value else { return "\(day) –" }
      guard all.hasLevels else { return "\(day) \(value.progress.percent.percent)" }
      let level = value.level.map { "\(labels.level.lowercased()) \($0)" } ?? labels.notRated
      return "\(day) \(value.progress.percent.percent), \(level)"
    }.joined(separator: "; ") + "."
  }
}
