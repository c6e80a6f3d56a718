internal import TextCanvas

/// Lines of plain text that a person can paste into a mail: at most 78 columns, no control characters.
struct TextPage {
  let isASCII: Bool
  private(set) var lines: [String] = []

  static let width = 78

  init(isASCII: Bool) { self.isASCII = isASCII }

  var metrics: TextMetrics { isASCII ? .ascii : .plain }
  var symbols: Symbols { isASCII ? .ascii : .unicode }

  /// All lines; in ASCII everything else is spelled out.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The name of the whole, underlined.
  mutating func title(_ text: String) {
    paragraph(text)
    line(String(repeating: "=", count: min(Self.width, metrics.width(of: lines.last ?? ""))))
  }

  /// The name of a section, after an empty line and underlined.
  mutating func heading(_ text: String) {
    line("")
    paragraph(text)
    line(String(repeating: "-", count: min(Self.width, metrics.width(of: lines.last ?? ""))))
  }

  /// One line that is known to fit.
  mutating func line(_ text: String) {
    let text = shown(text)
    lines.append(text.isPlain ? text : text.filter { !$0.isNewline })
  }

  /// A text of any length, wrapped.
  ///
  /// `first` stands before its first line, spaces as wide before the others.
  mutating func paragraph(_ text: String, indent: Int = 0, first: String = "") {
    let margin = String(repeating: " ", count: indent)
    let rest = String(repeating: " ", count: metrics.width(of: first))
    let width = max(1, Self.width - indent - rest.count)
    for (number, wrapped) in metrics.wrapped(shown(text), width: width).enumerated() {
      self.line((margin + (number == 0 ? first : rest) + wrapped).withoutSpacesAtEnd)
    }
  }

  /// A paragraph with a sign in front.
  mutating func item(_ text: String, indent: Int = 2) {
    paragraph(text, indent: indent, first: "- ")
  }

  /// A name and what is said of it; long names get a line of their own.
  mutating func entry(_ name: String, _ text: String, indent: Int = 2, width: Int = 24) {
    let name = shown(name).filter { !$0.isNewline }
    if metrics.width(of: name) < width {
      let padding = String(repeating: " ", count: width - metrics.width(of: name))
      paragraph(text, indent: indent, first: name + padding)
    } else {
      paragraph(name, indent: indent)
      paragraph(text, indent: indent + width)
    }
  }

  /// A bar filled to a level; empty without one.
  func bar(_ level: Int?, of top: Int, width: Int) -> String {
    Bar.text(value: level ?? 0, of: top, width: width, style: isASCII ? .ascii : .block)
  }

  /// A text as it stands on the page, cut where nobody reads on.
  private func shown(_ text: String) -> String {
    let text = metrics.cut(text)
    if text.isPlain { return text }
    let cleaned = cleaned(text)
    return isASCII ? String(cleaned.flatMap { metrics.forms(of: $0).map(\.character) }) : cleaned
  }
}

extension String {
  /// True for printable ASCII, which every page shows as it is.
  fileprivate var isPlain: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }

  fileprivate var withoutSpacesAtEnd: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(utf8.index(after:)) ?? startIndex
    return String(self[..<end])
  }
}
