package import TextCanvas

/// Lines of words that a page or a mail shows: of a certain width, no control characters, each word with its tone.
struct TextLines {
  let width: Int
  let isASCII: Bool
  /// False where nobody sees tones.
  let keepsTones: Bool
  private(set) var lines: [Text] = []

  var metrics: TextMetrics { isASCII ? .ascii : .plain }

  /// All lines; in ASCII everything else is spelled out.
  var text: String {
    lines.reduce(into: "") { text, line in
      for span in line.spans { text += span.text }
      text += "\n"
    }
  }

  init(width: Int, isASCII: Bool, keepsTones: Bool = true) {
    self.width = max(20, width)
    self.isASCII = isASCII
    self.keepsTones = keepsTones
  }

  /// An empty line, but never two.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A text of any length, wrapped; `first` stands before its first line, spaces as wide before the others.
  mutating func paragraph(_ text: Text, indent: Int = 0, first: Text = "") {
    paragraph(shown: shown(text), indent: indent, first: shown(first))
  }

  /// The same of texts that are as they stand on the page.
  mutating func paragraph(shown text: Text, indent: Int, first: Text = "") {
    let taken = first.isEmpty ? 0 : metrics.width(of: first.plain)
    let room = max(1, width - indent - taken)
    var lead = Text(spaces(indent)) + first
    for line in wrapped(keepsTones ? text : Text(text.plain), width: room) {
      add(lead + line)
      lead = Text(spaces(indent + taken))
    }
  }

  /// A text with a line of signs below it.
  mutating func underlined(_ text: Text, with sign: Character) {
    paragraph(text)
    let length = min(width, metrics.width(of: lines.last?.plain ?? ""))
    add(Text(String(repeating: sign, count: length)))
  }

  /// A name and what is said of it; a long name gets a line of its own.
  mutating func entry(_ name: String, _ text: Text, indent: Int, column: Int) {
    let name = shown(name).filter { !$0.isNewline }
    let taken = metrics.width(of: name)
    if taken < column {
      paragraph(text, indent: indent, first: Text(name + spaces(column - taken), .strong))
    } else {
      paragraph(Text(name, .strong), indent: indent)
      paragraph(text, indent: indent + column)
    }
  }

  /// One line that is known to fit, with nothing at its end that is not seen.
  mutating func add(_ line: Text) {
    var spans = line.spans
    for index in spans.indices where !TextMetrics.isPlain(spans[index].text) {
      spans[index].text = spans[index].text.withPlainSpaces
    }
    while let last = spans.indices.last {
      while spans[last].text.utf8.last == UInt8(ascii: " ") { spans[last].text.removeLast() }
      guard spans[last].text.isEmpty else { break }
      spans.removeLast()
    }
    lines.append(Text(spans))
  }

  /// A text as it stands on the page, cut where nobody reads on.
  func shown(_ text: String) -> String {
    if TextMetrics.isPlain(text) { return metrics.cut(text) }
    let cleaned = cleaned(metrics.cut(text))
    guard isASCII else { return cleaned }
    return cleaned.reduce(into: "") { text, character in
      if character.isNewline {
        text += "\n"
      } else {
        metrics.forms(of: character).forEach { text.append($0.character) }
      }
    }
  }

  func shown(_ text: Text) -> Text {
    // Most cells of tables are a word or a number, which stays as it is.
    if text.spans.count == 1, text.spans[0] == Text.Span(text.spans[0].text),
      text.spans[0].text.utf8.count <= width, TextMetrics.isPlain(text.spans[0].text)
    {
      return text
    }
    return keepsTones
      ? Text(text.spans.map { .init(shown($0.text), $0.tone) }) : Text(shown(text.plain))
  }

  /// A text that is shown in lines of a width, each word with its tone.
  func wrapped(_ text: Text, width: Int) -> [Text] { text.wrapped(to: width, metrics) }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension Text {
  /// Lines of at most `width` columns, each word with its tone.
  package func wrapped(to width: Int, _ metrics: TextMetrics) -> [Text] {
    let lines = metrics.wrapped(plain, width: width)
    guard spans.contains(where: { $0.tone != .plain }) else { return lines.map { Text($0) } }
    var tones = Tones(of: self)
    return lines.map { tones.line($0) }
  }
}

/// The tones of a text, handed out to its lines in order.
private struct Tones {
  private var characters: [(character: Character, tone: Tone)] = []
  private var next = 0

  init(of text: Text) {
    let ends = text.spans.reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1.text.utf8.count) }
    var (span, offset) = (0, 0)
    for character in text.plain {
      while span < ends.count - 1, offset >= ends[span] { span += 1 }
      characters.append((character, text.spans[span].tone))
      offset += character.utf8.count
    }
  }

  mutating func line(_ words: String) -> Text {
    var spans: [Text.Span] = []
    for character in words {
      // Spaces at the end of the line before are gone.
      while next < characters.count, characters[next].character != character,
        characters[next].character.isWhitespace
      {
        next += 1
      }
      let tone = next < characters.count ? characters[next].tone : .plain
      next += 1
      if let last = spans.indices.last, spans[last].tone == tone {
        spans[last].text.append(character)
      } else {
        spans.append(.init(String(character), tone))
      }
    }
    return Text(spans)
  }
}

extension String {
  /// The text with plain spaces instead of those that hold words together, and instead of line breaks.
  fileprivate var withPlainSpaces: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    TextMetrics.scan(self) { scanned, _ in
      switch scanned {
      case .plain(let plain): bytes += plain
      case .scalar("\u{A0}"): bytes.append(UInt8(ascii: " "))
      case .scalar(let scalar): bytes += scalar.utf8
      case .cluster(let character):
        bytes += (character == "\u{A0}" || character.isNewline ? " " : character).utf8
      }
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
