internal import MaturityModel
internal import TextCanvas

/// A document of styled lines as wide as the screen allows, scrolled so that the focus is always visible.
struct Page: Sendable {
  /// A piece of a line with one role.
  struct Span: Hashable, Sendable {
    var text: String
    var role: Role

    init(_ text: String, _ role: Role = .text) { (self.text, self.role) = (text, role) }
  }

  let width: Int
  let metrics: TextMetrics
  let symbols: Symbols
  private(set) var lines: [[Span]] = []
  /// The lines that must be visible.
  private(set) var focus: Range<Int>?
  /// The lines of everything that can be in focus, top to bottom.
  private(set) var stops: [Range<Int>] = []
  /// Where the cursor stands inside the first focused line.
  private var focusColumn = 0
  /// Where the next character of a text goes; this place is always in view.
  private var caret: (line: Int, column: Int)?
  /// How many of the first lines stay where they are while the others scroll.
  var head = 0
  /// True where the page holds only the visible part of something longer.
  var isCutAbove = false
  var isCutBelow = false

  init(width: Int, _ workspace: Workspace) {
    self.width = max(0, width)
    metrics = workspace.metrics
    symbols = workspace.symbols
  }

  /// True where the page is heard and not seen: nothing wraps, stands in columns or is drawn.
  var isSpoken: Bool { symbols.isSpoken }

  mutating func blank() { lines.append([]) }

  /// A line of spans; what does not fit is cut with an ellipsis.
  mutating func row(_ spans: [Span]) { lines.append(spans) }

  /// A text as a column of exactly some width; what does not fit is cut with an ellipsis.
  func column(_ text: String, width: Int) -> String {
    isSpoken
      ? text + "  "
      : metrics.padded(metrics.fitted(text, width: width, symbols: symbols), width: width)
  }

  /// What stands before a value, as a column.
  func label(_ text: String, width: Int) -> String {
    isSpoken ? text + ": " : lead(text, width: width)
  }

  /// A word of the program as a column; one that is longer stands whole.
  func lead(_ text: String, width: Int) -> String {
    metrics.width(of: text) < width ? metrics.padded(text, width: width) : text + " "
  }

  /// The id of an item as a column, as it is shown everywhere.
  func id<Thing>(_ id: Identifier<Thing>) -> String {
    isSpoken ? id.displayed + "." : column(id.displayed, width: 6)
  }

  /// Text that wraps, with an indent.
  mutating func text(_ text: String, _ role: Role = .text, indent: Int = 0) {
    entry([Span(String(repeating: " ", count: indent))], text, role)
  }

  /// A heading with a line after it, so that blocks can be told apart without colour.
  mutating func heading(_ text: String) {
    if !isSpoken, metrics.width(of: text) > width { return self.text(text, .heading) }
    let rule = symbols.rule(width - metrics.width(of: text) - 1)
    row([Span(text, .heading), Span(" "), Span(rule, .border)])
  }

  /// Text that wraps behind a lead, its later lines indented as far as the lead is wide.
  mutating func entry(_ lead: [Span], _ text: String, _ role: Role = .text) {
    let indent = lead.reduce(0) { $0 + metrics.width(of: $1.text) }
    let wrapped =
      isSpoken
      ? text.split(separator: "\n").map(String.init)
      : metrics.wrapped(text, width: max(1, width - indent))
    lines.append(lead + [Span(wrapped.first ?? "", role)])
    for line in wrapped.dropFirst() {
      lines.append([Span(String(repeating: " ", count: indent)), Span(line, role)])
    }
  }

  /// A text that is being typed, behind a lead; lines after the first stand below it.
  mutating func field(_ field: TextField, lead: [Span], following: [Span]? = nil) {
    if isSpoken { return row(lead + [Span(field.isEmpty ? "empty" : field.text, .field)]) }
    let indent = lead.reduce(0) { $0 + metrics.width(of: $1.text) }
    let layout = field.layout(width: max(1, width - indent))
    caret = (lines.count + layout.caretRow, indent + layout.caretColumn)
    let rest = following ?? [Span(String(repeating: " ", count: indent))]
    for (index, line) in layout.lines.enumerated() {
      row((index == 0 ? lead : rest) + [Span(line, .field)])
    }
  }

  /// Marks all lines that `content` adds as the item in focus.
  mutating func focused(
    _ isFocused: Bool = true, column: Int = 0, _ content: (inout Page) -> Void
  ) {
    let start = lines.count
    content(&self)
    stops.append(start..<max(start + 1, lines.count))
    guard isFocused else { return }
    focus = stops.last
    focusColumn = column
  }

  /// Puts a row in focus on a page that has no focus so far: as the lines that it has then.
  mutating func setFocus(onRow index: Int, as row: [[Span]]) {
    guard stops.indices.contains(index) else { return }
    let stop = stops[index]
    focus = stop
    // A row of no lines is in focus at what follows it, which stays.
    guard !row.isEmpty else { return }
    lines.replaceSubrange(stop, with: row)
    let more = row.count - stop.count
    for later in stops.indices where more != 0 && stops[later].lowerBound >= stop.upperBound {
      stops[later] = stops[later].moved(by: more)
    }
    stops[index] = stop.lowerBound..<stop.upperBound + more
    focus = stops[index]
  }

