/// Names and values as words of a marker: no blank, no sign of the marker's own, no two hyphens in a row.
enum Spelling {
  static func word(_ value: String) -> String {
    var word: [UInt8] = []
    for byte in value.utf8 {
      let isPlain = isPlain(byte) && !(byte == hyphen && word.last == hyphen)
      word += isPlain ? [byte] : Array("%".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// Nothing where the word is none of ours.
  static func value(_ word: String) -> String? {
    var value: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digits.firstIndex),
          let low = rest.popFirst().flatMap(digits.firstIndex)
        else { return nil }
        value.append(UInt8(high << 4 | low))
      } else {
        guard isPlain(byte) else { return nil }
        value.append(byte)
      }
    }
    return String(validating: value, as: UTF8.self)
  }

  /// A colon is not: it marks the second list of the inventory.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen:
      true
    default: "._/,+".utf8.contains(byte)
    }
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let digits = Array("0123456789ABCDEF".utf8)
}
