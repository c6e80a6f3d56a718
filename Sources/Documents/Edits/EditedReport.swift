/// A generated Markdown report as it is found again: passages between markers, and a person's words around them.
package struct EditedReport {
  /// What stands between two markers.
  struct Marked {
    let id: String
    let hash: String
    let facts: [NamedNumber]
    /// With its markers, to the byte.
    let whole: ArraySlice<UInt8>
    let text: ArraySlice<UInt8>
  }

  enum Piece {
    case words(ArraySlice<UInt8>)
    case marked(Marked)
    case inventory(present: [String], deleted: [String])
  }

  private(set) var pieces: [Piece] = []
  /// Windows puts it before a text; no marker may hide behind it.
  let hasByteOrderMark: Bool
  /// As the file ends its first line.
  let lineEnd: String

  /// Whether any of it was made here; what was not is never replaced.
  package var isGenerated: Bool {
    pieces.contains { piece in
      switch piece {
      case .words: false
      case .marked, .inventory: true
      }
    }
  }

  /// The report that was never written; renewing it writes a new one.
  package init() {
    hasByteOrderMark = false
    lineEnd = "\n"
  }

  /// Reads a report, whose file has to be UTF-8.
  ///
  /// Line ends, moved and removed passages are a person's affair; markers are not.
  package init(_ text: String) throws(BrokenMarkers) {
    let bytes = Array(text.utf8)
    hasByteOrderMark = bytes.starts(with: "\u{FEFF}".utf8)
    let lines = Lines.all(of: bytes.dropFirst(hasByteOrderMark ? 3 : 0))
    lineEnd = lines.first?.suffix(2).elementsEqual("\r\n".utf8) == true ? "\r\n" : "\n"
    var reading = Reading(bytes: bytes)
    for (index, line) in lines.enumerated() { reading.take(line, number: index + 1) }
    pieces = try reading.pieces()
  }
}
