internal import MaturityModel
internal import TextCanvas

/// The trend screen in the making.
struct TrendSheet: PageSheet {
  var page: Page
  let history: SubjectHistory
  let workspace: Workspace
  let height: Int
  static let labelWidth = 11
  let words = ComparisonWords()

  init(_ history: SubjectHistory, _ workspace: Workspace, in body: Body) {
    page = Page(width: body.width, workspace)
    self.history = history
    self.workspace = workspace
    height = body.height
  }

  var series: Series { history.series }

  mutating func fill(asTable: Bool) {
    lead()
    if asTable {
      for point in series.points { tableEntry(point) }
      gap()
      dimensionTables()
    } else {
      overall()
      gap()
      if height >= 30 { chart() }
      dimensions()
      if height < 30 { chart() }
    }
    gap()
    page.text(
      "Chained index: the first index plus every like-for-like change, in points of a hundred. It "
        + "begins again after a break, and may leave 0 to 100. The index assumes equal steps.",
      .muted)
  }

  private mutating func lead() {
    switch series.kind {
    case .single:
      page.text("There is only one assessment of this subject: nothing to compare it with.")
    case .change: page.text("Two assessments show a change. A trend needs three.")
    case .trend: page.text("\(series.points.count) assessments, rated by the rule of the newest.")
    }
    leftOut()
    gap()
  }

  /// What is not among the points, and why.
  private mutating func leftOut() {
    if history.older > 0 {
      page.text(
        "The newest \(series.points.count) are shown; \(history.older == 1 ? "1 older one is" : "\(history.older) older ones are") not.",
        .warning)
    }
    if history.ballots > 0 {
      page.text("Left out, with one person's answers: \(history.ballots).", .muted)
    }
    for problem in history.problems { page.text("Left out: \(problem.description)", .warning) }
  }

  var isWide: Bool { width >= 58 }
  /// The columns that the share answered takes.
  private var tail: Int { width >= 66 ? 15 : isWide ? 9 : 0 }

  /// One line for each assessment: level, index with its interval, chained index, share answered.
  private mutating func overall() {
    let bar = max(8, width - 31 - tail)
    let columns =
      page.metrics.padded("Date", width: 11) + page.metrics.padded("Level", width: 8)
      + page.metrics.padded(bar < 17 ? "Index" : "Index, 0 to 100 %", width: bar + 1)
    page.row([
      .init(
        columns + page.metrics.padded("Chained", width: 9, alignment: .trailing)
          + (isWide ? page.metrics.padded("Answered", width: tail, alignment: .trailing) : ""),
        .heading)
    ])
    for point in series.points { overall(point, bar: bar) }
  }

  private mutating func overall(_ point: Series.Point, bar: Int) {
    if point.breakBefore { page.row([.init(breakText(point), .warning)]) }
    let level = page.metrics.padded(point.score.levelText, width: 8)
    let lead = page.metrics.padded(day(point), width: 11)
    let chained = page.metrics.padded(self.chained(point), width: 10, alignment: .trailing)
    let answered =
      isWide ? page.metrics.padded(answered(point), width: tail, alignment: .trailing) : ""
    let style = workspace.charts
    let role: Role = point.score.level.map { .level($0) } ?? .muted
    page.chart(
      [.init(lead), .init(level, role)], width: bar, [.init(chained), .init(answered, .muted)]
    ) { canvas in
      point.score.whisker?.draw(on: &canvas, row: 0, column: 0, width: bar, style: style)
    }
    if let published = point.publishedLevel {
      page.text("published as \(published.text) then", .muted, indent: 11)
    }
  }

  /// The chained index as a line at the dates, where there is room for one.
  private mutating func chart() {
    guard let chart = TrendChart(series.points, width: width, symbols: symbols) else { return }
    if height < 30 { gap() }
    page.heading("Chained index at its dates")
    let dates = series.points.map { String(day($0).prefix(7)) }
    page.chart(rows: height >= 36 ? 12 : 9) { chart.draw(on: &$0, dates: dates) }
    if height >= 30 { gap() }
  }

  func breakText(_ point: Series.Point) -> String {
    let share = point.overlap.map { "\($0.percent) %" } ?? "nothing"
    let rule = symbols.rule(2)
    return "\(rule) break: \(share) is the same as before " + symbols.rule(width - 38)
  }

  func day(_ point: Series.Point) -> String {
    point.at.map { workspace.day(of: $0).text } ?? "no date"
  }

  /// In points of a hundred, never clipped.
  func chained(_ point: Series.Point) -> String {
    let points = words.points(point.chained)
    return points.hasPrefix("+") ? String(points.dropFirst()) : points
  }

  func answered(_ point: Series.Point) -> String {
    guard let counts = point.score.counts else { return "" }
    return "\(counts.answered)/\(counts.inScope)"
  }
}

extension Score {
  /// The index with its interval on a scale of 0 to 1; nil without one.
  fileprivate var whisker: Whisker? {
    guard let indexLow, let indexHigh else { return nil }
    let ratio = { (share: Fraction) in Ratio(share.floor(times: 10_000), 10_000) }
    return Whisker(
      low: ratio(indexLow), estimate: index.map(ratio), high: ratio(indexHigh), scale: 0...1)
  }
}

extension PageSheet {
  /// A change with its arrow and sign, such as `▲ +12.5`.
  func change(_ change: Fraction?) -> Page.Span {
    guard let change else { return Page.Span(symbols.dash, .muted) }
    let points = ComparisonWords().points(change)
    if change == .zero { return Page.Span("\(symbols.same) \(points)", .same) }
    return change > .zero
      ? Page.Span("\(symbols.up) \(points)", .better)
      : Page.Span("\(symbols.down) \(points)", .worse)
  }
}
