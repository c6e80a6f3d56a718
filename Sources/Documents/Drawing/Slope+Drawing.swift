internal import MaturityModel

extension Slope: Drawn {
  func height(at width: Double) -> Double {
    max(width < 400 ? 290 : 300, 46 + pitch(width) * Double(rows.count))
  }

  private func pitch(_ width: Double) -> Double { width < 400 ? 18 : 19 }

  func draw(on drawing: inout Drawing) {
    let height = height(at: drawing.width)
    let (left, right) = drawing.isNarrow ? (104.0, 206.0) : (250, 416)
    let anchors: (Drawing.Anchor, Drawing.Anchor) =
      drawing.isNarrow ? (.middle, .middle) : (.end, .start)
    drawing.text(before, left, 14, "strong", anchors.0, size: 12)
    drawing.text(now, right, 14, "strong", anchors.1, size: 12)
    drawing.line(left, 26, left, height, "rule1")
    drawing.line(right, 26, right, height, "rule1")
    let all = rows.flatMap { [$0.before.drawn, $0.now.drawn] }
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let y = { (share: Double) in
      height - 14 - (share - low) / max(high - low, 0.001) * (height - 54)
    }
    let points = rows.map { (before: y($0.before.drawn), now: y($0.now.drawn)) }
    let bounds = 38...(height - 8)
    let spread = Spread(pitch: pitch(drawing.width), bounds: bounds)
    let labels = zip(spread.places(points.map(\.before)), spread.places(points.map(\.now)))
    for ((row, points), labels) in zip(zip(rows, points), labels) {
      drawing.line(left, points.before, right, points.now, row.name(of: points))
      drawing.circle(left, points.before, 3.5, "pt")
      drawing.circle(right, points.now, 3.5, "pt")
      drawing.line(left - 12, labels.0, left - 4, points.before, "lead")
      drawing.line(right + 4, points.now, right + 12, labels.1, "lead")
      if drawing.isNarrow {
        row.drawNarrowWords(labels.0, labels.1, on: &drawing)
      } else {
        row.drawWords(labels.0, labels.1, on: &drawing)
      }
    }
  }
}

extension Slope.Row {
  /// The class of the line; up is where a point is higher on the page.
  fileprivate func name(of points: (before: Double, now: Double)) -> String {
    guard isCompared else { return "sl brk" }
    return points.now < points.before ? "sl up" : points.now > points.before ? "sl down" : "sl"
  }

  fileprivate func drawWords(_ before: Double, _ now: Double, on drawing: inout Drawing) {
    drawing.text(self.before.percent.percent, 234, before + 4.5, "num", .end, size: 13)
    let name = Lettering(size: 13).fitted(name, width: 198)
    drawing.text(name, 192, before + 4.5, "lbl", .end, size: 13)
    drawing.text(self.now.percent.percent, 432, now + 4.5, "num", size: 13)
    guard let level else {
      return drawing.text(drawing.labels.notRated, 474, now + 4.5, "mut", size: 12)
    }
    drawing.chip(level, 474, now - 8, 18, 16, baseline: 12.5)
    let word = drawing.labels.level.lowercased()
    if isCompared, let levelBefore, levelBefore != level {
      let (sign, name) = levelBefore < level ? ("▲", "up") : ("▼", "down")
      drawing.text(
        "\(sign) \(word) \(levelBefore) \(drawing.labels.to) \(level)", 500, now + 4.5, name,
        size: 12)
    } else {
      drawing.text("\(word) \(level)", 500, now + 4.5, "mut", size: 12)
    }
  }

  fileprivate func drawNarrowWords(_ before: Double, _ now: Double, on drawing: inout Drawing) {
    let letters = Lettering(size: 11.5)
    let name = letters.fitted(short, width: 68)
    drawing.text("\(name) \(self.before.percent)", 89, before + 4.5, "lbl", .end, size: 11.5)
    if let level { drawing.chip(level, 221, now - 7.5, 16, 15, baseline: 11.5, size: 11) }
    drawing.text("\(self.now.percent) \(name)", 241, now + 4.5, "lbl", size: 11.5)
  }
}
