extension TextMetrics {
  /// A character as it was met in a text.
  enum Scanned {
    /// Printable ASCII.
    case plain(UInt8)
    case other(Character)
  }

  /// Calls `body` with each character of a text and where it ends, in bytes of UTF-8, until it answers false.
  ///
  /// Most characters need no look at how clusters are built, which takes most of the time of a frame.
  func forEachCharacter(in text: String, _ body: (Scanned, _ end: Int) -> Bool) {
    var text = text
    let rest: Int? = text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        guard let (value, end) = Self.standingAlone(at, in: bytes),
          end == bytes.count || Self.standingAlone(end, in: bytes) != nil
        else { return at }
        let character =
          value < 0x7F
          ? Scanned.plain(UInt8(value))
          : .other(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))
        guard body(character, end) else { return nil }
        at = end
      }
      return nil
    }
    guard let rest else { return }
    var end = rest
    for character in text[text.utf8.index(text.startIndex, offsetBy: rest)...] {
      end += character.utf8.count
      let bytes = character.utf8
      let plain = bytes.count == 1 ? bytes.first.flatMap { Self.isPlain($0) ? $0 : nil } : nil
      guard body(plain.map { .plain($0) } ?? .other(character), end) else { return }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// A scalar of Latin text, punctuation, signs, lines or blocks, which never join one another, and where it ends.
  private static func standingAlone(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, end: Int)? {
    let first = UInt32(bytes[at])
    if first < 0x80 { return isPlain(bytes[at]) ? (first, at + 1) : nil }
    func following(_ distance: Int) -> UInt32 { UInt32(bytes[at + distance]) & 0x3F }
    switch first {
    // U+00A0 to U+02FF without the soft hyphen.
    case 0xC2..<0xCC:
      let value = (first & 0x1F) << 6 | following(1)
      return value >= 0xA0 && value != 0xAD ? (value, at + 2) : nil
    case 0xE2:
      let value = (first & 0x0F) << 12 | following(1) << 6 | following(2)
      switch value {
      case 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x2800: return (value, at + 3)
      default: return nil
      }
    default: return nil
    }
  }
}
