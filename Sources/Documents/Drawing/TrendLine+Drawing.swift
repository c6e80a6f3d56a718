internal import MaturityModel

extension TrendLine: Drawn {
  func height(at width: Double) -> Double { Double(width < 400 ? min(240, height) : height) }

  func draw(on drawing: inout Drawing) {
    let frame = Frame(self, drawing)
    drawGrid(frame, on: &drawing)
    for rule in breaks {
      let x = (frame.x(points[rule.point - 1].day) + frame.x(points[rule.point].day)) / 2
      drawing.line(x, 18, x, frame.bottom, "qrule")
      drawing.text(rule.label, x + (drawing.isNarrow ? 4 : 6), 28, "strong", size: 11)
    }
    for part in parts where hasChain {
      let chain = part.filter { $0.unchanged != nil }
      drawing.line(
        chain.map { (frame.x($0.day), frame.y(($0.unchanged ?? $0.progress).drawn)) }, "chain")
    }
    for part in parts {
      drawing.line(part.map { (frame.x($0.day), frame.y($0.progress.drawn)) }, "line")
    }
    let labelled = frame.labelled(points.map(\.day), distance: drawing.isNarrow ? 32 : 56)
    for (index, point) in points.enumerated() {
      let top = draw(point, frame, on: &drawing)
      if labelled.contains(index) { drawWords(of: point, top, frame, on: &drawing) }
    }
  }

  /// Where days and shares are drawn.
  private struct Frame {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let limits: (low: Int, high: Int)
    private let inner: Double
    private let days: ClosedRange<Int>

    init(_ trend: TrendLine, _ drawing: Drawing) {
      left = drawing.isNarrow ? 30 : 40
      right = drawing.width - 18
      inner = drawing.isNarrow ? 14 : 22
      top = trend.breaks.isEmpty ? 26 : 34
      bottom = trend.height(at: drawing.width) - 44
      limits = trend.limits
      let all = trend.points.map(\.day)
      days = (all.min() ?? 0)...(all.max() ?? 0)
    }

    func x(_ day: Int) -> Double {
      let room = right - left - 2 * inner
      guard days.count > 1 else { return left + inner + room / 2 }
      return left + inner + room * Double(day - days.lowerBound) / Double(days.count - 1)
    }

    func y(_ share: Double) -> Double {
      bottom - (share - Double(limits.low)) / Double(limits.high - limits.low) * (bottom - top)
    }

    /// The points that have words: the last one, and those far enough before it.
    func labelled(_ days: [Int], distance: Double) -> Set<Int> {
      var (chosen, next) = (Set<Int>(), Double.infinity)
      for index in days.indices.reversed() where x(days[index]) <= next - distance {
        chosen.insert(index)
        next = x(days[index])
      }
      return chosen
    }
  }

  /// The points between gaps.
  private var parts: [ArraySlice<Point>] {
    let gaps = [0] + breaks.filter(\.isGap).map(\.point).sorted() + [points.count]
    return zip(gaps, gaps.dropFirst()).map { points[$0..<$1] }
  }

  /// The data rounded out to tens, and ten more where less than three points are free above.
  var limits: (low: Int, high: Int) {
    let all = points.flatMap { point in
      [point.progress, point.range?.lowerBound, point.range?.upperBound, point.unchanged]
        .compactMap { $0?.drawn }
    }
    let (low, most) = (all.min() ?? 0, all.max() ?? 100)
    let bottom = min(90, Int((low / 10).rounded(.down)) * 10)
    var top = Int((most / 10).rounded(.up)) * 10
    if Double(top) - most < 3 { top += 10 }
    // Only what leaves the scale itself is drawn outside of it.
    return (bottom, max(bottom + 10, most > 100 ? top : min(100, top)))
  }

  private func drawGrid(_ frame: Frame, on drawing: inout Drawing) {
    let (low, high) = frame.limits
    for share in stride(from: low, through: high, by: high - low > 60 ? 20 : 10) {
      let y = frame.y(Double(share))
      drawing.line(frame.left, y, frame.right, y, "grid")
      drawing.text("\(share)", frame.left - 6, y + 4, "mut", .end, size: 11)
    }
    drawing.text(axis, 0, 11, "mut", size: 11)
  }

  /// Draws the range and the dot; returns the top of both.
  private func draw(_ point: Point, _ frame: Frame, on drawing: inout Drawing) -> Double {
    let (x, y) = (frame.x(point.day), frame.y(point.progress.drawn))
    let radius = drawing.isNarrow ? 8.5 : 11
    var top = y - radius
    if let range = point.range, range.upperBound.drawn - range.lowerBound.drawn > 0.5 {
      let ends = (frame.y(range.upperBound.drawn), frame.y(range.lowerBound.drawn))
      drawing.line(x, ends.0, x, ends.1, "ink1")
      drawing.line(x - 5, ends.0, x + 5, ends.0, "ink1")
      drawing.line(x - 5, ends.1, x + 5, ends.1, "ink1")
      top = min(top, ends.0)
    }
    let isFilled = point.level != nil && !point.isCarried
    let baseline = y + (drawing.isNarrow && isFilled ? 4 : 4.5)
    let size = drawing.isNarrow ? 10.5 : 12
    if let level = point.level {
      let colour = drawing.levels.colour(of: level)
      drawing.circle(x, y, radius, point.isCarried ? "s\(colour) hollow" : "f\(colour) halo")
      drawing.text(
        "\(level)", x, baseline, point.isCarried ? "strong" : "on\(colour) strong", .middle,
        size: size)
    } else {
      drawing.circle(x, y, radius, "node")
      drawing.text("?", x, baseline, "strong", .middle, size: 12)
    }
    return top
  }

  private func drawWords(
    of point: Point, _ top: Double, _ frame: Frame, on drawing: inout Drawing
  ) {
    let x = frame.x(point.day)
    let percent = point.progress.percent
    drawing.text(
      drawing.isNarrow ? "\(percent)" : percent.percent, x, top - 6, "num", .middle,
      size: drawing.isNarrow ? 11.5 : 12.5)
    let (label, note) =
      drawing.isNarrow ? (point.narrowLabel, point.narrowNote) : (point.label, point.note)
    drawing.text(
      label, x, frame.bottom + 20, drawing.isNarrow ? "lbl" : "strong", .middle,
      size: drawing.isNarrow ? 10 : 11.5)
    guard !note.isEmpty else { return }
    drawing.text(
      note, x, frame.bottom + 35, "mut", .middle, size: drawing.isNarrow ? 10 : 11)
  }
}
