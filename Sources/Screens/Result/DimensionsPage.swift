internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// All dimensions as bars, with the shape of the profile beside them where there is room.
  mutating func fillDimensions() {
    guard width >= 98, height >= 18 else { return dimensionBars() }
    let left = max(58, width - 51)
    columns(
      left: left, { $0.dimensionBars() },
      right: { sheet in sheet.shape(rows: min(sheet.height, 24)) })
  }

  /// The radar alone, or why there is none.
  mutating func fillShape() {
    let size = workspace.device.size
    let least = Radar.minimumSize
    guard size.columns >= least.columns, size.rows >= least.rows else {
      page.text(
        "The shape needs a window of \(least.columns)\(symbols.times)\(least.rows); this one has "
          + "\(size.columns)\(symbols.times)\(size.rows). The bars say the same: s goes back.")
      return
    }
    shape(rows: max(8, height - 1))
  }

  /// A radar of the levels, dotted where the target lies.
  private mutating func shape(rows: Int) {
    let dimensions = questionnaire.dimensions
    guard dimensions.count >= 3 else {
      return page.text("A shape needs three dimensions or more.", .muted)
    }
    let target = assessment.baseTarget
    let axes = dimensions.map { dimension in
      let level = card[dimension: dimension.id]?.levelEstimate
      return Radar.Axis(
        label: dimension.id.displayed, number: level.map { "\($0)" } ?? "–",
        value: level.map { Ratio($0) }, baseline: target.map { Ratio($0) })
    }
    let style = workspace.charts
    // Inner rings would be mistaken for lines where dots are as large as a cell.
    let rings = style == .braille ? questionnaire.topLevel : 1
    let radar = Radar(axes: axes, maximum: questionnaire.topLevel, rings: rings)
    let width = width
    page.chart(rows: max(1, rows - 1)) { canvas in
      radar.draw(on: &canvas, rows: 0..<canvas.size.rows, columns: 0..<width, style: style)
    }
    page.text(
      "Line: levels" + (target.map { "; dotted: target \($0)" } ?? "")
        + "; outer ring: level \(questionnaire.topLevel)", .muted)
  }

  private mutating func dimensionBars() {
    let grid = BarGrid(self)
    page.row([.init(grid.heading(page.metrics), .muted)])
    for dimension in questionnaire.dimensions {
      link(.dimension(dimension.id)) { page, marker, role in
        grid.draw(dimension, marker: marker, role, on: &page)
      }
    }
    grid.drawOverall(on: &page)
    gap()
    guard questionnaire.dimensions.indices.contains(focus) else { return }
    about(questionnaire.dimensions[focus])
  }

  /// A few words on the dimension in focus; the rest is on the page Why.
  private mutating func about(_ dimension: Dimension) {
    guard let score = card[dimension: dimension.id] else { return }
    page.heading(dimension.title)
    if let absence = standing.absence(of: dimension) {
      return page.text("This dimension is \(absence) and enters no level and no index.")
    }
    page.text(standing.headline(score.score), .title)
    remarks(on: score.score)
    if let confidence = words.confidence(score.score) { page.text(confidence) }
    if let next = words.next(of: score) { page.text(next) }
  }
}

/// The columns of the bars.
private struct BarGrid {
  let standing: Standing
  let style: ChartStyle
  let label: Int
  let usesTitles: Bool
  let level: Int
  let percent: Int
  let bar: Int

  init(_ sheet: Sheet) {
    standing = sheet.standing
    style = sheet.workspace.charts
    let metrics = sheet.page.metrics
    let titles = ["Overall"] + sheet.questionnaire.dimensions.map(\.title)
    let widths = titles.map { metrics.width(of: $0) }
    usesTitles = sheet.width >= 66
    label = usesTitles ? min(widths.max() ?? 8, sheet.width >= 76 ? 30 : 26) : 4
    level = 8
    percent = sheet.width >= 56 ? 17 : 5
    bar = max(4, sheet.width - label - level - percent - 5)
  }

  func heading(_ metrics: TextMetrics) -> String {
    let name = usesTitles ? "Dimension" : "Dim"
    return "  " + metrics.padded(name, width: label) + " " + metrics.padded("Level", width: level)
      + "Progress index"
  }

  func draw(_ dimension: Dimension, marker: String, _ role: Role, on page: inout Page) {
    let title = usesTitles ? dimension.title : dimension.id.displayed
    let before = Page.Span(marker + lead(title, page), role)
    if let absence = standing.absence(of: dimension) {
      return page.row([before, .init(absence, .muted)])
    }
    guard let score = standing.card[dimension: dimension.id] else { return }
    drawBar(of: score.score, before, role, on: &page)
  }

  func drawOverall(on page: inout Page) {
    let score = standing.card.overall.score
    guard score.isApplicable else { return }
    let name = usesTitles ? "Overall" : "All"
    drawBar(of: score, .init("  " + lead(name, page), .title), .title, on: &page)
  }

  private func lead(_ title: String, _ page: Page) -> String {
    page.column(title, width: label) + " "
  }

  private func drawBar(of score: Score, _ before: Page.Span, _ role: Role, on page: inout Page) {
    let metrics = page.metrics
    let levels = metrics.padded(score.levelText, width: level)
    let index =
      percent > 5 ? standing.words.index(score) : score.index.map { "\($0.percent) %" } ?? "–"
    let colour: Role = score.level.map { .level($0) } ?? .muted
    page.chart([before, .init(levels, role)], width: bar, [.init(" " + index, role)]) {
      score.bar.draw(on: &$0, row: 0, column: 0, width: bar, style: style, role: colour)
    }
  }
}

extension Score {
  /// The level with its interval, as short as can be: `3`, `3 (2–4)`, `– (1–4)`.
  var levelText: String {
    guard let low = levelLow, let high = levelHigh else { return "n/a" }
    let range = low == high ? "\(low)" : "\(low)–\(high)"
    guard let level else { return "– (\(range))" }
    return low == high ? range : "\(level) (\(range))"
  }

  /// The index as a bar; an empty one without an index.
  var bar: Bar {
    guard let index else { return Bar(value: 0, of: 1) }
    let value = index.floor(times: 10_000)
    return Bar(value: index == .zero ? 0 : max(1, value), of: 10_000)
  }
}
