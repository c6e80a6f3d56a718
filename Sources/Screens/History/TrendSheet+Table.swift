internal import MaturityModel
internal import TextCanvas

extension TrendSheet {
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
    let fitted = page.metrics.fitted(name, width: label, symbols: symbols)
    page.row([.init(page.metrics.padded(fitted, width: label) + " " + cells.joined(), role)])
  }
}
