/// What a program that draws with ncurses has put on a terminal of the xterm family.
///
/// Knows the control sequences of the terminal's description and those that the program itself
/// sends; any other is kept in `unknown`, so that a test can insist that there is none.
public struct EmulatedScreen: Sendable {
  /// One character cell; a wide character is followed by a cell of width 0.
  public struct Cell: Hashable, Sendable {
    public var text = " "
    public var width = 1
    public var style = CellStyle()
  }

  /// What a terminal can be asked: its background, and what kind it is.
  public enum Question: Hashable, Sendable { case background, attributes }

  public internal(set) var rows: Int
  public internal(set) var columns: Int
  public internal(set) var cells: [[Cell]]
  /// Where the cursor stands, from 0; it may be hidden.
  public internal(set) var row = 0
  public internal(set) var column = 0
  public internal(set) var isCursorVisible = true
  public internal(set) var isAlternate = false
  /// Keys, pastes and uses of the mouse that the program says it has handled and drawn (OSC 777).
  public internal(set) var handled = -1
  public internal(set) var title = ""
  /// Numbers of the private modes that are on, such as 2004 for bracketed paste.
  public internal(set) var modes: Set<Int> = []
  public internal(set) var unknown: [String] = []
  /// What the program has asked the terminal and was not answered yet.
  var questions: [Question] = []
  /// Frames reported with OSC 777.
  public internal(set) var frames = 0

  var style = CellStyle()
  var top = 0
  var bottom: Int
  var wrapsNext = false
  var drawsLines = false
  var titles: [String] = []
  var savedCursor = (row: 0, column: 0, style: CellStyle())
  private var pending: [UInt8] = []
  private var normal: (cells: [[Cell]], row: Int, column: Int)?

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows as text, without the blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  public var text: String { lines.joined(separator: "\n") }

  /// Where a text first stands on the screen, by row and column.
  public func position(of text: String) -> (row: Int, column: Int)? {
    for row in cells.indices {
      for column in cells[row].indices
      where cells[row][column...].map(\.text).joined().hasPrefix(text) && !text.isEmpty {
        return (row, column)
      }
    }
    return nil
  }

  /// The style of the first cell of a text.
  public func style(of text: String) -> CellStyle? {
    position(of: text).map { cells[$0.row][$0.column].style }
  }

  /// Takes what the program wrote; a sequence may be cut anywhere.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count {
      let taken = step(pending[index...])
      if taken == 0 { break }
      index += taken
    }
    pending.removeFirst(index)
  }

  /// Changes the size and keeps what fits, as terminals do.
  public mutating func resize(rows: Int, columns: Int) {
    func fitted(_ cells: [[Cell]]) -> [[Cell]] {
      (0..<rows).map { row in
        let old = row < cells.count ? cells[row] : []
        return (0..<columns).map { $0 < old.count ? old[$0] : Cell() }
      }
    }
    cells = fitted(cells)
    if let kept = normal {
      normal = (fitted(kept.cells), min(kept.row, rows - 1), min(kept.column, columns - 1))
    }
    (self.rows, self.columns) = (rows, columns)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
    (top, bottom, wrapsNext) = (0, rows - 1, false)
  }

  mutating func switchScreen(toAlternate isOn: Bool) {
    guard isOn != isAlternate else { return }
    isAlternate = isOn
    if isOn {
      normal = (cells, row, column)
      cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    } else if let kept = normal {
      (cells, row, column) = kept
      normal = nil
    }
  }

  mutating func lineFeed() {
    wrapsNext = false
    if row == bottom { scroll(from: top, by: 1) } else { row = min(row + 1, rows - 1) }
  }

  /// Moves the lines down to the bottom margin; positive numbers move up.
  mutating func scroll(from first: Int, by count: Int) {
    guard first <= bottom else { return }
    let blank = Array(repeating: blankCell, count: columns)
    for _ in 0..<min(abs(count), bottom - first + 1) {
      cells.remove(at: count > 0 ? first : bottom)
      cells.insert(blank, at: count > 0 ? bottom : first)
    }
  }

  /// A cell that is erased keeps the background of the moment (bce).
  var blankCell: Cell {
    var style = CellStyle()
    style.background = self.style.background
    return Cell(style: style)
  }

  mutating func erase(row: Int, columns range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = blankCell }
  }

  mutating func put(_ text: String) {
    guard let scalar = text.unicodeScalars.first else { return }
    let width = EmulatedScreen.width(of: scalar)
    if width == 0 { return combine(text) }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    guard column + width <= columns else { return }
    separateHalves(at: column, width: width)
    cells[row][column] = Cell(text: text, width: width, style: style)
    if width == 2 { cells[row][column + 1] = Cell(text: "", width: 0, style: style) }
    wrapsNext = column + width >= columns
    column = wrapsNext ? columns - 1 : column + width
  }

  private mutating func combine(_ text: String) {
    var at = wrapsNext ? column : max(0, column - 1)
    if cells[row][at].width == 0, at > 0 { at -= 1 }
    cells[row][at].text += text
  }

  /// Half of a wide character that is overwritten leaves a blank.
  private mutating func separateHalves(at column: Int, width: Int) {
    let end = column + width
    if cells[row][column].width == 0, column > 0 { cells[row][column - 1] = Cell(style: style) }
    if end < columns, cells[row][end].width == 0 { cells[row][end] = Cell(style: style) }
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    case 0x1F1E6...0x1F1FF: return 1
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
