extension String {
  /// The text on one line, with everything hostile spelled as `\u{…}`: for names in messages.
  public var onOneLine: String { spelled(keepsLines: false) }

  /// The text as it may be printed: line breaks stay, everything else that is hostile is spelled as `\u{…}`.
  public var printable: String { spelled(keepsLines: true) }

  /// The text without spaces and line breaks at its ends.
  package var withoutEnds: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  private func spelled(keepsLines: Bool) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var (safe, start, at) = ([UInt8](), 0, 0)
      while at < bytes.count {
        guard let scalar = bytes.hostileScalar(at: at), !(keepsLines && bytes.isLineBreak(at: at))
        else {
          at += 1
          continue
        }
        safe += bytes[start..<at]
        safe += scalar.spelling.utf8
        at += scalar.utf8.count
        start = at
      }
      guard start > 0 else { return nil }
      return String(decoding: safe + bytes[start...], as: UTF8.self)
    } ?? self
  }
}

extension Unicode.Scalar {
  /// True for what a terminal could obey, and for what hides what a text says: controls (C0, DEL, C1), line
  /// separators, marks that turn the direction of writing (Bidi_Control), byte order marks, and the private
  /// characters that stand for bytes of file names that are no text.
  public var isHostile: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      Self.nameBytes:
      true
    default: false
    }
  }

  private static var nameBytes: ClosedRange<UInt32> { 0x10_FF80...0x10_FFFF }

  fileprivate var spelling: String {
    Self.nameBytes.contains(value)
      ? "\\x" + String(value & 0xFF, radix: 16) : "\\u{" + String(value, radix: 16) + "}"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The hostile scalar that begins at a place of valid UTF-8; nil where another one does, or none.
  package func hostileScalar(at start: Int) -> Unicode.Scalar? {
    let first = self[start]
    let value: UInt32
    switch first {
    case 0..<0x20, 0x7F: value = UInt32(first)
    // The only bytes that the hostile ones beyond ASCII begin with.
    case 0xC2, 0xD8: value = UInt32(first & 0x1F) << 6 | tail(start + 1)
    case 0xE2, 0xEF: value = UInt32(first & 0xF) << 12 | tail(start + 1) << 6 | tail(start + 2)
    case 0xF4: value = 4 << 18 | tail(start + 1) << 12 | tail(start + 2) << 6 | tail(start + 3)
    default: return nil
    }
    return Unicode.Scalar(value).flatMap { $0.isHostile ? $0 : nil }
  }

  private func tail(_ place: Int) -> UInt32 { place < count ? UInt32(self[place] & 0x3F) : 0 }

  /// True for a line feed, and for the carriage return before one.
  fileprivate func isLineBreak(at place: Int) -> Bool {
    self[place] == 0x0A || self[place] == 0x0D && place + 1 < count && self[place + 1] == 0x0A
  }
}
