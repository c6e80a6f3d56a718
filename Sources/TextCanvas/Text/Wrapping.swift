/// A text broken into visual lines; every character but the line breaks belongs to exactly one line.
///
/// Spaces at a break hang at the end of their line, however many they are, so that the next line starts
/// with a word. A tab counts as `tabWidth` spaces.
struct Wrapping {
  static let tabWidth = 4

  /// Visual lines as ranges of character offsets.
  private(set) var lines: [Range<Int>] = []
  private var start = 0
  private var column = 0
  private var lastBreak: (offset: Int, column: Int)?

  /// Breaks characters into lines of at most `width` columns, which is 1 or more, in linear time.
  init(_ characters: [Character], width: Int, metrics: TextMetrics) {
    for (offset, character) in characters.enumerated() {
      if character.isNewline {
        lines.append(start..<offset)
        begin(at: offset + 1)
      } else if character == " " || character == "\t" {
        column += Self.columns(of: character, metrics: metrics)
        lastBreak = (offset + 1, column)
      } else {
        place(metrics.width(of: character), at: offset, width: width)
      }
    }
    lines.append(start..<characters.count)
  }

  /// The columns of a character in a wrapped line.
  static func columns(of character: Character, metrics: TextMetrics) -> Int {
    character == "\t" ? tabWidth : metrics.width(of: character)
  }

  private mutating func begin(at offset: Int) {
    start = offset
    column = 0
    lastBreak = nil
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
      lines.append(start..<offset)
      begin(at: offset)
    }
    column += columns
    if columns == 2 { lastBreak = (offset + 1, column) }
  }
}
