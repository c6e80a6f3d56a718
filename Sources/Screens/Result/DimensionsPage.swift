internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Sheet {
  /// All dimensions as steps, with the shape of the profile beside them where there is room.
  mutating func fillDimensions(_ selected: Dimension.ID) {
    guard width >= 98, height >= 18, !page.isSpoken else { return dimensionSteps(selected) }
    let left = max(58, width - 51)
    columns(
      left: left, { $0.dimensionSteps(selected) },
      right: { sheet in sheet.shape(rows: min(sheet.height, 24)) })
  }

  /// The radar alone, or why there is none.
  mutating func fillShape() {
    let size = workspace.device.size
    let least = Radar.minimumSize
    guard size.columns >= least.columns, size.rows >= least.rows else {
      page.text(
        phrase(
          """
          The shape needs a window of \
          \(least.columns, "columns")\(symbols.times, "×")\(least.rows, "rows"); this one \
          has \(size.columns, "width now")\(symbols.times, "×")\(size.rows, "height now"). The \
          steps say the same: s goes back.
          """))
      return
    }
    shape(rows: max(8, height - 1))
  }

  /// A radar of the levels; what is not rated has no value.
  private mutating func shape(rows: Int) {
    let dimensions = questionnaire.dimensions
    guard dimensions.count >= 3 else {
      return page.text(phrase("A shape needs three dimensions or more."), .muted)
    }
    let target = assessment.baseTarget
    let axes = dimensions.map { dimension in
      let level = card[dimension: dimension.id]?.level
      return Radar.Axis(
        label: dimension.id.displayed, number: level.map { "\($0)" } ?? "?",
        value: level.map { Ratio($0) }, baseline: target.map { Ratio($0) })
    }
    let style = workspace.charts
    // Inner rings would be mistaken for lines where dots are as large as a cell.
    let rings = style == .braille ? questionnaire.topLevel : 1
    let radar = Radar(axes: axes, maximum: questionnaire.topLevel, rings: rings)
    let (width, top) = (width, questionnaire.topLevel)
    page.chart(rows: max(1, rows - 1)) { canvas in
      radar.draw(on: &canvas, rows: 0..<canvas.size.rows, columns: 0..<width, style: style)
    }
    page.text(
      target.map {
        phrase(
          "Line: levels; other line: target \($0, "level"); outer ring: level \(top, "highest")")
      } ?? phrase("Line: levels; outer ring: level \(top, "highest")"), .muted)
  }

  /// The dimensions in order, and a few words on the selected one; the rest is on the page Why.
  private mutating func dimensionSteps(_ selected: Dimension.ID) {
    if page.isSpoken { return show(report.profileTable) }
    guard case .bars(let bars) = standing.bars.chart else { return }
    let line = StepLine(
      bars, of: levels.count, width: width - 2, page.metrics, symbols, width >= 56)
    page.row([.init("  " + line.heading, .muted)])
    for row in bars.rows {
      guard let link = row.link else { continue }
      self.link(link) { page, marker, role in
        page.row([.init(marker, role)] + line.spans(row, role: role))
      }
    }
    guard let dimension = standing.dimension(selected) else { return }
    // Every line of it can be opened on the page Why.
    takesFocus = false
    for part in report.reasons(of: dimension).prefix(2) { show(part) }
    takesFocus = true
  }

  /// The table twin of the steps: every number of every dimension.
  mutating func fillDimensionsTable() { show(report.profileTable) }
}
