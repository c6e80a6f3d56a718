/// Texts as lines of bytes: LF, CRLF and CR end a line, as in CommonMark.
enum Lines {
  /// The lines with their ends; put together they are the text again.
  static func all(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text
    while !rest.isEmpty {
      lines.append(first(of: rest))
      rest = rest[lines[lines.count - 1].endIndex...]
    }
    return lines
  }

  /// The first line with its end.
  static func first(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = text.firstIndex(where: { $0 == lineFeed || $0 == carriageReturn })
    else { return text }
    let isPair = text[mark] == carriageReturn && text[(mark + 1)...].first == lineFeed
    return text[..<(mark + (isPair ? 2 : 1))]
  }

  /// The line without blanks and line ends behind it.
  static func stripped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  /// What editors and version control leave alone: LF as line ends, no blanks before them, no empty lines around it.
  static func essence(of text: ArraySlice<UInt8>) -> [UInt8] {
    let lines = all(of: text).map(stripped)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return Array(lines[first...last].joined(separator: [lineFeed]))
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == lineFeed
      || byte == carriageReturn
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
