internal import Documents
internal import TextCanvas
internal import Translation

extension ReportScreen {
  private static let labelWidth = 10
  /// As wide as the longest choice while it is in focus: `< dimensions >`.
  private static let valueWidth = 15
  /// Narrower windows have no room to explain what is chosen.
  private static let explainedWidth = 56

  /// The lines above what the report will say.
  private func headHeight(in body: Body) -> Int { rows.count + (body.height >= 14 ? 2 : 1) }

  /// The lines that can be seen at once of what the report will say.
  func previewHeight(in body: Body) -> Int { max(1, body.height - headHeight(in: body)) }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var head = Page(width: body.width, workspace)
    for row in rows { draw(row, workspace, on: &head) }
    // Who listens reads the report itself, not what it will look like.
    if head.isSpoken { return head.draw(in: body, on: &canvas) }
    if body.height >= 14 { head.blank() }
    head.heading(
      made?.content == nil
        ? phrase("Nothing to preview") : phrase("Preview: \(form.preview, "preview")"))
    drawPreview(workspace, in: body.without(firstRows: headHeight(in: body)), on: &canvas)
    head.draw(
      in: Body(
        rows: body.rows.prefix(headHeight(in: body)), columns: body.columns), on: &canvas)
  }

  private func drawPreview(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    let lines = made?.preview?.lines ?? []
    let top = min(scrolling.top, max(0, lines.count - body.height))
    for line in lines[top...].prefix(body.height) { page.row([.init(line)]) }
    page.isCutAbove = top > 0
    page.isCutBelow = top + body.height < lines.count
    page.draw(in: body, on: &canvas)
  }

  private func draw(_ row: ReportRow, _ workspace: Workspace, on page: inout Page) {
    let isFocused = row == self.row
    let marker = isFocused ? page.symbols.marker : " "
    let lead = page.label("\(marker) \(row.label)", width: Self.labelWidth)
    let start = Page.Span(lead, isFocused ? .focus : .text)
    page.focused(isFocused) { page in
      if row.isTyped {
        if isFocused, let field { return page.field(field, lead: [start]) }
        let text = row == .file ? path(workspace) : sources[row] ?? ""
        return page.row([
          start,
          text.isEmpty ? .init(row.placeholder, .muted) : .init(shortened(text, in: page)),
        ])
      }
      let (value, explanation) = words(of: row)
      let shown = isFocused && !page.isSpoken ? "< \(value) >" : value
      let gap = String(
        repeating: " ", count: max(1, Self.valueWidth - page.metrics.width(of: shown)))
      let isExplained = page.width >= Self.explainedWidth
      page.row(
        [start, .init(shown, isFocused ? .field : .text)]
          + (isExplained ? [.init(gap), .init(explanation, .muted)] : []))
    }
  }

  private func words(of row: ReportRow) -> (value: String, explanation: String) {
    switch row {
    case .kind: (kind.title, kind.explanation)
    case .format: (form.title, form.explanation)
    case .table:
      made?.content == nil
        ? (phrase("none", in: "table"), phrase("this report has no table"))
        : (chosenTable.title, chosenTable.explanation)
    case .people: (people.title, people.explanation)
    case .file, .brand, .texts: ("", "")
    }
  }

  /// The end of a path, which tells more than its beginning.
  private func shortened(_ path: String, in page: Page) -> String {
    let width = page.width - Self.labelWidth
    guard !page.isSpoken, page.metrics.width(of: path) > width else { return path }
    var rest = Substring(path)
    let mark = page.symbols.ellipsis
    let room = width - page.metrics.width(of: mark)
    while page.metrics.width(of: rest) > room { rest = rest.dropFirst() }
    return mark + rest
  }
}
