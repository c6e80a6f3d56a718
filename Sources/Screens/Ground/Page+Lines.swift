internal import Documents
internal import TextCanvas

extension Page {
  /// Lines of a document, the role of each word by its tone.
  mutating func add(_ lines: [Text]) {
    for line in lines { row(line.spans.map { Span($0.text, Role($0.tone)) }) }
  }
}

extension Role {
  /// The role of words of a document.
  init(_ tone: Tone) {
    switch tone {
    case .plain, .code: self = .text
    case .strong, .star: self = .title
    case .muted, .unrated: self = .muted
    case .level(let level): self = .level(level)
    case .step(let from, let to): self = to < from ? .worse : .better
    case .better: self = .better
    case .worse: self = .worse
    case .warning: self = .warning
    }
  }
}
