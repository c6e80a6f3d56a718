extension TextMetrics {
  /// What was met in a text.
  package enum Scanned {
    /// Printable ASCII, as many characters as there are of it; valid only while it is told.
    case plain(UnsafeBufferPointer<UInt8>)
    /// A scalar beyond ASCII that joins no other one.
    case scalar(Unicode.Scalar)
    case cluster(Character)
  }

  /// Calls `body` with the characters of a text in order and where they end, in bytes of UTF-8, until it answers false.
  ///
  /// Most characters need no look at how clusters are built, which takes most of the time of a frame.
  package static func scan(_ text: String, _ body: (Scanned, _ end: Int) -> Bool) {
    var text = text
    let rest: Int? = text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        let next = Self.run(at, in: bytes)
        guard let next else { return at }
        guard body(next.scanned, next.end) else { return nil }
        at = next.end
      }
      return nil
    }
    guard let rest else { return }
    var end = rest
    for character in text[text.utf8.index(text.startIndex, offsetBy: rest)...] {
      end += character.utf8.count
      guard body(.cluster(character), end) else { return }
    }
  }

  /// Characters that stand alone, and where they end; nil where one may be joined by what follows.
  private static func run(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scanned: Scanned, end: Int)? {
    var end = at
    while end + 8 <= bytes.count, isASCII(eightFrom: end, in: bytes) { end += 8 }
    while end < bytes.count, (0x20..<0x7F).contains(bytes[end]) { end += 1 }
    if end == at {
      guard let (scalar, end) = beyondASCII(at, in: bytes), standsAlone(end, in: bytes) else {
        return nil
      }
      return (.scalar(scalar), end)
    }
    if !standsAlone(end, in: bytes) { end -= 1 }
    guard end > at else { return nil }
    return (.plain(UnsafeBufferPointer(rebasing: bytes[at..<end])), end)
  }

  /// True for a text of printable ASCII alone, the empty one included.
  package static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// True where eight bytes are printable ASCII; they are looked at in one number.
  private static func isASCII(eightFrom at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let (ones, high) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    // A byte below a space borrows, and 0x7F carries, into its highest bit.
    return (word | (word &- ones &* 0x20) | (word &+ ones)) & high == 0
  }

  /// True where what begins here joins nothing before it, as at the end of a text.
  private static func standsAlone(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    at == bytes.count || (0x20..<0x7F).contains(bytes[at]) || beyondASCII(at, in: bytes) != nil
  }

  /// A scalar of Latin text, punctuation, signs, lines or blocks, which never join one another, and where it ends.
  private static func beyondASCII(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let first = UInt32(bytes[at])
    func following(_ distance: Int) -> UInt32 { UInt32(bytes[at + distance]) & 0x3F }
    switch first {
    // U+00A0 to U+02FF without the soft hyphen.
    case 0xC2..<0xCC:
      let value = (first & 0x1F) << 6 | following(1)
      guard value >= 0xA0, value != 0xAD else { return nil }
      return Unicode.Scalar(value).map { ($0, at + 2) }
    case 0xE2:
      let value = (first & 0x0F) << 12 | following(1) << 6 | following(2)
      switch value {
      case 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x2800:
        return Unicode.Scalar(value).map { ($0, at + 3) }
      default: return nil
      }
    default: return nil
    }
  }
}
