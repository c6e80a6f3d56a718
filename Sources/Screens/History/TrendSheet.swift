internal import MaturityModel
internal import TextCanvas

/// The trend screen in the making.
struct TrendSheet {
  private(set) var page: Page
  let history: SubjectHistory
  let workspace: Workspace
  private let height: Int
  private let words = ComparisonWords()

  init(_ history: SubjectHistory, _ workspace: Workspace, in body: Body) {
    page = Page(width: body.width, workspace)
    self.history = history
    self.workspace = workspace
    height = body.height
  }

  private var series: Series { history.series }
  private var symbols: Symbols { page.symbols }
  private var width: Int { page.width }

  mutating func fill(asTable: Bool) {
    lead()
    if asTable {
      for point in series.points { tableEntry(point) }
      gap()
      dimensionTable()
    } else {
      overall()
      gap()
      dimensions()
    }
    gap()
    page.text(
      "Chained index: the first index plus every like-for-like change, in points of a hundred. It "
        + "begins again after a break, and may leave 0 to 100. The index assumes equal steps.",
      .muted)
  }

  private mutating func gap() {
    if height >= 14 { page.blank() }
  }

  private mutating func lead() {
    switch series.kind {
    case .single:
      page.text("There is only one assessment of this subject: nothing to compare it with.")
    case .change:
      page.text("Two assessments show a change. A trend needs three.")
    case .trend:
      page.text("\(series.points.count) assessments, rated by the rule of the newest.")
    }
    leftOut()
    gap()
  }

  /// What is not among the points, and why.
  private mutating func leftOut() {
    if history.older > 0 {
      page.text(
        "The newest \(series.points.count) are shown; \(history.older) older ones are not.",
        .warning)
    }
    if history.ballots > 0 {
      page.text("Left out: \(history.ballots) files with one person's answers.", .muted)
    }
    for problem in history.problems { page.text("Left out: \(problem.description)", .warning) }
  }

  // MARK: Overall

  private var isWide: Bool { width >= 66 }

  /// One line for each assessment: level, index with its interval, chained index, share answered.
  private mutating func overall() {
    let bar = max(8, width - (isWide ? 46 : 30))
    let columns =
      page.metrics.padded("Date", width: 11) + page.metrics.padded("Level", width: 8)
      + page.metrics.padded(width < 48 ? "Index" : "Index, 0 to 100 %", width: bar + 1)
    page.row([
      .init(
        columns + page.metrics.padded("Chained", width: 9, alignment: .trailing)
          + (isWide ? page.metrics.padded("Answered", width: 15, alignment: .trailing) : ""),
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
      isWide ? page.metrics.padded(answered(point), width: 15, alignment: .trailing) : ""
    let style = workspace.charts
    let role: Role = point.score.level.map { .level($0) } ?? .muted
    page.chart(
      [.init(lead), .init(level, role)], width: bar,
      [.init(chained), .init(answered, .muted)]
    ) { canvas in
      point.score.whisker?.draw(on: &canvas, row: 0, column: 0, width: bar, style: style)
    }
    if let published = point.publishedLevel {
      page.text("published as level \(published) then", .muted, indent: 11)
    }
  }

  private func breakText(_ point: Series.Point) -> String {
    let share = point.overlap.map { "\($0.percent) %" } ?? "nothing"
    let rule = String(repeating: symbols.horizontal, count: 2)
    return "\(rule) break: \(share) is the same as before "
      + String(repeating: symbols.horizontal, count: max(0, width - 38))
  }

  private func day(_ point: Series.Point) -> String {
    point.at.map { workspace.day(of: $0).text } ?? "no date"
  }

  /// In points of a hundred, never clipped.
  private func chained(_ point: Series.Point) -> String {
    let points = words.points(point.chained)
    return points.hasPrefix("+") ? String(points.dropFirst()) : points
  }

  private func answered(_ point: Series.Point) -> String {
    guard let counts = point.score.counts else { return "" }
    return "\(counts.answered)/\(counts.inScope)"
  }

  // MARK: Dimensions

  /// A small chart for each dimension, all on the same dates and the same scale.
  private mutating func dimensions() {
    guard series.points.count > 1 else { return }
    let isNamed = width >= 58
    let label = isNamed ? (width >= 74 ? 30 : width / 3) : 4
    let strip = Timeline(series.points, width: min(40, max(10, width - label - 24)))
    page.heading("Levels by dimension")
    page.row([.init(page.metrics.padded("", width: label + 1) + dates(strip), .muted)])
    for part in series.dimensions {
      let name = isNamed ? part.title : part.dimension.uppercased()
      strand(name, part.points, strip, label: label, .text)
    }
    strand(isNamed ? "Overall" : "All", series.points, strip, label: label, .title)
  }

  private mutating func strand(
    _ name: String, _ points: [Series.Point], _ strip: Timeline, label: Int, _ role: Role
  ) {
    let fitted = page.metrics.fitted(name, width: label, symbols: symbols)
    page.row(
      [.init(page.metrics.padded(fitted, width: label) + " ", role)]
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
    let change = last - first
    let sign = change == .zero ? symbols.same : change > .zero ? symbols.up : symbols.down
    return Page.Span(
      "\(sign) \(words.points(change))",
      change == .zero ? .same : change > .zero ? .better : .worse)
  }

  // MARK: Table

  private mutating func tableEntry(_ point: Series.Point) {
    if point.breakBefore { page.row([.init(breakText(point), .warning)]) }
    var parts = [
      "level \(point.score.levelText)", "index \(words.percent(point.score.index))",
      "chained \(chained(point))", "\(answered(point)) answered",
    ]
    if let overlap = point.overlap { parts.append("\(overlap.percent) % the same as before") }
    if let published = point.publishedLevel { parts.append("published as level \(published)") }
    page.entry([.init(page.metrics.padded(day(point), width: 11))], parts.joined(separator: ", "))
  }

  private mutating func dimensionTable() {
    let isNamed = width >= 58
    let label = isNamed ? (width >= 74 ? 30 : width / 3) : 4
    let count = max(1, (width - label - 1) / 9)
    let shown = series.points.indices.suffix(count)
    let metrics = page.metrics
    let cell = { (text: String) in metrics.padded(text, width: 9) }
    page.row([
      .init(
        page.metrics.padded("Level", width: label + 1)
          + shown.map { cell(String(day(series.points[$0]).prefix(7))) }.joined(), .heading)
    ])
    for part in series.dimensions {
      let name = isNamed ? part.title : part.dimension.uppercased()
      let fitted = page.metrics.fitted(name, width: label, symbols: symbols)
      page.row([
        .init(
          page.metrics.padded(fitted, width: label) + " "
            + shown.map { index in
              let point = part.points[index]
              return cell((point.breakBefore ? "|" : "") + point.score.levelText)
            }.joined())
      ])
    }
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
