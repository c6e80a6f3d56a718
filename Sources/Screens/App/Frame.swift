internal import MaturityModel
public import TextCanvas
internal import Translation

extension App {
  /// The smallest window in which the program can be used.
  static let smallestSize = Size(rows: 12, columns: 40)

  /// The picture of the whole window.
  public func canvas() -> Canvas {
    var canvas = Canvas(size: workspace.device.size, metrics: workspace.metrics)
    if isBlank { return canvas }
    let size = workspace.device.size
    guard size.rows >= Self.smallestSize.rows, size.columns >= Self.smallestSize.columns else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    drawTopLine(on: &canvas)
    top.draw(workspace, in: workspace.body, on: &canvas)
    drawStatusLine(on: &canvas)
    drawKeyBar(on: &canvas)
    return canvas
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let size = workspace.device.size
    let times = workspace.symbols.times
    let text = phrase(
      """
      Too small: \(size.columns, "columns")\(times, "×")\(size.rows, "rows"), need \
      40\(times, "×")12
      """)
    let lines = workspace.metrics.wrapped(text, width: size.columns)
    for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
  }

  private func drawTopLine(on canvas: inout Canvas) {
    let size = workspace.device.size
    let symbols = workspace.symbols
    canvas.fill(rows: 0..<1, columns: 0..<size.columns, role: .bar)
    let place = workspace.open?.beside.map { $0.place + " · " } ?? ""
    let progress = place + top.progress(workspace)
    let right = workspace.device.isASCII ? progress.replacing("·", with: "-") : progress
    let rightStart = size.columns - workspace.metrics.width(of: right) - 1
    canvas.put(right, row: 0, column: rightStart, role: .bar)
    let left = workspace.metrics.fitted(
      top.title(workspace), width: rightStart - 2, symbols: symbols)
    canvas.put(left, row: 0, column: 1, role: .bar)
  }

  /// The line above the key bar.
  ///
  /// A message that is longer takes the lines above it; a hint gives up its last clauses.
  private func drawStatusLine(on canvas: inout Canvas) {
    let size = workspace.device.size
    let (text, role, isHint) = status
    let width = size.columns - 2
    let shown = isHint ? shortened(text, width: width) : text
    let lines = workspace.metrics.wrapped(shown, width: width).suffix(max(1, size.rows / 3))
    for (index, line) in lines.enumerated() {
      let row = size.rows - 1 - lines.count + index
      if lines.count > 1 { canvas.fill(rows: row..<row + 1, columns: 0..<size.columns) }
      canvas.put(line, row: row, column: 1, role: role)
    }
  }

  /// As many clauses of a hint as fit, with a sign for the others.
  private func shortened(_ hint: String, width: Int) -> String {
    let (metrics, symbols) = (workspace.metrics, workspace.symbols)
    let whole = hint.utf8.last == UInt8(ascii: ".") ? hint.dropLast() : hint[...]
    if metrics.width(of: whole) <= width { return String(whole) }
    var shown = whole
    while let end = shown.utf8.lastIndex(of: UInt8(ascii: ";")) {
      shown = shown[..<end]
      let text = "\(shown) \(symbols.ellipsis)"
      if metrics.width(of: text) <= width { return text }
    }
    return metrics.fitted("\(shown) \(symbols.ellipsis)", width: width, symbols: symbols)
  }

  /// What the status line says: a message, a trouble, or a hint, in this order.
  private var status: (text: String, role: Role, isHint: Bool) {
    if !toast.isEmpty { return (toast, .title, false) }
    switch workspace.open?.saving {
    case .failed(let reason)?: return (reason, .danger, false)
    case .unsent(let reason)?: return (reason, .warning, false)
    case .saved?, .journaled?, nil: break
    }
    if let reason = workspace.readOnlyReason { return (reason, .warning, false) }
    if canTakeBack {
      return (phrase("Up brings your last text back;") + " " + top.hint(workspace), .title, true)
    }
    // Whole, however long it is: it says what an answer leads to.
    return (top.hint(workspace), .muted, true)
  }

  /// The most useful keys here; help stays, whatever else has to go.
  private func drawKeyBar(on canvas: inout Canvas) {
    let size = workspace.device.size
    let row = size.rows - 1
    canvas.fill(rows: row..<row + 1, columns: 0..<size.columns, role: .bar)
    let key = top.isTyping ? "F1" : "?"
    let help = " " + phrase("help")
    let end = size.columns - key.count - workspace.metrics.width(of: help) - 1
    canvas.put(key, row: row, column: end, role: .key)
    canvas.put(help, row: row, column: end + key.count, role: .bar)
    var column = 1
    for (key, label) in barEntries {
      let width = workspace.metrics.width(of: key + " " + label)
      guard column + width + 2 <= end else {
        // The first one is the most useful, and never given up.
        if column == 1 {
          column = canvas.put(key, row: row, column: column, role: .key)
          canvas.put(
            " " + label, row: row, column: column, role: .bar, end: end - 2,
            mark: workspace.symbols.ellipsis)
        }
        break
      }
      column = canvas.put(key, row: row, column: column, role: .key)
      column = canvas.put(" " + label, row: row, column: column, role: .bar) + 2
    }
  }

  /// Keys and their labels for the key bar, the most useful first.
  private var barEntries: [(key: String, label: String)] {
    if let keys = top.typingKeys { return keys }
    return top.barEntries(workspace) + (top is ResultScreen ? afterResult : [])
  }

  /// What follows from a result: writing it down, and who does something about it.
  private var afterResult: [(key: String, label: String)] {
    let actions: [Action] = [.report, .actions]
    return actions.compactMap { action in
      guard let binding = Self.keymap.bindings.first(where: { $0.action == action }),
        let key = binding.keys.first
      else { return nil }
      return (key.name(isASCII: workspace.device.isASCII), binding.shownLabel)
    }
  }
}
