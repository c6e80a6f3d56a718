internal import Documents
internal import TextCanvas

extension Page {
  /// Spans that wrap behind a lead, their later lines indented as far as the lead is wide.
  mutating func flow(_ lead: [Span], _ spans: [Span]) {
    let indent = lead.reduce(0) { $0 + metrics.width(of: $1.text) }
    let text = spans.map(\.text).joined()
    let wrapped = metrics.wrapped(text, width: max(1, width - indent))
    let lines = Self.styled(wrapped, by: spans)
    for (number, line) in lines.enumerated() {
      row((number == 0 ? lead : [Span(String(repeating: " ", count: indent))]) + line)
    }
  }

  /// Lines that a text was broken into, with the roles of the spans that the text is made of.
  static func styled(_ lines: [String], by spans: [Span]) -> [[Span]] {
    if spans.count < 2 {
      return lines.map { [Span($0, spans.first?.role ?? .text)] }
    }
    var rest = spans.flatMap { span in span.text.map { (character: $0, role: span.role) } }[...]
    return lines.map { line in
      line.reduce(into: [Span]()) { row, character in
        // Spaces at a break are not in the lines.
        if !character.isWhitespace {
          while rest.first?.character.isWhitespace == true { rest.removeFirst() }
        }
        let isNext = rest.first?.character == character
        let role = isNext ? rest.removeFirst().role : row.last?.role ?? .text
        if row.last?.role == role {
          row[row.count - 1].text.append(character)
        } else {
          row.append(Span(String(character), role))
        }
      }
    }
  }
}

extension Text {
  /// The words in the roles that say their tone on a screen; what has no tone is in `role`.
  func spans(_ role: Role) -> [Page.Span] {
    spans.flatMap { span -> [Page.Span] in
      switch span.tone {
      case .plain, .code: [.init(span.text, role)]
      case .strong: [.init(span.text, role == .text ? .title : role)]
      case .muted, .unrated: [.init(span.text, role == .text ? .muted : role)]
      case .level(let level): [.init(span.text, .level(level))]
      case .step(let from, let to):
        [.init("\(from)", .level(from)), .init(" → ", role), .init("\(to)", .level(to))]
      case .better: [.init(span.text, .better)]
      case .worse: [.init(span.text, .worse)]
      case .warning: [.init(span.text, .warning)]
      case .star: [.init(span.text, role)]
      }
    }
  }
}
