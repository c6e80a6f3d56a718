internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Teams by dimensions: a level as a digit on a colour in every cell.
struct TeamMap {
  private let table: TeamTable
  private let workspace: Workspace
  private let name: Int
  private let names: ShortNames
  private let hasIndex: Bool
  private let hasDate: Bool
  /// The dimensions that there is room for, the one that is sorted by among them.
  private let shown: ArraySlice<Dimension.ID>

  /// The columns that a dimension takes.
  private static let cell = 4

  init(_ table: TeamTable, _ workspace: Workspace, width: Int) {
    self.table = table
    self.workspace = workspace
    // Where there is room for one of them, it is the one that is sorted by.
    hasDate = width >= 90 || table.column == .at
    hasIndex = width >= 50 && !(hasDate && width < 90)
    let fixed = 2 + 5 + (hasIndex ? 6 : 0) + (hasDate ? 9 : 0)
    let room = width - fixed - Self.cell * table.dimensions.count
    name = min(40, max(width >= 50 ? 14 : 12, room))
    let hasOthers = table.hasOthers
    names = ShortNames(
      table.report.entryNames, width: name - 1 - (hasOthers ? 1 : 0), metrics: workspace.metrics,
      symbols: workspace.symbols)
    let count = min(table.dimensions.count, max(1, (width - fixed - name) / Self.cell))
    var first = 0
    if case .dimension(let id) = table.column, let index = table.dimensions.firstIndex(of: id) {
      first = max(0, index - count + 1)
    }
    shown = table.dimensions.dropFirst(first).prefix(count)
  }

  /// Draws what is on the screen, and no more: a folder may hold thousands of teams.
  func draw(focus: Int, _ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var top = Page(width: body.width, workspace)
    if body.height >= 14 { top.text(table.report.noRanking, .muted) }
    if let narrowing = table.narrowing { top.text(narrowing, .warning) }
    if !top.isSpoken { top.row(heading) }
    let height = max(1, body.height - top.lines.count)
    let first = Page.top(of: table.entries.count, height: height, focus: focus..<focus + 1)
    var page = Page(width: body.width, workspace)
    for index in first..<min(table.entries.count, first + height) {
      let isFocused = index == focus
      let entry = table.entries[index]
      page.focused(isFocused) { page in
        page.row(page.isSpoken ? [.init(sentence(on: entry))] : row(entry, isFocused: isFocused))
      }
    }
    if table.entries.isEmpty { page.text(emptyText, .muted) }
    page.isCutAbove = first > 0
    page.isCutBelow = first + height < table.entries.count
    fillRest(of: &page, height: height)
    let split = min(body.rows.lowerBound + top.lines.count, body.rows.upperBound)
    top.draw(in: body, scroll: 0, on: &canvas)
    page.draw(
      in: Body(rows: split..<body.rows.upperBound, columns: body.columns), scroll: 0, on: &canvas)
  }

  /// What the teams have in common, where there is room below them.
  private func fillRest(of page: inout Page, height: Int) {
    let room = height - page.lines.count - 1
    guard room >= 4, !table.entries.isEmpty else { return }
    page.blank()
    var rest = Page(width: page.width, workspace)
    rest.fillCommon(of: table, atMost: room)
    for line in rest.lines.prefix(room) { page.row(line) }
    page.isCutBelow = rest.lines.count > room
  }

  private var emptyText: String {
    table.selection.isNarrow
      ? phrase("No team matches. x shows all.")
      : phrase("No assessment in this folder can be read.")
  }

  private var heading: [Page.Span] {
    var spans = [
      span(phrase("Team"), width: name + 2, .subject), span(phrase("Level"), width: 5, .level),
    ]
    if hasIndex { spans.append(span(" " + phrase("Prog."), width: 6, .index)) }
    if hasDate { spans.append(span("  " + phrase("Date"), width: 9, .at)) }
    spans += shown.map { id in
      let head = workspace.metrics.fitted(
        id.displayed, width: Self.cell - 1, symbols: workspace.symbols)
      return span(" " + head, width: Self.cell, .dimension(id))
    }
    let hidden = table.dimensions.count - shown.count
    if hidden > 0 { spans.append(Page.Span(" +\(hidden)", .muted)) }
    return spans
  }

  private func span(
    _ text: some StringProtocol, width: Int, _ column: Portfolio.Column
  ) -> Page.Span {
    let (metrics, text) = (workspace.metrics, String(text))
    let fitted = metrics.fitted(text, width: width, symbols: workspace.symbols)
    return Page.Span(
      metrics.padded(fitted, width: width), column == table.column ? .focus : .heading)
  }

  private func row(_ entry: PortfolioEntry, isFocused: Bool) -> [Page.Span] {
    let symbols = workspace.symbols
    let metrics = workspace.metrics
    let overall = entry.headline.overall
    let mark = table.report.isComparable(entry) ? "" : "*"
    let role: Role = isFocused ? .focus : .text
    let cells = table.report.cells(of: entry)
    var spans = [
      Page.Span((isFocused ? symbols.marker : " ") + " ", role),
      Page.Span(metrics.padded(names[table.report.name(of: entry)] + mark, width: name), role),
      Page.Span("  ", .text),
    ]
    if let whole = cells.first {
      spans.append(
        Page.Span(
          metrics.padded(whole.signs(symbols), width: 3), whole.level.map { .level($0) } ?? .muted))
    }
    if hasIndex {
      let index = overall.index.map { "\($0.percent) %" } ?? symbols.dash
      spans.append(Page.Span(metrics.padded(index, width: 6, alignment: .trailing), role))
    }
    if hasDate {
      let day = entry.at.map { String(workspace.day(of: $0).text.prefix(7)) } ?? symbols.dash
      spans.append(Page.Span("  " + metrics.padded(day, width: 7), .muted))
    }
    for place in shown.indices where cells.indices.contains(place + 1) {
      spans += field(cells[place + 1])
    }
    return spans
  }

  /// A team with its level and what is lowest in it.
  private func sentence(on entry: PortfolioEntry) -> String {
    let cells = table.report.cells(of: entry)
    let levels = zip(table.dimensions, cells.dropFirst()).compactMap { id, cell in
      cell.level.map { (title: table.titles[id.text] ?? id.displayed, level: $0) }
    }
    let lowest = levels.map(\.level).min()
    return workspace.words.team(
      table.report.name(of: entry), level: cells.first?.level,
      progress: entry.headline.overall.index?.percent,
      on: entry.at.map { workspace.day(of: $0).text },
      lowest: levels.filter { $0.level == lowest }.map(\.title), lowest)
  }

  private func field(_ cell: HeatMap.Cell) -> [Page.Span] {
    let signs = cell.signs(workspace.symbols)
    let words = signs.count == 1 ? " \(signs) " : workspace.metrics.padded(signs, width: 3)
    return [Page.Span(" "), Page.Span(words, cell.level.map { .heat($0) } ?? .muted)]
  }
}
