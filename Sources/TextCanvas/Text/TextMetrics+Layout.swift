extension TextMetrics {
  /// Where a text shorter than its column stands.
  public enum Alignment: Hashable, Sendable {
    case leading, center, trailing
  }

  /// A text as lines of at most `width` columns, broken at spaces; a word that is longer is cut.
  ///
  /// Line breaks are kept, tabs become spaces, spaces at the end of a line are dropped, no cluster is
  /// split. An empty text is one empty line; without any width there is no line. A character wider than
  /// the whole line becomes `replacement`. Of a text that nobody reads to its end the start is enough: see `cut`.
  public func wrapped(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    let characters = Array(cut(text))
    return Wrapping(characters, width: width, metrics: self).lines.map { range in
      var line = ""
      var end = range.upperBound
      while end > range.lowerBound, characters[end - 1] == " " || characters[end - 1] == "\t" {
        end -= 1
      }
      for character in characters[range.lowerBound..<end] {
        if character == "\t" {
          line += String(repeating: " ", count: Wrapping.tabWidth)
        } else {
          line.append(self.width(of: character) > width ? replacement : character)
        }
      }
      return line
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
    let whole = prefix(of: text, width: width)
    if whole.text.utf8.count == text.utf8.count { return text }
    let ellipsis = prefix(of: symbols.ellipsis, width: max(1, width / 2))
    return prefix(of: text, width: width - ellipsis.width).text + ellipsis.text
  }

  /// A text that takes exactly `width` columns: filled with spaces, or cut without a mark.
  public func padded(_ text: String, width: Int, alignment: Alignment = .leading) -> String {
    guard width > 0 else { return "" }
    let kept = prefix(of: detached(text), width: width)
    let free = width - kept.width
    let before =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    return String(repeating: " ", count: before) + kept.text
      + String(repeating: " ", count: free - before)
  }

  /// A text that does not join what stands before it, as a combining mark at its start would.
  private func detached(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.properties.isGraphemeExtend else {
      return text
    }
    return String(replacement) + text.dropFirst()
  }

  private func prefix(of text: String, width: Int) -> (text: String, width: Int) {
    var (column, end) = (0, 0)
    forEachCharacter(in: text) { character, characterEnd in
      let next = column + self.width(of: character)
      guard next <= width else { return false }
      (column, end) = (next, characterEnd)
      return true
    }
    guard end < text.utf8.count else { return (text, column) }
    return (String(text[..<text.utf8.index(text.startIndex, offsetBy: end)]), column)
  }
}
