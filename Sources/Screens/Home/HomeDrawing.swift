internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension HomeScreen {
  /// The rows that stand under one heading.
  private enum Group: Equatable {
    case start, broken, questionnaires, archived, subject(String)

    /// True where the rows are assessments, in columns.
    var hasColumns: Bool {
      switch self {
      case .archived, .subject: true
      case .start, .broken, .questionnaires: false
      }
    }
  }

  /// A line of the list; only those in the window are made into text.
  private enum Line { case spans([Page.Span]), gap(hasColumns: Bool), row(Int) }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let rows = rows(workspace)
    let lines = lines(for: rows, workspace, in: body)
    let focused = lines.firstIndex { if case .row(focus) = $0 { true } else { false } } ?? 0
    let top = Page.top(of: lines.count, height: body.height, focus: focused..<focused + 1)
    let shown = top..<min(lines.count, top + body.height)
    var page = Page(width: body.width, workspace)
    page.isCutAbove = top > 0
    page.isCutBelow = shown.upperBound < lines.count
    let columns = HomeColumns(workspace, on: page)
    // The heads stand in the first gap of the window above such rows: they cost no line, and scroll along.
    let head = lines[shown].firstIndex {
      if case .gap(hasColumns: true) = $0 { true } else { false }
    }
    for index in shown {
      switch lines[index] {
      case .spans(let spans): page.row(spans)
      case .gap: if index == head { columns.drawHeads(on: &page) } else { page.blank() }
      case .row(let index):
        let isFocused = index == focus
        page.focused(isFocused) {
          draw(rows[index], isFocused: isFocused, columns, workspace, on: &$0)
        }
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
        if group != nil { lines.append(.gap(hasColumns: next.hasColumns)) }
        var page = Page(width: body.width, workspace)
        page.heading(heading(of: row, workspace))
        lines += page.lines.map { .spans($0) }
        group = next
      }
      lines.append(.row(index))
      lines += following(row, workspace, width: body.width).map { .spans($0) }
    }
    guard workspace.shelf.assessments.isEmpty, workspace.shelf.reading == nil else { return lines }
    var empty = Page(width: body.width, workspace)
    empty.blank()
    empty.text(phrase("Nothing is saved in \(workspace.shelf.folder, "folder") yet."), .muted)
    return lines + empty.lines.map { .spans($0) }
  }

  private func drawWelcome(_ workspace: Workspace, on page: inout Page) {
    page.blank()
    guard workspace.shelf.assessments.isEmpty, workspace.shelf.reading == nil else { return }
    page.text(phrase("How mature is the way your team builds and runs machine learning?"), .title)
    page.text(
      workspace.shelf.isShared
        ? phrase(
          """
          Answer what is true today, and see a level for every dimension, why it is that level, \
          and what would raise it; every answer is saved at once, here and in the shared store.
          """)
        : phrase(
          """
          Answer what is true today, and see a level for every dimension, why it is that level, \
          and what would raise it; every answer is saved at once, on this machine only.
          """))
    page.blank()
  }

  /// What rows under one heading have in common: assessments of one subject belong together.
  private func group(of row: Row, _ workspace: Workspace) -> Group {
    switch row {
    case .start, .quick, .example: return .start
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
    case .start, .quick: return phrase("Start")
    case .example:
      return workspace.shelf.isExample ? phrase("An example, made up") : phrase("Start")
    case .offer: return phrase("Questionnaires that cannot be used")
    case .archived: return phrase("Archived: u puts back")
    case .entry(let index):
      let entry = workspace.shelf.assessments[index]
      if !entry.problems.isEmpty { return phrase("Files that cannot be opened") }
      let name = entry.subject.name
      if !name.isEmpty { return name }
      return workspace.shelf.isElsewhere(entry)
        ? phrase("Elsewhere, in \(entry.folder, "folder")")
        : phrase("Saved in \(shownFolder(of: entry, workspace), "folder")")
    }
  }

  /// Where a file lies; what has a name only lies in the store.
  private func shownFolder(of entry: Shelf.Entry, _ workspace: Workspace) -> String {
    entry.path.contains("/") ? entry.folder : workspace.shelf.folder
  }

  private func draw(
    _ row: Row, isFocused: Bool, _ columns: HomeColumns, _ workspace: Workspace, on page: inout Page
  ) {
    let marker = isFocused ? workspace.symbols.marker : " "
    let role: Role = isFocused ? .focus : .text
    switch row {
    case .start, .quick, .example:
      page.row([
        .init(
          "\(marker) " + page.lead(name(of: row, workspace), width: nameWidth(workspace)), role),
        .init(beside(row, workspace, width: page.width).first ?? "", .muted),
      ])
    case .offer(let index):
      let offer = workspace.shelf.questionnaires[index]
      let fault = offer.problems.first?.description ?? ""
      page.row([.init("\(marker) \(offer.title): ", role), .init(fault, .danger)])
    case .entry, .archived:
      guard let entry = entry(of: row, workspace) else { return }
      columns.draw(
        entry, isFocused: isFocused, isMarked: entry.path == marked, workspace, on: &page)
    }
  }

  /// What a row of the start is called.
  private func name(of row: Row, _ workspace: Workspace) -> String {
    let name =
      switch row {
      case .start: phrase("New assessment")
      case .quick: phrase("Quick scan")
      case .example: workspace.shelf.isExample ? phrase("Leave it") : phrase("Example")
      case .entry, .offer, .archived: ""
      }
    return name
  }

  /// The columns of such a name.
  private func nameWidth(_ workspace: Workspace) -> Int {
    let names = [Row.start, .quick, .example].map { name(of: $0, workspace) }
    return names.reduce(17) { max($0, workspace.metrics.width(of: $1) + 1) }
  }

  /// What stands beside such a name, in lines that fit.
  private func beside(_ row: Row, _ workspace: Workspace, width: Int) -> [String] {
    let room = max(1, width - nameWidth(workspace) - 2)
    let parts = about(row, workspace, isNarrow: room < 37)
    return parts.flatMap { workspace.metrics.wrapped($0, width: room) }
  }

  /// The lines below a row of the start.
  private func following(_ row: Row, _ workspace: Workspace, width: Int) -> [[Page.Span]] {
    let indent = String(repeating: " ", count: nameWidth(workspace) + 2)
    return beside(row, workspace, width: width).dropFirst().map { [.init(indent + $0, .muted)] }
  }

  /// What a row of the start takes, in parts that stand on lines of their own.
  private func about(_ row: Row, _ workspace: Workspace, isNarrow: Bool) -> [String] {
    let usable = workspace.shelf.questionnaires.filter { $0.problems.isEmpty }
    let lengths = usable.first?.lengths ?? []
    switch row {
    case .start:
      let times = lengths.filter { $0.mode != .quick }.map {
        "\($0.mode.words): \(isNarrow ? phrase("\($0.minutes, "minutes") min") : $0.times)"
      }
      let others = usable.dropFirst().map(\.title)
      guard !others.isEmpty, !isNarrow else { return times }
      return times + [
        others.count == 1
          ? phrase("or \(others[0], "title")")
          : phrase("or \(others.count, "count") other questionnaires")
      ]
    case .quick:
      return lengths.filter { $0.mode == .quick }.map { isNarrow ? $0.time : $0.times }
    case .example:
      if workspace.shelf.isExample {
        return [isNarrow ? phrase("your own files") : phrase("back to your own files")]
      }
      return [
        isNarrow
          ? phrase("e: a made-up bank")
          : phrase("e shows a made-up bank, apart from your own files")
      ]
    case .entry, .offer, .archived: return []
    }
  }
}

extension Shelf.Offer.Length {
  /// How many practices it asks, and how long that takes.
  fileprivate var times: String { "\(practices.practices), \(time)" }

  fileprivate var time: String { phrase("about \(minutes, "minutes") min") }
}
