/// What is said in one place: spans of words, each with a tone and perhaps a link.
///
/// Texts from files become spans like all others; a renderer escapes what its format could obey.
public struct Text: Hashable, Sendable {
  /// Words that share a tone and a link.
  public struct Span: Hashable, Sendable {
    /// The words as plain text shows them: `2`, `▲ 1`, `2 → 4`.
    public var text: String
    public var tone: Tone
    public var link: Link?

    public init(_ text: String, _ tone: Tone = .plain, link: Link? = nil) {
      self.text = text
      self.tone = tone
      self.link = link
    }
  }

  public var spans: [Span]

  public init(_ spans: [Span] = []) { self.spans = spans }

  public init(_ text: String, _ tone: Tone = .plain, link: Link? = nil) {
    spans = text.isEmpty ? [] : [Span(text, tone, link: link)]
  }

  /// The words without tones and links.
  public var plain: String {
    spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text }
  }

  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// A level as a chip: its digit on its colour.
  public static func level(_ level: Int) -> Text { Text("\(level)", .level(level)) }

  /// A way from one level to another, as two chips with an arrow.
  public static func step(_ from: Int, _ to: Int, link: Link? = nil) -> Text {
    Text("\(from) → \(to)", .step(from, to), link: link)
  }

  public static func + (left: Text, right: Text) -> Text { Text(left.spans + right.spans) }
}

extension Text: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }

  public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.spans) }

  /// Collects spans: `"\("Better", .strong): \(35) practices rose"`.
  public struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { append(Span(literal)) }

    public mutating func appendInterpolation(
      _ text: String, _ tone: Tone = .plain, link: Link? = nil
    ) { append(Span(text, tone, link: link)) }

    public mutating func appendInterpolation(_ number: Int, _ tone: Tone = .plain) {
      append(Span("\(number)", tone))
    }

    public mutating func appendInterpolation(_ text: Text) { text.spans.forEach { append($0) } }

    private mutating func append(_ span: Span) {
      if let last = spans.last, last.tone == .plain, span.tone == .plain, last.link == span.link {
        spans[spans.count - 1].text += span.text
      } else if !span.text.isEmpty {
        spans.append(span)
      }
    }
  }
}

extension [Text] {
  /// The texts one after the other, with words between them.
  func joined(by separator: String) -> Text {
    var words = Text.StringInterpolation(literalCapacity: 0, interpolationCount: count)
    for (index, text) in enumerated() {
      if index > 0 { words.appendLiteral(separator) }
      words.appendInterpolation(text)
    }
    return Text(stringInterpolation: words)
  }
}
