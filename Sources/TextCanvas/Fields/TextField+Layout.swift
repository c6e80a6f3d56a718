extension TextField {
  /// The text as visual lines, and where the caret stands among them.
  public struct Layout: Hashable, Sendable {
    public var lines: [String]
    public var caretRow: Int
    public var caretColumn: Int
  }

  /// The text as it stands in `width` columns; the last column is kept for the caret at a line's end.
  ///
  /// A single line is not broken: as much of its beginning is left out as the caret needs.
  public func layout(width: Int) -> Layout {
    let lines = visualLines(width: width)
    let row = row(in: lines)
    let column = columns(in: lines[row].lowerBound..<caret)
    let last = max(0, width - 1)
    return Layout(
      lines: isMultiline
        ? lines.map(shown) : [dropping(max(0, column - last), from: shown(lines[row]))],
      caretRow: row,
      // Spaces that hang past the edge do not take the caret with them.
      caretColumn: min(column, last))
  }

  /// Draws the field into a rectangle, scrolled to the caret, and puts the cursor there if it has focus.
  public func draw(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, height: Int,
    role: Role = .field, isFocused: Bool = true
  ) {
    guard width > 0, height > 0 else { return }
    let layout = layout(width: width)
    canvas.fill(rows: row..<row + height, columns: column..<column + width, role: role)
    let first = Scroll(
      contentHeight: layout.lines.count, viewportHeight: height,
      focus: layout.caretRow..<layout.caretRow + 1
    ).firstLine
    for (offset, line) in layout.lines[first...].prefix(height).enumerated() {
      canvas.put(line, row: row + offset, column: column, role: role, end: column + width)
    }
    guard isFocused else { return }
    canvas.isCursorVisible = true
    canvas.cursor = .init(row: row + layout.caretRow - first, column: column + layout.caretColumn)
  }

  func visualLines(width: Int) -> [Range<Int>] {
    guard isMultiline else { return [0..<characters.count] }
    return Wrapping(characters.map { .init($0, metrics) }, width: max(1, width - 1)).lines
  }

  /// The visual line of the caret; at a break without a line feed, the later one.
  func row(in lines: [Range<Int>]) -> Int { lines.lastIndex { $0.lowerBound <= caret } ?? 0 }

  func columns(in range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + Wrapping.columns(of: $1, metrics: metrics) }
  }

  private func shown(_ line: Range<Int>) -> String {
    var shown = ""
    for character in characters[line] { shown += character == "\t" ? "    " : String(character) }
    return shown
  }

  /// A line without its first columns; half of a wide character leaves a gap.
  private func dropping(_ columns: Int, from line: String) -> String {
    guard columns > 0 else { return line }
    var rest = Substring(line)
    var dropped = 0
    while dropped < columns, let first = rest.first {
      dropped += metrics.width(of: first)
      rest = rest.dropFirst()
    }
    return String(repeating: " ", count: max(0, dropped - columns)) + rest
  }
}
