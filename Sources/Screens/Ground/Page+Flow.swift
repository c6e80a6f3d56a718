internal import Documents
internal import TextCanvas

extension Page {
  /// Words with their tones that wrap behind a lead, their later lines indented as far as the lead is wide.
  ///
  /// What has no tone is in `role`.
  mutating func flow(_ lead: [Span], _ text: Text, _ role: Role = .text) {
    if isSpoken { return row(lead + text.spans(role)) }
    let indent = lead.reduce(0) { $0 + metrics.width(of: $1.text) }
    let space = [Span(String(repeating: " ", count: indent))]
    for (number, line) in text.wrapped(to: max(1, width - indent), metrics).enumerated() {
      row((number == 0 ? lead : space) + line.spans(role))
    }
  }

  /// Lines of a document that are broken already.
  mutating func add(_ lines: [Text]) { for line in lines { row(line.spans(.text)) } }
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
      case .step(let from, let to) where span.text == Text.step(from, to).plain:
        [.init("\(from)", .level(from)), .init(" → ", role), .init("\(to)", .level(to))]
      // Broken over lines.
      case .step: [.init(span.text, role)]
      case .better: [.init(span.text, .better)]
      case .worse: [.init(span.text, .worse)]
      case .warning: [.init(span.text, .warning)]
      case .star: [.init(span.text, role)]
      }
    }
  }
}
