internal import MaturityModel
internal import TextCanvas

extension OverviewScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    guard var page else { return }
    let used = drawFilters(workspace, in: body, on: &canvas)
    if let here {
      var row = Page(width: page.width, workspace)
      draw(rows[here], isFocused: true, workspace, on: &row)
      page.setFocus(onRow: here, as: row.lines)
    }
    page.draw(in: body.without(firstRows: used), on: &canvas)
  }

  /// The rows as a page, none of them in focus.
  func laidOut(_ workspace: Workspace) -> Page {
    var page = Page(width: workspace.body.width, workspace)
    var section = ""
    for row in rows {
      if !row.isStrip, row.section != section { page.heading(row.section) }
      section = row.section
      page.focused(false) { draw(row, isFocused: false, workspace, on: &$0) }
    }
    if rows.isEmpty { page.inPlaceOfRows(filter.emptyText, .muted) }
    return page
  }

  private func draw(_ row: Row, isFocused: Bool, _ workspace: Workspace, on page: inout Page) {
    if row.isStrip {
      drawStrip(row, isFocused: isFocused, workspace, on: &page)
    } else {
      draw(row.items[0], isFocused: isFocused, workspace, on: &page)
    }
  }

  /// The filters, on several lines where there is room for that; answers how many.
  private func drawFilters(
    _ workspace: Workspace, in body: Body, on canvas: inout Canvas
  ) -> Int {
    let labels = filters.map { choice, count in
      let marker = choice == filter ? workspace.symbols.marker : " "
      return (choice: choice, text: "\(marker)\(choice.name) \(count) ")
    }
    if body.height >= 14 {
      var page = Page(width: body.width, workspace)
      page.put(
        labels.map { label in
          .init(
            lead: "", text: label.text, role: label.choice == filter ? .focus : .muted)
        }, gap: 0)
      page.draw(in: body, scroll: 0, on: &canvas)
      return page.lines.count
    }
    // The first ones give way where the chosen one would not be seen.
    var shown = labels[...]
    while let first = shown.first, first.choice != filter {
      let end = (shown.firstIndex { $0.choice == filter } ?? shown.startIndex) + 1
      let width = shown[..<end].reduce(0) { $0 + workspace.metrics.width(of: $1.text) }
      guard width > body.width else { break }
      shown.removeFirst()
    }
    var column = body.columns.lowerBound
    for label in shown {
      column = canvas.put(
        label.text, row: body.rows.lowerBound, column: column,
        role: label.choice == filter ? .focus : .muted, end: body.columns.upperBound,
        mark: workspace.symbols.ellipsis)
    }
    return 1
  }

  /// The most lines that a strip takes; a sign says where there is more.
  private static let stripLines = 3

  /// A section: its name, how much of it is answered, and a sign for each item.
  private func drawStrip(
    _ row: Row, isFocused: Bool, _ workspace: Workspace, on page: inout Page
  ) {
    let width = min(longestName, max(12, page.width * 2 / 5))
    let role: Role = isFocused ? .focus : .text
    let asked = row.items.filter { workspace.includes($0) }
    let answered = asked.count { workspace.hasAnswer($0) }
    let marker = isFocused ? workspace.symbols.marker : " "
    let count = page.metrics.padded("\(answered)/\(asked.count)", width: 6)
    let lead: [Page.Span] = [
      .init("\(marker) " + page.column(row.section, width: width), role),
      .init("  " + count, isFocused ? .focus : .muted),
    ]
    let indent = lead.reduce(0) { $0 + page.metrics.width(of: $1.text) }
    var lines: [[Page.Span]] = [[]]
    var room = page.width - indent
    for item in row.items {
      let mark = workspace.mark(of: item)
      let needed = 1 + mark.extras.count + 1
      if needed > room {
        guard lines.count < Self.stripLines else {
          lines[lines.count - 1].append(.init(workspace.symbols.ellipsis, .muted))
          break
        }
        lines.append([])
        room = page.width - indent
      }
      lines[lines.count - 1] += [.init(mark.sign, mark.role), .init(mark.extras + " ", .muted)]
      room -= needed
    }
    for (number, line) in lines.enumerated() {
      page.row((number == 0 ? lead : [.init(String(repeating: " ", count: indent))]) + line)
    }
  }

  /// An item: its title, what stands beside its answer, and the answer in words.
  private func draw(_ item: Item, isFocused: Bool, _ workspace: Workspace, on page: inout Page) {
    let mark = workspace.mark(of: item)
    let role: Role = isFocused ? .focus : .text
    let marker = isFocused ? workspace.symbols.marker : " "
    // What was answered in words needs the room that a level does not.
    let right = item.practice == nil ? page.width / 2 : 22
    let title = page.column(item.title, width: max(10, page.width - right - 9))
    page.row([
      .init("\(marker) \(page.id(item.id)) ", role), .init(title, role),
      .init(" " + page.metrics.padded(mark.extras, width: 4), isFocused ? .focus : .warning),
      .init(mark.text, isFocused ? .focus : mark.role),
    ])
  }
}
