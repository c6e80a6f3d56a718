internal import TextCanvas

/// Lines of plain text that a person can paste into a mail: of a certain width, no control characters.
struct TextLines {
  let width: Int
  let isASCII: Bool
  private(set) var lines: [String] = []

  var metrics: TextMetrics { isASCII ? .ascii : .plain }

  /// All lines; in ASCII everything else is spelled out.
  var text: String { lines.map { $0 + "\n" }.joined() }

  init(width: Int, isASCII: Bool) {
    self.width = max(20, width)
    self.isASCII = isASCII
  }

  /// An empty line, but never two.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A text of any length, wrapped; `first` stands before its first line, spaces as wide before the others.
  mutating func paragraph(_ text: String, indent: Int = 0, first: String = "") {
    let first = shown(first)
    let rest = spaces(metrics.width(of: first))
    let room = max(1, width - indent - rest.count)
    for (number, wrapped) in metrics.wrapped(shown(text), width: room).enumerated() {
      add(spaces(indent) + (number == 0 ? first : rest) + wrapped)
    }
  }

  /// A text with a line of signs below it.
  mutating func underlined(_ text: String, with sign: Character) {
    paragraph(text)
    let length = min(width, metrics.width(of: lines.last ?? ""))
    add(String(repeating: sign, count: length))
  }

  /// A name and what is said of it; a long name gets a line of its own.
  mutating func entry(_ name: String, _ text: String, indent: Int, column: Int) {
    let name = shown(name).filter { !$0.isNewline }
    let taken = metrics.width(of: name)
    if taken < column {
      paragraph(text, indent: indent, first: name + spaces(column - taken))
    } else {
      paragraph(name, indent: indent)
      paragraph(text, indent: indent + column)
    }
  }

  /// One line that is known to fit, with nothing at its end that is not seen.
  mutating func add(_ line: String) {
    var line = line
    if !line.isPlain { line = String(line.map { $0 == "\u{A0}" || $0.isNewline ? " " : $0 }) }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    lines.append(line)
  }

  /// A text as it stands on the page, cut where nobody reads on.
  func shown(_ text: String) -> String {
    if text.isPlain { return metrics.cut(text) }
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

  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension String {
  /// True for printable ASCII alone, in which nothing has to be looked for.
  fileprivate var isPlain: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }
}
