/// A text broken into visual lines; every character but the line breaks belongs to exactly one line.
///
/// Spaces at a break hang at the end of their line, however many they are, so that the next line starts
/// with a word. A tab counts as `tabWidth` spaces. A word longer than a line is cut, the path of a file behind a slash.
struct Wrapping {
  static let tabWidth = 4

  /// A character, as far as breaks depend on it.
  enum Piece: Equatable {
    case newline, space, tab
    /// What the parts of a path and an address end with; one column wide.
    case slash
    /// Any other one, by the columns that it takes.
    case glyph(UInt8)

    init(_ character: Character, _ metrics: TextMetrics) {
      self =
        switch character {
        case " ": .space
        case "\t": .tab
        case "/": .slash
        case _ where character.isNewline: .newline
        default: .glyph(UInt8(clamping: metrics.width(of: character)))
        }
    }

    static func append(
      _ scanned: TextMetrics.Scanned, _ metrics: TextMetrics, to pieces: inout [Piece]
    ) {
      switch scanned {
      case .plain(let bytes):
        pieces.append(
          contentsOf: bytes.lazy.map { $0 == 0x20 ? .space : $0 == 0x2F ? .slash : .glyph(1) })
      case .scalar: pieces.append(.glyph(UInt8(clamping: metrics.width(of: scanned))))
      case .cluster(let character): pieces.append(Piece(character, metrics))
      }
    }
  }

  /// Visual lines as ranges of character offsets.
  private(set) var lines: [Range<Int>] = []
  private var start = 0
  private var column = 0
  private var lastBreak: (offset: Int, column: Int)?
  private var lastSlash: (offset: Int, column: Int)?

  /// Breaks characters into lines of at most `width` columns, which is 1 or more, in linear time.
  init(_ pieces: [Piece], width: Int) {
    for (offset, piece) in pieces.enumerated() {
      switch piece {
      case .newline:
        lines.append(start..<offset)
        begin(at: offset + 1)
      case .space, .tab:
        column += piece == .tab ? Self.tabWidth : 1
        lastBreak = (offset + 1, column)
      case .slash:
        place(1, at: offset, width: width)
        lastSlash = (offset + 1, column)
      case .glyph(let columns): place(Int(columns), at: offset, width: width)
      }
    }
    lines.append(start..<pieces.count)
  }

  /// The columns of a character in a wrapped line.
  static func columns(of character: Character, metrics: TextMetrics) -> Int {
    character == "\t" ? tabWidth : metrics.width(of: character)
  }

  private mutating func begin(at offset: Int) {
    start = offset
    column = 0
    (lastBreak, lastSlash) = (nil, nil)
  }

  private mutating func place(_ columns: Int, at offset: Int, width: Int) {
    // Ideographs may be parted anywhere.
    if columns == 2, offset > start { lastBreak = (offset, column) }
    if column + columns > width, let lastBreak, lastBreak.offset > start {
      let rest = column - lastBreak.column
      lines.append(start..<lastBreak.offset)
      begin(at: lastBreak.offset)
      column = rest
    }
    if column + columns > width, offset > start {
      let end = lastSlash ?? (offset, column)
      let rest = column - end.column
      lines.append(start..<end.offset)
      begin(at: end.offset)
      column = rest
    }
    column += columns
    if columns == 2 { lastBreak = (offset + 1, column) }
  }
}
