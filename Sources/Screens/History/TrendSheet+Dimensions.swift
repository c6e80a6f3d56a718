internal import MaturityModel
internal import TextCanvas

extension TrendSheet {
  /// A small chart for each dimension, all on the same dates and the same scale.
  mutating func dimensions() {
    guard series.points.count > 1 else { return }
    let isNamed = width >= 58
    let label = isNamed ? (width >= 74 ? 30 : width / 3) : 4
    let strip = Timeline(series.points, width: min(40, max(10, width - label - 24)))
    page.heading("Levels by dimension")
    page.row([.init(page.metrics.padded("", width: label + 1) + dates(strip), .muted)])
    for part in series.dimensions {
      let name = isNamed ? part.title : part.dimension.displayed
      strand(name, part.points, strip, label: label, .text)
    }
    strand(isNamed ? "Overall" : "All", series.points, strip, label: label, .title)
  }

  private mutating func strand(
    _ name: String, _ points: [Series.Point], _ strip: Timeline, label: Int, _ role: Role
  ) {
    page.row(
      [.init(page.column(name, width: label) + " ", role)]
        + spark(points, strip) + [.init("  " + levels(points) + "  "), change(points)])
  }

  /// The first and the last date below which the charts stand.
  private func dates(_ strip: Timeline) -> String {
    let length = strip.width >= 21 ? 10 : 7
    let ends = [series.points.first, series.points.last].map { point in
      String((point.map(day) ?? "").prefix(length))
    }
    let space = strip.width - ends[0].count - ends[1].count
    return space < 1 ? ends[0] : ends.joined(separator: String(repeating: " ", count: space))
  }

  private func spark(_ points: [Series.Point], _ strip: Timeline) -> [Page.Span] {
    var spans = Array(repeating: Page.Span(symbols.track, .track), count: strip.width)
    for (index, point) in points.enumerated() {
      let column = strip.columns[index]
      if point.breakBefore, index > 0 {
        let middle = (strip.columns[index - 1] + column) / 2
        if middle != strip.columns[index - 1] {
          spans[middle] = Page.Span(symbols.vertical, .warning)
        }
      }
      guard let level = point.score.level else {
        spans[column] = Page.Span("?", .muted)
        continue
      }
      let height = min(4, max(0, (level - 1) * 4 / max(1, history.topLevel - 1)))
      spans[column] = Page.Span(String(symbols.spark[height]), .level(level))
    }
    return spans
  }

  /// The latest levels as digits, a line where the series breaks.
  private func levels(_ points: [Series.Point]) -> String {
    let shown = points.suffix(6)
    let text = shown.enumerated().map { index, point in
      (point.breakBefore && index > 0 ? "|" : index > 0 ? " " : "")
        + (point.score.level.map { "\($0)" } ?? "?")
    }.joined()
    return page.metrics.padded(text, width: min(11, 2 * shown.count - 1))
  }

  /// What the chained index changed by since the last break.
  private func change(_ points: [Series.Point]) -> Page.Span {
    let start = points.lastIndex { $0.breakBefore } ?? 0
    guard points.count - start > 1, let first = points[start].chained,
      let last = points.last?.chained
    else { return Page.Span(symbols.dash, .muted) }
    return change(last - first)
  }

  mutating func tableEntry(_ point: Series.Point) {
    if point.breakBefore { page.row([.init(breakText(point), .warning)]) }
    var parts = [
      "level \(point.score.levelText)", "index \(words.percent(point.score.index))",
      "chained \(chained(point))", "\(answered(point)) answered",
    ]
    if let overlap = point.overlap { parts.append("\(overlap.percent) % the same as before") }
    if let published = point.publishedLevel { parts.append("published as \(published.text)") }
    page.entry([.init(page.metrics.padded(day(point), width: 11))], parts.joined(separator: ", "))
  }

  /// The levels, and then the chained indices, of every dimension: as many of the newest dates as fit.
  mutating func dimensionTables() {
    dimensionTable("Level") { $0.score.levelText }
    gap()
    let chained = chained
    dimensionTable("Chained index", chained)
  }

  private mutating func dimensionTable(_ name: String, _ text: (Series.Point) -> String) {
    let isNamed = width >= 58
    let label = isNamed ? (width >= 100 ? 30 : width >= 74 ? 28 : width / 3) : 4
    let (all, metrics) = (series.points.indices, page.metrics)
    let shown = all.suffix(max(1, (width - label - 1) / 9))
    let mark = { (point: Series.Point) in point.breakBefore ? "|" : "" }
    let cell = { (text: String) in metrics.padded(text, width: 9) }
    let cut = shown.count < all.count ? ", the newest \(shown.count) of \(all.count)" : ""
    page.heading("\(name) by dimension\(cut)")
    page.row([
      .init(
        metrics.padded("", width: label + 1)
          + shown.map { cell(String(day(series.points[$0]).prefix(7))) }.joined(), .muted)
    ])
    for part in series.dimensions {
      let cells = shown.map { cell(mark(part.points[$0]) + text(part.points[$0])) }
      row(isNamed ? part.title : part.dimension.displayed, cells, label: label)
    }
    let cells = shown.map { cell(mark(series.points[$0]) + text(series.points[$0])) }
    row(isNamed ? "Overall" : "All", cells, label: label, .title)
  }

  private mutating func row(_ name: String, _ cells: [String], label: Int, _ role: Role = .text) {
    page.row([.init(page.column(name, width: label) + " " + cells.joined(), role)])
  }
}
