internal import Translation

extension Sentences {
  /// A line as it is read aloud: signs that readers skip or spell become words, letters of any script stay.
  ///
  /// Two spaces or more stand between columns; they become a semicolon.
  package static func spoken(_ text: String) -> String {
    var line = ""
    var wasSign = false
    for scalar in text.unicodeScalars {
      defer { wasSign = "→▲▼".unicodeScalars.contains(scalar) }
      switch scalar {
      case "“", "”", "„", "«", "»": line += "\""
      case "‘", "’": line += "'"
      case "…": line += "..."
      case "→": line += (line.last == " " ? "" : " ") + phrase("to", in: "range")
      case "‹", "›": continue
      case "×": line += "x"
      case "·", "•": line += ";"
      case "≥": line += phrase("at least") + " "
      case "≤": line += phrase("at most") + " "
      case "−": line += phrase("minus") + " "
      case "±": line += phrase("plus or minus") + " "
      case "★": line += phrase("star")
      case "▲": line += phrase("up", in: "change")
      case "▼": line += phrase("down", in: "change")
      case "\n": line += " "
      case "\u{A0}", "\u{202F}", "\u{2009}", "\t": line += " "
      case "\u{2010}", "\u{2011}": line += "-"
      case "–", "—": line.unicodeScalars.append("–")
      case _ where scalar.isDrawing || scalar.properties.generalCategory == .control: continue
      default:
        // A sign that became a word stands apart from what follows.
        if wasSign, scalar != " " { line += " " }
        line.unicodeScalars.append(scalar)
      }
    }
    return joined(line)
  }

  /// Ranges, dashes and percentages in words, and columns as clauses.
  private static func joined(_ line: String) -> String {
    let characters = Array(line)
    var text = ""
    var spaces = 0
    for (index, character) in characters.enumerated() {
      if character == " " {
        spaces += 1
        continue
      }
      let following = characters.indices.contains(index + 1) ? characters[index + 1] : " "
      let separator = spaces > 1 && text.last?.isClosing == false ? "; " : " "
      if spaces > 0, !text.isEmpty, character != ";" { text += separator }
      spaces = 0
      switch character {
      case "–" where text.last?.isNumber == true && following.isNumber:
        text += " " + phrase("to", in: "range") + " "
      // A dash alone between columns, or in place of a value.
      case "–"
      where following == " " && characters[(index + 1)...].prefix(2).allSatisfy { $0 == " " }:
        text += phrase("none")
      case "–" where text.last == " " && following == " ":
        text.removeLast()
        text += text.isEmpty ? "" : ","
      case "–": text += "-"
      case "/" where isCount(characters, at: index): text += " " + phrase("of", in: "count") + " "
      case "%"
      where (text.last == " " || text.last?.isNumber == true)
        && !following.isNumber && !following.isLetter:
        text += (text.last == " " ? "" : " ") + phrase("percent")
      default: text.append(character)
      }
    }
    while let last = text.last, last == ";" || last == "," { text.removeLast() }
    while let first = text.first, first == ";" || first == " " { text.removeFirst() }
    return text
  }

  /// True for the slash of a count such as `12/89`, which is no part of a path or a day.
  private static func isCount(_ characters: [Character], at index: Int) -> Bool {
    let before = characters[..<index].reversed().drop { $0.isASCII && $0.isNumber }.first
    let after = characters[(index + 1)...].drop { $0.isASCII && $0.isNumber }.first
    let ends: Set<Character?> = [nil, " ", ".", ",", ";", ")", "("]
    return ends.contains(before) && ends.contains(after)
      && characters.indices.contains(index - 1) && characters[index - 1].isNumber
      && characters.indices.contains(index + 1) && characters[index + 1].isNumber
  }

  /// The text with a full stop where it ends without a mark.
  package static func ended(_ text: String) -> String {
    guard let last = text.last, !".!?:;\"”".contains(last) else { return text }
    return text + "."
  }

  /// `Level` as `level`; a word in capitals stays, and so does a day.
  static func uncapital(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    return word.dropFirst().contains(where: \.isUppercase) || text.contains(where: \.isNumber)
      ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension Unicode.Scalar {
  /// Frames, blocks, braille and shapes, which say nothing to those who hear them.
  fileprivate var isDrawing: Bool {
    (0x2500...0x25FF).contains(value) || (0x2800...0x28FF).contains(value)
  }
}

extension Character {
  /// True for a mark after which no other one is needed between columns.
  fileprivate var isClosing: Bool { ".:;,?!".contains(self) }
}
