internal import TextCanvas

/// Words as Markdown: nothing of them is markup when it is read.
enum MarkdownText {
  /// A text with its tones, over as many lines as it has.
  static func inline(_ text: Text) -> String {
    var words = ""
    for span in text.spans {
      let next = marked(span)
      // Signs of two spans would be read as one longer sign.
      if let last = words.last, last == next.first, last == "`" || last == "*" { words += " " }
      words += next
    }
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { guarded($0) }.filter { !$0.isEmpty }.joined(separator: "\\\n")
  }

  private static func marked(_ span: Text.Span) -> String {
    switch span.tone {
    case .strong: wrapped(span.text, "**")
    case .code: code(span.text)
    case .plain, .muted, .level, .step, .unrated, .better, .worse, .warning, .star:
      escaped(span.text)
    }
  }

  /// A text on one line, for headings and cells.
  static func line(_ text: Text) -> String {
    inline(Text(text.spans.map { Text.Span($0.text.onOneLine, $0.tone) }))
  }

  /// A text in a cell of a table, where code has no room: a bar in it would end the cell.
  static func cell(_ text: Text) -> String {
    line(Text(text.spans.map { Text.Span($0.text, $0.tone == .code ? .plain : $0.tone) }))
  }

  private static func wrapped(_ words: String, _ sign: String) -> String {
    // Emphasis begins and ends at a word, or it is none.
    let words = escaped(words)
    let start = words.prefix { $0 == " " }
    let end = String(words.dropFirst(start.count).reversed().prefix { $0 == " " })
    let core = words.dropFirst(start.count).dropLast(end.count)
    return core.isEmpty || core.contains("\n") ? words : start + sign + core + sign + end
  }

  private static func code(_ words: String) -> String {
    let words = bare(cleaned(TextMetrics.plain.cut(words)).onOneLine)
    let fence = self.fence(for: words, atLeast: 1)
    return words.isEmpty ? "" : "\(fence) \(words) \(fence)"
  }

  /// Words inside of code, where nothing can be escaped, without the ends of comments.
  static func bare(_ words: String) -> String {
    words.split(separator: "--", omittingEmptySubsequences: false).joined(separator: "- -")
  }

  /// More backticks than stand anywhere in a text.
  static func fence(for words: String, atLeast least: Int) -> String {
    var (longest, run) = (0, 0)
    for byte in words.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(least, longest + 1))
  }

  /// Words with a backslash before all that Markdown or HTML could obey, `--` of comments included.
  private static func escaped(_ words: String) -> String {
    var text = ""
    var last: Unicode.Scalar = " "
    for scalar in cleaned(TextMetrics.plain.cut(words)).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#", "$": text += "\\"
      case "-" where last == "-": text += "\\"
      default: break
      }
      text.unicodeScalars.append(scalar)
      last = scalar
    }
    return text
  }

  /// A line that begins no list, no heading and no block of code.
  private static func guarded(_ line: Substring) -> String {
    let line = line.drop { $0 == " " }
    guard let first = line.unicodeScalars.first else { return "" }
    if "+-=:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" else {
      return String(line)
    }
    return digits + "\\" + rest
  }
}

extension String {
  /// The words with spaces for line breaks.
  fileprivate var onOneLine: String {
    String(cleaned(self).map { $0.isNewline ? " " : $0 })
  }
}
