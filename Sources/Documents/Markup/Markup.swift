internal import TextCanvas

/// HTML or SVG as it is written: what comes from files is escaped on its way in.
struct Markup {
  private(set) var text = ""

  /// Adds markup of our own.
  mutating func raw(_ markup: String) { text += markup }

  /// Adds words; line breaks become `lineBreak`.
  ///
  /// Nothing of them is markup, nothing acts on a terminal or hides what is said, and of what nobody reads to its end
  /// the start is enough.
  mutating func words(_ words: String, lineBreak: String = "<br>") {
    if words.utf8.allSatisfy(\.isPlain) {
      text += words
    } else {
      for scalar in cleaned(TextMetrics.plain.cut(words)).unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        case "\n": text += lineBreak
        case _ where scalar.isNoncharacter: break
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// Adds ` name="words"`.
  mutating func attribute(_ name: String, _ words: String) {
    text += " \(name)=\""
    self.words(words, lineBreak: " ")
    text += "\""
  }

  /// Adds an element with words inside.
  mutating func element(_ tag: String, class name: String = "", _ words: String) {
    text += name.isEmpty ? "<\(tag)>" : "<\(tag) class=\"\(name)\">"
    self.words(words)
    text += "</\(tag)>"
  }
}

extension UInt8 {
  /// True for printable ASCII that means nothing in HTML.
  fileprivate var isPlain: Bool {
    guard 0x20...0x7E ~= self else { return false }
    return self != UInt8(ascii: "&") && self != UInt8(ascii: "<") && self != UInt8(ascii: ">")
      && self != UInt8(ascii: "\"") && self != UInt8(ascii: "'")
  }
}

extension Unicode.Scalar {
  /// True for code points that are no characters, which HTML does not allow.
  var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= value
  }
}
