internal import MaturityModel
internal import TextCanvas

extension HomeScreen {
  /// The rows that stand under one heading.
  private enum Group: Equatable { case start, broken, questionnaires, archived, subject(String) }

  /// A line of the list; only those in the window are made into text.
  private enum Line { case spans([Page.Span]), row(Int) }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let rows = rows(workspace)
    let lines = lines(for: rows, workspace, in: body)
    let focused = lines.firstIndex { if case .row(focus) = $0 { true } else { false } } ?? 0
    let top = Page.top(of: lines.count, height: body.height, focus: focused..<focused + 1)
    let shown = top..<min(lines.count, top + body.height)
    var page = Page(width: body.width, workspace)
    page.isCutAbove = top > 0
    page.isCutBelow = shown.upperBound < lines.count
    for line in lines[shown] {
      switch line {
      case .spans(let spans): page.row(spans)
      case .row(let index):
        let isFocused = index == focus
        page.focused(isFocused) { draw(rows[index], isFocused: isFocused, workspace, on: &$0) }
      }
    }
    page.draw(in: body, scroll: 0, on: &canvas)
  }

  private func lines(for rows: [Row], _ workspace: Workspace, in body: Body) -> [Line] {
    var welcome = Page(width: body.width, workspace)
    if body.height >= 14 { drawWelcome(workspace, on: &welcome) }
    var lines = welcome.lines.map { Line.spans($0) }
    var group: Group?
    for (index, row) in rows.enumerated() {
      let next = self.group(of: row, workspace)
      if next != group {
        var page = Page(width: body.width, workspace)
        if group != nil { page.blank() }
        page.heading(heading(of: row, workspace))
        lines += page.lines.map { .spans($0) }
        group = next
      }
      lines.append(.row(index))
    }
    guard workspace.shelf.assessments.isEmpty, workspace.shelf.reading == nil else { return lines }
    var empty = Page(width: body.width, workspace)
    empty.blank()
    empty.text("Nothing is saved in \(workspace.shelf.folder) yet.", .muted)
    return lines + empty.lines.map { .spans($0) }
  }

  private func drawWelcome(_ workspace: Workspace, on page: inout Page) {
    page.blank()
    guard workspace.shelf.assessments.isEmpty, workspace.shelf.reading == nil else { return }
    page.text("How mature is the way your team builds and runs machine learning?", .title)
    page.text(
      "Answer what is true today. You see a level for every dimension, why it is that level, "
        + "and what would raise it. Every answer is saved at once, on this machine only.")
    page.blank()
  }

  /// What rows under one heading have in common: assessments of one subject belong together.
  private func group(of row: Row, _ workspace: Workspace) -> Group {
    switch row {
    case .start, .quick: return .start
    case .offer: return .questionnaires
    case .archived: return .archived
    case .entry(let index):
      let entry = workspace.shelf.assessments[index]
      return entry.problems.isEmpty ? .subject(entry.group) : .broken
    }
  }

  /// What stands above the first row of a group: of a subject as its newest assessment names it.
  private func heading(of row: Row, _ workspace: Workspace) -> String {
    switch row {
    case .start, .quick: return "Start"
    case .offer: return "Questionnaires that cannot be used"
    case .archived: return "Archived: u puts back"
    case .entry(let index):
      let entry = workspace.shelf.assessments[index]
      if !entry.problems.isEmpty { return "Files that cannot be opened" }
      let name = entry.subject.name
      return name.isEmpty ? "Saved in \(entry.folder)" : name
    }
  }

  private func draw(_ row: Row, isFocused: Bool, _ workspace: Workspace, on page: inout Page) {
    let symbols = workspace.symbols
    let marker = isFocused ? symbols.marker : " "
    let role: Role = isFocused ? .focus : .text
    switch row {
    case .start:
      page.row([.init("\(marker) New assessment   ", role), .init(startText(workspace), .muted)])
    case .quick:
      page.row([.init("\(marker) Quick scan       ", role), .init(quickText(workspace), .muted)])
    case .offer(let index):
      let offer = workspace.shelf.questionnaires[index]
      let fault = offer.problems.first?.description ?? ""
      page.row([.init("\(marker) \(offer.title): ", role), .init(fault, .danger)])
    case .entry, .archived:
      guard let entry = entry(of: row, workspace) else { return }
      draw(entry, marker: marker, role, workspace, on: &page)
    }
  }

  private func startText(_ workspace: Workspace) -> String {
    let usable = workspace.shelf.questionnaires.filter { $0.problems.isEmpty }
    guard usable.count == 1, let only = usable.first else {
      return "\(usable.count.counted("questionnaire")) on offer"
    }
    return only.lengths.filter { $0.mode != .quick }.map(\.text).joined(separator: "; ")
  }

  private func quickText(_ workspace: Workspace) -> String {
    let usable = workspace.shelf.questionnaires.first { $0.problems.isEmpty }
    let quick = usable?.lengths.first { $0.mode == .quick }
    return quick?.times ?? "core practices only"
  }

  private func draw(
    _ entry: Shelf.Entry, marker: String, _ role: Role, _ workspace: Workspace, on page: inout Page
  ) {
    let symbols = workspace.symbols
    if let problem = entry.problems.first {
      let more = entry.problems.count > 1 ? " and \(entry.problems.count - 1) more" : ""
      return page.row([
        .init("\(marker) \(entry.title) ", role), .init("cannot be opened", .danger),
        .init(": \(problem.fault)\(more)", .muted),
      ])
    }
    let isWide = page.width >= 66
    let index = isWide ? entry.index.map { "\($0.percent) %" } ?? "" : ""
    let date = entry.updatedAt.map { workspace.day(of: $0).text } ?? ""
    let mark = entry.path == marked ? "\(symbols.diamond) marked  " : ""
    let tail =
      mark + page.metrics.padded(entry.state(symbols), width: 15)
      + (isWide ? page.metrics.padded(index, width: 6, alignment: .trailing) : "") + " " + date
    let width = max(8, page.width - page.metrics.width(of: tail) - 4)
    page.row([
      .init("\(marker) " + page.column(entry.title, width: width) + " ", role),
      .init(tail, role == .focus ? .focus : .muted),
    ])
  }
}

extension Shelf.Offer.Length {
  /// What it is called and takes.
  fileprivate var text: String { "\(mode.words): \(times)" }

  /// How many practices it asks, and how long that takes.
  fileprivate var times: String {
    "\(practices.counted("practice")), about \(minutes) min"
  }
}

extension Shelf.Entry {
  /// That another file counts, the level with what missing answers leave possible and what was given once, or how much
  /// is answered.
  fileprivate func state(_ symbols: Symbols) -> String {
    guard counting == nil else { return "copy" }
    guard isComplete else {
      return total > 0 ? "\(answered)/\(total) practices" : "\(answered) answered"
    }
    let level = level.map { "level \($0)" } ?? "not rated"
    var remarks: [String] = []
    if let low = levelLow, let high = levelHigh, low < high { remarks.append("\(low)–\(high)") }
    if let published { remarks.append("was \(published.short(symbols))") }
    return remarks.isEmpty ? level : level + " (\(remarks.joined(separator: ", ")))"
  }
}

extension PublishedLevel {
  /// The level alone, or a dash where there was none.
  fileprivate func short(_ symbols: Symbols) -> String { level.map { "\($0)" } ?? symbols.dash }
}
