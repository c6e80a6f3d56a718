/// A sentence with named places, as the source says it: `"Level \(level, "level") of \(highest, "highest")"`.
///
/// Its literal text with the names of its places is what translators see and what it is looked up by:
/// `Level {level} of {highest}`.
package struct Sentence: ExpressibleByStringInterpolation {
  /// The sentence in the language of the source.
  let text: String
  /// What it is looked up by; empty while no language is in force.
  let key: String
  let values: [(place: String, value: String)]

  package init(stringLiteral text: String) {
    (self.text, key, values) = (text, text, [])
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    key = stringInterpolation.key
    values = stringInterpolation.values
  }

  /// Builds the plain text; places are named only while a language is in force.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var key = ""
    fileprivate var values: [(place: String, value: String)] = []
    private let isTranslated = Language.current != nil

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
      if isTranslated { key += literal }
    }

    /// A place; its name says what stands there.
    package mutating func appendInterpolation(_ value: String, _ place: StaticString) {
      text += value
      guard isTranslated else { return }
      key += "{\(place)}"
      values.append(("\(place)", value))
    }

    package mutating func appendInterpolation(_ value: Substring, _ place: StaticString) {
      appendInterpolation(String(value), place)
    }

    package mutating func appendInterpolation(_ value: Int, _ place: StaticString) {
      appendInterpolation(String(value), place)
    }

    /// A character, such as the name of a key.
    package mutating func appendInterpolation(_ value: Character, _ place: StaticString) {
      appendInterpolation(String(value), place)
    }
  }

  /// What is said instead, with what stands in its places.
  func filled(_ form: String, also other: [(place: String, value: String)] = []) -> String {
    var filled = ""
    Template.pieces(of: form) { piece in
      switch piece {
      case .text(let text): filled += text
      case .place(let name):
        filled += (values + other).first { $0.place == name }?.value ?? "{\(name)}"
      }
    }
    return filled
  }
}

/// A sentence in the language in force; `context` tells apart what is alike in the source and means something else.
package func phrase(_ sentence: Sentence, in context: StaticString = "") -> String {
  guard let language = Language.current else { return sentence.text }
  return language.form(of: sentence.key, in: "\(context)").map { sentence.filled($0) }
    ?? sentence.text
}

/// A sentence about a number, in the form that goes with it.
package func phrase(
  _ count: Int, one: @autoclosure () -> Sentence, other: @autoclosure () -> Sentence
) -> String {
  guard let language = Language.current else { return (count == 1 ? one() : other()).text }
  let (one, other) = (one(), other())
  return language.form(of: one.key, for: count).map { other.filled($0, also: one.values) }
    ?? (count == 1 ? one : other).text
}

/// A fixed text of a table, such as the label of a key, in the language in force.
package func phrase(named text: String, in context: StaticString = "") -> String {
  Language.current?.form(of: text, in: "\(context)") ?? text
}
