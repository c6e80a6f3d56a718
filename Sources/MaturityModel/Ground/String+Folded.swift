extension String {
  /// The text as two of them are compared that people typed: without case, without the form in which accents and widths
  /// are written, and with single spaces.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return lowercased().withSingleSpaces
    }
    var text = ""
    for character in self { text += character.composed.compatible }
    return text.lowercased().replacing("\u{DF}", with: "ss").withSingleSpaces
  }

  /// The same without accents, for words that stand for a thing and not for a person.
  package var foldedWithoutAccents: String {
    let folded = folded
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
    return String(folded.map(\.withoutAccent))
  }

  /// The text without white space at its ends, and with single spaces in it; signs that show nothing are spaces.
  package var withSingleSpaces: String {
    var text = ""
    var isBehindSpace = true
    for scalar in unicodeScalars {
      guard !scalar.properties.isWhitespace, scalar.value != 0xFEFF, scalar.value != 0x200B else {
        isBehindSpace = true
        continue
      }
      if isBehindSpace, !text.isEmpty { text += " " }
      isBehindSpace = false
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

extension Character {
  /// The letter from `a` to `z` that an accent was put on; the character itself where it is none.
  fileprivate var withoutAccent: Character {
    if let first = unicodeScalars.first, unicodeScalars.count > 1, first.isASCII {
      return Character(first)
    }
    let marks = [0x300...0x30C, 0x323...0x331].joined().compactMap { Unicode.Scalar(UInt32($0)) }
    return "abcdefghijklmnopqrstuvwxyz".first { letter in
      marks.contains { "\(letter)\($0)" == String(self) }
    } ?? self
  }

  /// The one scalar that stands for a letter with its accents, where there is one in Latin, Greek or Cyrillic.
  fileprivate var composed: String {
    guard unicodeScalars.count > 1 else { return String(self) }
    let scalars = [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF].joined()
    let found = scalars.lazy.compactMap { Unicode.Scalar(UInt32($0)) }
      .first { Character($0) == self }
    return found.map { String($0) } ?? String(self)
  }
}

extension String {
  /// One character as it is written plainly (Unicode, compatibility decomposition, as far as forms of letters and digits
  /// are met in sheets).
  fileprivate var compatible: String {
    guard let value = unicodeScalars.first?.value else { return self }
    switch value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map { String($0) } ?? self
    case 0x2460...0x2468: return String(value - 0x245F)
    case 0x2070, 0x2074...0x2079: return String(value - 0x2070)
    case 0x2080...0x2089: return String(value - 0x2080)
    case 0xB9: return "1"
    case 0xB2, 0xB3: return String(value - 0xB0)
    case 0xFB00: return "ff"
    case 0xFB01: return "fi"
    case 0xFB02: return "fl"
    case 0xFB03: return "ffi"
    case 0xFB04: return "ffl"
    case 0x2026: return "..."
    case 0x2018, 0x2019: return "'"
    default: return self
    }
  }
}