  /// A sentence where there are no rows: on a screen it has the focus, and to those who hear it, it is no row.
  mutating func inPlaceOfRows(_ text: String, _ role: Role = .text) {
    if isSpoken { return self.text(text, role) }
    focused { $0.text(text, role) }
  }

  /// Marks the line that comes next as one that can be in focus, beside others on it.
  mutating func stop(isFocused: Bool, column: Int) {
    stops.append(lines.count..<lines.count + 1)
    guard isFocused else { return }
    focus = lines.count..<lines.count + 1
    focusColumn = column
  }

  /// Lines that can be in focus, of which nobody sees anything.
  mutating func blankStops(_ count: Int) {
    stops += (lines.count..<lines.count + count).lazy.map { $0..<$0 + 1 }
    lines += repeatElement([], count: count)
  }

  /// Sets two pages side by side; the right one starts at a column of this page.
  ///
  /// What can be in focus on the left comes before what can be on the right.
  mutating func beside(_ left: Page, _ right: Page, at column: Int) {
    if isSpoken { return [left, right].forEach { append($0) } }
    let start = lines.count
    for index in 0..<max(left.lines.count, right.lines.count) {
      lines.append(joined(left.line(index) ?? [], right.line(index), at: column))
    }
    for (page, offset) in [(left, 0), (right, column)] {
      stops += page.stops.map { $0.moved(by: start) }
      guard let focused = page.focus else { continue }
      focus = focused.moved(by: start)
      focusColumn = page.focusColumn + offset
      caret = page.caret.map { ($0.line + start, $0.column + offset) }
    }
  }

  /// A line of two, the second of which begins at a column.
  func joined(_ left: [Span], _ right: [Span]?, at column: Int) -> [Span] {
    guard let right else { return left }
    let used = left.reduce(0) { $0 + metrics.width(of: $1.text) }
    return left + [Span(String(repeating: " ", count: max(1, column - used)))] + right
  }

  /// The line of a number; nil below the last.
  func line(_ number: Int) -> [Span]? { lines.indices.contains(number) ? lines[number] : nil }

  /// Adds the lines of another page of the same width with what can be in focus there.
  mutating func append(_ page: Page) {
    let start = lines.count
    lines += page.lines
    stops += page.stops.map { $0.moved(by: start) }
    guard let focused = page.focus else { return }
    focus = focused.moved(by: start)
    focusColumn = page.focusColumn
    caret = page.caret.map { ($0.line + start, $0.column) }
  }

  /// The first line to show below the head: `scroll` where the user scrolled, else one that shows the whole focus.
  ///
  /// `height` is that of what scrolls.
  func top(height: Int, scroll: Int? = nil) -> Int {
    let focus = caret.map { $0.line..<$0.line + 1 } ?? focus
    return max(head, Self.top(of: lines.count, height: height, focus: focus, scroll: scroll))
  }

  /// The first of some lines to show in a window of a height.
  static func top(of count: Int, height: Int, focus: Range<Int>?, scroll: Int? = nil) -> Int {
    let last = max(0, count - height)
    if let scroll { return min(max(0, scroll), last) }
    guard let focus, height > 0, focus.upperBound > height else { return 0 }
    // Turned like pages, so that most moves change few lines.
    let step = max(1, height - 3)
    let pages = (focus.upperBound - height + step - 1) / step
    return min(pages * step, focus.lowerBound, last)
  }

  /// Draws the visible part and says in the last column what is above and below.
  func draw(in whole: Body, scroll: Int? = nil, on canvas: inout Canvas) {
    if isSpoken { return speak(on: &canvas.transcript) }
    for (line, row) in zip(lines.prefix(head), whole.rows) {
      draw(line, row: row, in: whole, on: &canvas)
    }
    let body = whole.without(firstRows: head)
    let top = top(height: body.height, scroll: scroll)
    for (offset, row) in body.rows.enumerated() where top + offset < lines.count {
      draw(lines[top + offset], row: row, in: body, on: &canvas)
    }
    if let (line, column) = caret ?? focus.map({ ($0.lowerBound, focusColumn) }) {
      let row = min(max(line, top), top + max(0, body.height - 1)) - top
      canvas.cursor = .init(
        row: body.rows.lowerBound + row, column: body.columns.lowerBound + column)
      if caret != nil { canvas.isCursorVisible = true }
    }
    drawMarks(top: top, in: body, on: &canvas)
  }

  private func draw(_ line: [Span], row: Int, in body: Body, on canvas: inout Canvas) {
    var column = body.columns.lowerBound
    for span in line {
      column = canvas.put(
        span.text, row: row, column: column, role: span.role, end: body.columns.upperBound,
        mark: symbols.ellipsis)
    }
  }

  private func drawMarks(top: Int, in body: Body, on canvas: inout Canvas) {
    guard body.height > 1 else { return }
    let column = body.columns.upperBound
    if top > head || isCutAbove {
      canvas.put(symbols.up, row: body.rows.lowerBound, column: column, role: .muted)
    }
    if top + body.height < lines.count || isCutBelow {
      canvas.put(symbols.down, row: body.rows.upperBound - 1, column: column, role: .muted)
    }
  }
}
