/// A text being typed: the text, the caret and the way back.
///
/// The caret stands between characters as a person sees them, so no key ever splits a cluster.
public struct TextField: Sendable {
  public let isMultiline: Bool
  /// The most characters that the text may have, or nil.
  public let limit: Int?
  let metrics: TextMetrics
  private(set) var characters: [Character]
  /// Characters before the caret, from 0 to the length of the text.
  public private(set) var caret: Int
  /// The column that Up and Down aim for while they follow each other.
  var goalColumn: Int?
  /// What the field began with.
  private let original: [Character]
  private var history: [Edit] = []
  private var lastEdit: EditKind?

  /// A field with the caret at the end of its text; a field of one line shows line breaks as spaces.
  public init(
    text: String = "", isMultiline: Bool = false, limit: Int? = nil,
    metrics: TextMetrics
  ) {
    (self.isMultiline, self.limit, self.metrics) = (isMultiline, limit, metrics)
    characters = text.map { $0.isNewline && !isMultiline ? " " : $0 }
    original = characters
    caret = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  /// True while the text is the one that the field began with.
  public var isUntouched: Bool { characters == original }
  /// True when nothing more can be typed.
  public var isFull: Bool { limit.map { characters.count >= $0 } ?? false }

  /// Inserts outside text at the caret as one step of undo, cleaned, and in one line where the field has one.
  /// - Returns: true if the text was cut because it did not fit.
  @discardableResult public mutating func paste(_ text: String) -> Bool {
    paste(text, over: caret..<caret)
  }

  /// Puts another text in the place of the whole, as a paste does.
  public mutating func replaceAll(with text: String) { paste(text, over: 0..<characters.count) }

  @discardableResult private mutating func paste(_ text: String, over range: Range<Int>) -> Bool {
    let room = limit.map { max(0, $0 - characters.count + range.count) } ?? .max - 1
    // Of a text without end only what fits is looked at.
    var pasted = cleaned(text).prefix(room + 1).map { $0.isNewline && !isMultiline ? " " : $0 }
    let isCut = pasted.count > room
    if isCut { pasted.removeLast() }
    if !pasted.isEmpty || !range.isEmpty { replace(range, with: String(pasted), as: .paste) }
    return isCut
  }

  /// Takes the last edit back: a run of typing, a run of deleting, or one paste.
  /// - Returns: false if there is nothing to take back.
  @discardableResult public mutating func undo() -> Bool {
    guard !history.isEmpty else { return false }
    while let last = history.popLast() {
      characters.replaceSubrange(last.start..<last.start + last.inserted, with: last.removed)
      moveCaret(to: last.caret)
      if last.beginsStep { break }
    }
    return true
  }

  /// A place where characters were put in the place of others.
  private struct Edit {
    let start: Int
    let removed: [Character]
    let inserted: Int
    /// Where the caret was before.
    let caret: Int
    let beginsStep: Bool
  }

  /// Of more edits than this the older half is forgotten at once.
  private static let historyLimit = 20_000

  /// Edits of one kind that follow each other are one step of undo, except pastes and cuts.
  enum EditKind { case typing, erasing, cut, paste }

  /// Moves the caret and ends the run of typing or erasing.
  mutating func moveCaret(to offset: Int, goalColumn: Int? = nil) {
    caret = min(max(0, offset), characters.count)
    self.goalColumn = goalColumn
    lastEdit = nil
  }

  mutating func replace(_ range: Range<Int>, with text: String, as kind: EditKind) {
    // Joined again from text: a combining mark becomes one character with the letter before it.
    let start = max(0, range.lowerBound - 1)
    let before = String(characters[start..<range.lowerBound]) + text
    var end = range.upperBound
    var joined = Array(before)
    // And with what comes after, as far as the borders between characters move.
    while end < characters.count, let last = joined.last {
      let pair = Array(String(last) + String(characters[end]))
      if pair.count == 2, pair[0] == last { break }
      joined.replaceSubrange((joined.count - 1)..., with: pair)
      end += 1
    }
    remember(start..<end, inserted: joined.count, as: kind)
    // Replacing a part grows an array by what is needed only, and would copy it for every key.
    if characters.count + joined.count > characters.capacity {
      characters.reserveCapacity(2 * (characters.count + joined.count))
    }
    characters.replaceSubrange(start..<end, with: joined)
    caret = min(start + before.count, characters.count)
    goalColumn = nil
    // A new word is a new step.
    lastEdit = text == " " || text == "\n" ? nil : kind
  }

  private mutating func remember(_ range: Range<Int>, inserted: Int, as kind: EditKind) {
    history.append(
      Edit(
        start: range.lowerBound, removed: Array(characters[range]), inserted: inserted,
        caret: caret, beginsStep: kind != lastEdit || kind == .cut || kind == .paste))
    if history.count > Self.historyLimit { history.removeFirst(Self.historyLimit / 2) }
  }
}

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
  ///
  /// Without the focus, which a list below may have while one types, the caret is drawn.
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
    let caret = Canvas.Position(
      row: row + layout.caretRow - first, column: column + layout.caretColumn)
    guard isFocused else {
      let under = self.caret < characters.count ? characters[self.caret] : " "
      canvas.put(
        under.isNewline ? " " : String(under), row: caret.row, column: caret.column, role: .bar)
      return
    }
    canvas.isCursorVisible = true
    canvas.cursor = caret
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
