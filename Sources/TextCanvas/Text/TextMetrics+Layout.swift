extension Wrapping.Piece {
  /// True for what a line of a width shows as it is.
  fileprivate func fits(_ width: Int) -> Bool {
    switch self {
    case .newline, .space, .slash: true
    case .tab: false
    case .glyph(let columns): columns <= width
    }
  }
}

extension TextMetrics {
  /// Where a text shorter than its column stands.
  public enum Alignment: Hashable, Sendable { case leading, center, trailing }

  /// A text as lines of at most `width` columns, broken at spaces; a word that is longer is cut, behind a slash if it has one.
  ///
  /// Line breaks are kept, tabs become spaces, spaces at the end of a line are dropped, no cluster is
  /// split. An empty text is one empty line; without any width there is no line. A character wider than
  /// the whole line becomes `replacement`. Of a text that nobody reads to its end the start is enough: see `cut`.
  public func wrapped(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    if text.utf8.last != 0x20, isOneLine(text, width: width) { return [text] }
    let text = cut(text)
    var pieces: [Wrapping.Piece] = []
    var ends = [0]
    pieces.reserveCapacity(text.utf8.count)
    ends.reserveCapacity(text.utf8.count + 1)
    Self.scan(text) { scanned, end in
      Wrapping.Piece.append(scanned, self, to: &pieces)
      if case .plain(let bytes) = scanned {
        ends.append(contentsOf: end - bytes.count + 1...end)
      } else {
        ends.append(end)
      }
      return true
    }
    return Wrapping(pieces, width: width).lines.map { range in
      var end = range.upperBound
      while end > range.lowerBound, pieces[end - 1] == .space || pieces[end - 1] == .tab {
        end -= 1
      }
      let bytes = text.utf8.dropFirst(ends[range.lowerBound])
      let line = String(Substring(bytes.prefix(ends[end] - ends[range.lowerBound])))
      let isPlain = pieces[range.lowerBound..<end].allSatisfy { $0.fits(width) }
      return isPlain ? line : spelled(line, width: width)
    }
  }

  /// True for a text that fits into a line and has nothing in it that a line shows otherwise.
  private func isOneLine(_ text: String, width: Int) -> Bool {
    var columns = 0
    Self.scan(text) { scanned, _ in
      switch scanned {
      case .plain, .scalar: columns += self.width(of: scanned)
      case .cluster: columns = .max
      }
      return columns <= width
    }
    return columns <= width
  }

  /// A line with tabs as spaces, and a replacement for what is wider than the whole line.
  private func spelled(_ line: String, width: Int) -> String {
    line.reduce(into: "") { line, character in
      if character == "\t" {
        line += String(repeating: " ", count: Wrapping.tabWidth)
      } else {
        line.append(self.width(of: character) > width ? replacement : character)
      }
    }
  }

  /// A text with at most as many scalars as a screen or a report shows of one: ten times what can be typed.
  public func cut(_ text: String) -> String {
    let limit = 100_000
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + " …"
  }

  /// A text on one line of at most `width` columns; what is cut off is marked by an ellipsis, of at most half of them.
  public func fitted(_ text: String, width: Int, symbols: Symbols) -> String {
    guard width > 0 else { return "" }
    // No character takes more columns than bytes, unless it is spelled out.
    if spell == nil, text.utf8.count <= width { return text }
    guard fitting(text, width).end < text.utf8.count else { return text }
    let ellipsis = prefix(of: symbols.ellipsis, width: max(1, width / 2))
    return prefix(of: text, width: width - ellipsis.width).text + ellipsis.text
  }

  /// A text that takes exactly `width` columns: filled with spaces, or cut without a mark.
  public func padded(_ text: String, width: Int, alignment: Alignment = .leading) -> String {
    guard width > 0 else { return "" }
    if text.utf8.count == width, Self.isPlain(text) { return text }
    let kept =
      Self.isPlain(text) && text.utf8.count <= width
      ? (text: text, width: text.utf8.count) : prefix(of: detached(text), width: width)
    let free = width - kept.width
    let before =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    let end = kept.text + String(repeating: " ", count: free - before)
    return before == 0 ? end : String(repeating: " ", count: before) + end
  }

  /// A text that does not join what stands before it, as a combining mark at its start would.
  private func detached(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, !first.isASCII, first.properties.isGraphemeExtend
    else { return text }
    return String(replacement) + text.dropFirst()
  }

  private func prefix(of text: String, width: Int) -> (text: String, width: Int) {
    let (column, end) = fitting(text, width)
    guard end < text.utf8.count else { return (text, column) }
    return (String(text[..<text.utf8.index(text.startIndex, offsetBy: end)]), column)
  }

  /// How much of a text fits, in columns, and where that ends, in bytes of UTF-8.
  private func fitting(_ text: String, _ width: Int) -> (columns: Int, end: Int) {
    var (column, end) = (0, 0)
    Self.scan(text) { scanned, scannedEnd in
      if case .plain(let bytes) = scanned {
        let taken = min(bytes.count, width - column)
        (column, end) = (column + taken, end + taken)
        return taken == bytes.count
      }
      let next = column + self.width(of: scanned)
      guard next <= width else { return false }
      (column, end) = (next, scannedEnd)
      return true
    }
    return (column, end)
  }
}
