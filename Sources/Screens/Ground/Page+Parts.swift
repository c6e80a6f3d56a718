internal import TextCanvas

extension Page {
  /// A text behind a bullet.
  mutating func bullet(_ text: String, _ role: Role = .text) {
    entry([Span("\(symbols.bullet) ")], text, role)
  }

  /// A word and what it means, if that is said.
  mutating func definition(_ word: String, _ meaning: String) {
    entry([Span(meaning.isEmpty ? word : word + ": ", .title)], meaning)
  }

  /// One of several things on a line, each of which can be in focus.
  struct Part: Sendable {
    let lead: String
    let text: String
    let role: Role
    var isFocused = false
    var canBeFocused = false
  }

  /// Puts parts side by side, as many on a line as fit; one that is longer than a line wraps behind its lead.
  mutating func put(_ parts: [Part], gap: Int) {
    var open: [Part] = []
    var used = 0
    for part in parts {
      let width = metrics.width(of: part.lead + part.text)
      if !open.isEmpty, isSpoken || used + gap + width > self.width {
        putLine(open, gap: gap)
        (open, used) = ([], 0)
      }
      used += (open.isEmpty ? 0 : gap) + width
      open.append(part)
    }
    putLine(open, gap: gap)
  }

  private mutating func putLine(_ parts: [Part], gap: Int) {
    if let part = parts.first, parts.count == 1, part.canBeFocused {
      focused(part.isFocused, column: 2) {
        $0.entry([Span(part.lead, part.role)], part.text, part.role)
      }
      return
    }
    guard !parts.isEmpty else { return }
    var spans: [Span] = []
    var column = 0
    for part in parts {
      if !spans.isEmpty {
        spans.append(Span(String(repeating: " ", count: gap)))
        column += gap
      }
      if part.canBeFocused { stop(isFocused: part.isFocused, column: column + 2) }
      spans.append(Span(part.lead + part.text, part.role))
      column += metrics.width(of: part.lead + part.text)
    }
    row(spans)
  }

  /// Short texts side by side, as many on a line as fit, none of them broken.
  mutating func packed(_ parts: [String], _ role: Role = .text) {
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "  " + part
      if !line.isEmpty, metrics.width(of: longer) > width {
        text(line, role)
        line = part
      } else {
        line = longer
      }
    }
    if !line.isEmpty { text(line, role) }
  }
}

extension Range<Int> {
  /// The same range some lines further down.
  func moved(by lines: Int) -> Self { lowerBound + lines..<upperBound + lines }
}
