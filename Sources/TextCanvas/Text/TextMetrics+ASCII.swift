extension TextMetrics {
  /// Metrics for a device that has only ASCII: everything else is spelled out or becomes `?`.
  public static let ascii = TextMetrics(spell: TextMetrics.spelledInASCII(_:))

  /// A character in printable ASCII: typographic signs by their typewriter form, Latin letters without
  /// their marks, and `?` for everything else.
  static func spelledInASCII(_ character: Character) -> String {
    guard let first = character.unicodeScalars.first else { return "?" }
    if first.isASCII { return (0x20..<0x7F).contains(first.value) ? String(first) : "?" }
    return typewriterForms[first.value] ?? latinLetters(of: first) ?? "?"
  }

  /// The letters in a name such as LATIN SMALL LETTER A WITH CIRCUMFLEX AND ACUTE.
  ///
  /// The standard library offers no decomposition, but it knows the names.
  private static func latinLetters(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count <= 3, words.count == 4 || words[4] == "WITH"
    else { return nil }
    let letters = String(words[3])
    return words[1] == "SMALL" ? letters.lowercased() : letters
  }

  private static let typewriterForms: [UInt32: String] = [
    0xA0: " ", 0xA1: "!", 0xA2: "c", 0xA3: "GBP", 0xA5: "JPY", 0xA7: "S.", 0xA9: "(c)", 0xAB: "\"",
    0xAD: "-", 0xAE: "(R)", 0xB0: "o", 0xB1: "+/-", 0xB2: "2", 0xB3: "3", 0xB4: "'", 0xB5: "u",
    0xB7: ".", 0xB9: "1", 0xBB: "\"", 0xBC: "1/4", 0xBD: "1/2", 0xBE: "3/4", 0xBF: "?", 0xD0: "D",
    0xD7: "x", 0xDE: "Th", 0xDF: "ss", 0xF0: "d", 0xF7: "/", 0xFE: "th", 0x131: "i", 0x1E9E: "SS",
    0x2002: " ", 0x2003: " ", 0x2009: " ", 0x200A: " ", 0x202F: " ", 0x2010: "-", 0x2011: "-",
    0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2015: "-", 0x2018: "'", 0x2019: "'", 0x201A: "'",
    0x201B: "'", 0x201C: "\"", 0x201D: "\"", 0x201E: "\"", 0x201F: "\"", 0x2022: "-", 0x2026: "...",
    0x2030: "o/oo", 0x2032: "'", 0x2033: "\"", 0x2039: "<", 0x203A: ">", 0x20AC: "EUR",
    0x2122: "(TM)", 0x2190: "<-", 0x2191: "^", 0x2192: "->", 0x2193: "v", 0x21D2: "=>", 0x2212: "-",
    0x2248: "~", 0x2260: "!=", 0x2264: "<=", 0x2265: ">=", 0x25A0: "#", 0x25B2: "^", 0x25BC: "v",
    0x25C6: "*", 0x25CB: "o", 0x25CF: "*", 0x2605: "*", 0x2500: "-", 0x2502: "|", 0x250C: "+",
    0x2510: "+",
    0x2514: "+", 0x2518: "+", 0x251C: "+", 0x2524: "+", 0x252C: "+", 0x2534: "+", 0x253C: "+",
  ]
}
