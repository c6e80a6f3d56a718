internal import Translation

/// A sentence of the interface whose places may have tones: `"\(verdict, .strong, "verdict") since \(day, "day")"`.
package struct TonedSentence: ExpressibleByStringInterpolation {
  /// The sentence in the language of the source.
  fileprivate let text: Text
  fileprivate let key: String
  fileprivate let values: [(place: String, value: Text)]

  package init(stringLiteral text: String) { (self.text, key, values) = (Text(text), text, []) }

  package init(stringInterpolation: StringInterpolation) {
    text = Text(stringInterpolation: stringInterpolation.text)
    key = stringInterpolation.key
    values = stringInterpolation.values
  }

  /// Builds the text; places are named only while a language is in force.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: Text.StringInterpolation
    fileprivate var key = ""
    fileprivate var values: [(place: String, value: Text)] = []
    private let isTranslated = Language.current != nil

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = Text.StringInterpolation(
        literalCapacity: literalCapacity, interpolationCount: interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text.appendLiteral(literal)
      if isTranslated { key += literal }
    }

    package mutating func appendInterpolation(_ value: Text, _ place: StaticString) {
      text.appendInterpolation(value)
      guard isTranslated else { return }
      key += "{\(place)}"
      values.append(("\(place)", value))
    }

    package mutating func appendInterpolation(_ value: String, _ place: StaticString) {
      appendInterpolation(Text(value), place)
    }

    package mutating func appendInterpolation(_ value: String, _ tone: Tone, _ place: StaticString)
    {
      appendInterpolation(Text(value, tone), place)
    }

    package mutating func appendInterpolation(_ value: Int, _ place: StaticString) {
      appendInterpolation(Text("\(value)"), place)
    }
  }

  fileprivate func filled(_ form: String) -> Text {
    var filled = Text.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    Template.pieces(of: form) { piece in
      switch piece {
      case .text(let text): filled.appendLiteral(text)
      case .place(let name):
        filled.appendInterpolation(values.first { $0.place == name }?.value ?? Text("{\(name)}"))
      }
    }
    return Text(stringInterpolation: filled)
  }
}

/// A sentence with tones in the language in force.
package func toned(_ sentence: TonedSentence) -> Text {
  Language.current?.form(of: sentence.key, in: "").map { sentence.filled($0) } ?? sentence.text
}

/// A sentence with tones about a number, in the form that goes with it.
package func toned(
  _ count: Int, one: @autoclosure () -> TonedSentence, other: @autoclosure () -> TonedSentence
) -> Text {
  guard let language = Language.current else { return (count == 1 ? one() : other()).text }
  let (one, other) = (one(), other())
  return language.form(of: one.key, for: count).map { other.filled($0) }
    ?? (count == 1 ? one : other).text
}
