/// A grid of character cells in memory: the picture of one frame.
///
/// Positions outside the grid are ignored, so drawing never has to ask how large the screen is.
public struct Canvas: Sendable {
  public let size: Size
  public let metrics: TextMetrics
  public private(set) var cells: [Cell]
  /// The clusters of several scalars that are drawn, by their glyphs.
  private var clusters: [Character] = []
  /// Where the hardware cursor stands: on the item in focus, which is what a screen reader reads.
  public var cursor: Position
  /// True while a text is being typed.
  public var isCursorVisible = false
  /// What pages say instead of being drawn, where the picture is heard and not seen.
  public var transcript = Transcript()

  public init(size: Size, metrics: TextMetrics) {
    self.size = size
    self.metrics = metrics
    cells = Array(repeating: Cell(), count: size.rows * size.columns)
    cursor = Position(row: 0, column: 0)
  }

  /// A place on the grid, counted from the top left corner at 0, 0.
  public struct Position: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  /// The cell at a place inside the grid.
  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// What a cell of this canvas draws; a space for the right half of a wide character.
  public func character(of cell: Cell) -> Character {
    cell.scalar.map { Character($0) } ?? clusters[Int(cell.glyph - Cell.firstCluster)]
  }

  /// True when a row looks the same on another canvas of the same size.
  public func showsSame(inRow row: Int, as other: Canvas) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    // The same glyph means the same cluster only where both canvases keep the same ones.
    guard clusters != other.clusters else {
      return cells.withUnsafeBufferPointer { own in
        other.cells.withUnsafeBufferPointer { theirs in
          range.reduce(0) { $0 | own[$1].difference(from: theirs[$1]) } == 0
        }
      }
    }
    return range.allSatisfy { index in
      let (own, theirs) = (cells[index], other.cells[index])
      return own.width == theirs.width && own.role == theirs.role
        && character(of: own) == other.character(of: theirs)
    }
  }

  /// Draws text on one line from a place on, at most up to (not including) `end`, and answers the column after it.
  ///
  /// A wide character that does not fit whole is left out. A mark stands at the end of a text that does not fit, in at
  /// most half of the columns.
  @discardableResult public mutating func put(
    _ text: String, row: Int, column start: Int, role: Role = .text, end: Int? = nil,
    mark: String = ""
  ) -> Int {
    let end = min(end ?? size.columns, size.columns)
    guard (0..<size.rows).contains(row) else { return start }
    var column = start
    var isCut = false
    // Outside of the loop: a use of it there would count references for each character.
    let metrics = metrics
    TextMetrics.scan(text) { scanned, _ in
      if case .plain(let bytes) = scanned {
        let count = max(0, min(bytes.count, end - column))
        let first = min(count, max(0, -column))
        set(bytes[first..<count], row: row, column: column + first, role: role)
        column += count
        isCut = count < bytes.count
        return !isCut
      }
      return metrics.draw(scanned) { drawn in
        isCut = column + drawn.width > end
        guard !isCut else { return false }
        if column >= 0 {
          set(glyph(of: drawn), width: drawn.width, row: row, column: column, role: role)
        }
        column += drawn.width
        return true
      }
    }
    guard isCut, !mark.isEmpty, start < end else { return column }
    let width = min(metrics.width(of: mark), max(1, (end - start) / 2))
    return put(mark, row: row, column: end - width, role: role, end: end)
  }

  /// Gives a range of cells in one row another role, keeping what is drawn there.
  public mutating func paint(_ role: Role, row: Int, columns: Range<Int>) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      cells[index] = cells[index].painted(role)
    }
  }

  /// Blanks a rectangle.
  public mutating func fill(rows: Range<Int>, columns: Range<Int>, role: Role = .text) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    for row in rows.clamped(to: 0..<size.rows) {
      let start = row * size.columns
      let range = start + columns.lowerBound..<start + columns.upperBound
      clearHalves(around: range)
      for index in range { cells[index] = Cell(role: role) }
    }
  }

  private mutating func set(_ glyph: UInt32, width: Int, row: Int, column: Int, role: Role) {
    let index = row * size.columns + column
    clearHalves(around: index..<index + width)
    cells[index] = Cell(glyph: glyph, width: UInt8(width), role: role)
    if width == 2 { cells[index + 1] = Cell(width: 0, role: role) }
  }

  /// Sets as many cells as there are bytes of ASCII.
  private mutating func set(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, row: Int, column: Int, role: Role
  ) {
    guard !bytes.isEmpty else { return }
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    let start = row * size.columns + column
    clearHalves(around: start..<start + bytes.count)
    cells.withUnsafeMutableBufferPointer { cells in
      for offset in bytes.indices {
        cells[start + offset] = Cell(glyph: UInt32(bytes[offset]), width: 1, role: role)
      }
    }
  }

  /// Half of a wide character that is overwritten leaves a blank, never half a glyph.
  private mutating func clearHalves(around range: Range<Int>) {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    if cells[first].width == 0 { cells[first - 1] = Cell(role: cells[first - 1].role) }
    if cells[last].width == 2 { cells[last + 1] = Cell(role: cells[last + 1].role) }
  }

  private mutating func glyph(of drawn: TextMetrics.Drawn) -> UInt32 {
    if let scalar = drawn.scalar { return scalar.value }
    clusters.append(drawn.character)
    return Cell.firstCluster + UInt32(clusters.count - 1)
  }
}

extension Canvas {
  /// The canvas as text: one line per row, without spaces at the ends.
  public var text: String { picture { $0.width == 0 ? nil : character(of: $0) } }

  /// The canvas as one letter per cell that names its role; a dot for plain text, a space for blank plain cells.
  public var roles: String {
    picture { cell in
      cell.role == .text && cell.scalar == " " && cell.width == 1 ? " " : cell.role.letter
    }
  }

  private func picture(_ sign: (Cell) -> Character?) -> String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns {
        if let sign = sign(self[row, column]) { line.append(sign) }
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}

extension Role {
  /// One letter for pictures of roles; levels are digits.
  public var letter: Character {
    switch kind {
    case .text: "."
    case .title: "T"
    case .heading: "H"
    case .muted: "m"
    case .focus: "F"
    case .bar: "B"
    case .key: "K"
    case .answered: "a"
    case .unanswered: "u"
    case .warning: "W"
    case .danger: "D"
    case .border: "b"
    case .field: "f"
    case .level: Character("\(min(rank, 9))")
    case .heat: Array("zcdeghijkl")[min(Int(rank), 9)]
    case .better: "+"
    case .same: "="
    case .worse: "-"
    case .series: Array("PQRS")[min(Int(rank), 3)]
    case .track: "t"
    }
  }
}
