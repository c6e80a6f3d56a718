internal import MaturityModel
public import TextCanvas

extension App {
  /// The smallest window in which the program can be used.
  static let smallestSize = Size(rows: 12, columns: 40)

  /// The picture of the whole window.
  public func canvas() -> Canvas {
    var canvas = Canvas(size: workspace.size, metrics: workspace.metrics)
    let size = workspace.size
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
    let size = workspace.size
    let times = workspace.symbols.times
    let text = "Too small: \(size.columns)\(times)\(size.rows), need 40\(times)12"
    let lines = workspace.metrics.wrapped(text, width: size.columns)
    for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
  }

  private func drawTopLine(on canvas: inout Canvas) {
    let size = workspace.size
    let symbols = workspace.symbols
    canvas.fill(rows: 0..<1, columns: 0..<size.columns, role: .bar)
    let right = workspace.progressText
    let rightStart = size.columns - workspace.metrics.width(of: right) - 1
    canvas.put(right, row: 0, column: rightStart, role: .bar)
    let left = workspace.metrics.fitted(
      top.title(workspace), width: rightStart - 2, symbols: symbols)
    canvas.put(left, row: 0, column: 1, role: .bar)
  }

  private func drawStatusLine(on canvas: inout Canvas) {
    let size = workspace.size
    let row = size.rows - 2
    let (text, role) = status
    let fitted = workspace.metrics.fitted(
      text, width: size.columns - 2, symbols: workspace.symbols)
    canvas.put(fitted, row: row, column: 1, role: role)
  }

  /// What the status line says: a message, a trouble, or a hint, in this order.
  private var status: (String, Role) {
    if !workspace.toast.isEmpty { return (workspace.toast, .title) }
    if case .failed(let reason) = workspace.saving { return (reason, .danger) }
    if let reason = workspace.readOnlyReason { return (reason, .warning) }
    return (top.hint(workspace), .muted)
  }

  /// The most useful keys here; help stays, whatever else has to go.
  private func drawKeyBar(on canvas: inout Canvas) {
    let size = workspace.size
    let row = size.rows - 1
    canvas.fill(rows: row..<row + 1, columns: 0..<size.columns, role: .bar)
    let help = "? help"
    let end = size.columns - help.count - 1
    canvas.put("?", row: row, column: end, role: .key)
    canvas.put(" help", row: row, column: end + 1, role: .bar)
    var column = 1
    for command in top.commands(workspace) where command.isInBar && command.disabledReason == nil {
      let key = command.keys.first?.name(isASCII: workspace.isASCII) ?? ""
      let width = workspace.metrics.width(of: key + " " + command.label)
      guard column + width + 2 <= end else { break }
      column = canvas.put(key, row: row, column: column, role: .key)
      column = canvas.put(" " + command.label, row: row, column: column, role: .bar) + 2
    }
  }
}

extension Workspace {
  /// How far the walk is, in words, and whether it is saved.
  var progressText: String {
    guard let assessment else { return "" }
    let asked = items.filter { assessment.includes($0) && !$0.isOptional }
    let answered = asked.filter { assessment.hasAnswer(to: $0) }.count
    let mode = assessment.mode == .quick ? "quick scan · " : ""
    let text = "\(mode)\(answered)/\(asked.count) answered"
    return isASCII ? text.replacing("·", with: "-") : text
  }
}
