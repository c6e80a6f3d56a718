extension JSONScanner {
  mutating func scanWord(_ word: StaticString, _ kind: JSONEntry.Kind) throws(Fault) {
    let length = word.utf8CodeUnitCount
    let start = at
    while at < bytes.count, at - start < length, bytes[at] == word.utf8Start[at - start] { at += 1 }
    guard at - start == length else {
      if at == bytes.count { throw Fault(offset: at, fault: Self.endsEarly, remedy: Self.restore) }
      throw Fault(
        offset: start, fault: "this is not a JSON value",
        remedy: "Write true, false or null, or put text in double quotes.")
    }
    try append(kind, start: start, end: at)
  }

  mutating func scanNumber() throws(Fault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let firstDigit = at
    let isWhole = skipDigits() > 0
    let hasLeadingZero = at - firstDigit > 1 && bytes[firstDigit] == UInt8(ascii: "0")
    var isValid = isWhole && !hasLeadingZero
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      isValid = skipDigits() > 0 && isValid
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      isValid = skipDigits() > 0 && isValid
    }
    guard isValid else {
      throw Fault(
        offset: start, fault: "this is not a JSON number",
        remedy: "Write digits without leading zeros, such as 3 or -0.5.")
    }
    try append(.number, start: start, end: at)
  }

  private mutating func skipDigits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    return at - start
  }

  /// Reads text in quotes and makes sure that it is UTF-8 with valid escapes.
  mutating func scanText() throws(Fault) {
    let start = at + 1
    var kind = JSONEntry.Kind.plainText
    at = start
    while at < bytes.count {
      if bytes.count - at > 8, let base = bytes.baseAddress { at += (base + at).plainBytes }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        try append(kind, start: start, end: at)
        at += 1
        return
      } else if byte == UInt8(ascii: "\\") {
        kind = .escapedText
        try scanEscape()
      } else if byte < 0x20 {
        throw Fault(
          offset: at, fault: "text holds a control character or is not closed on its line",
          remedy: "Close the quotes, or write \\n for a line break.")
      } else if byte < 0x80 {
        at += 1
      } else {
        if kind == .plainText { kind = .wideText }
        let length = bytes.sequenceLength(at: at)
        guard length > 0 else {
          throw Fault(offset: at, fault: "the text is not valid UTF-8", remedy: "Save it as UTF-8.")
        }
        at += length
      }
    }
    throw Fault(offset: at, fault: Self.endsEarly, remedy: Self.restore)
  }

  private mutating func scanEscape() throws(Fault) {
    guard at + 1 < bytes.count else {
      throw Fault(offset: bytes.count, fault: Self.endsEarly, remedy: Self.restore)
    }
    switch bytes[at + 1] {
    case UInt8(ascii: "u"): try scanUnicodeEscape()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    default:
      throw Fault(
        offset: at, fault: "there is no such escape in JSON",
        remedy: "Write \\\\ for a backslash itself.")
    }
  }

  private mutating func scanUnicodeEscape() throws(Fault) {
    guard let unit = bytes.hexadecimal(at: at + 2) else {
      throw Fault(
        offset: at, fault: "an escape lacks its four hexadecimal digits",
        remedy: "Write it like \\u00e9.")
    }
    guard 0xD800...0xDFFF ~= unit else {
      at += 6
      return
    }
    guard unit < 0xDC00, at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"),
      bytes[at + 7] == UInt8(ascii: "u"), let low = bytes.hexadecimal(at: at + 8),
      0xDC00...0xDFFF ~= low
    else {
      throw Fault(
        offset: at, fault: "an escape is half of a surrogate pair",
        remedy: "Write both halves, or the character itself.")
    }
    at += 12
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of the UTF-8 sequence that begins there (Unicode 16, table 3-7); 0 where it is none.
  package func sequenceLength(at start: Int) -> Int {
    let second = start + 1 < count ? self[start + 1] : 0
    let (length, seconds): (Int, ClosedRange<UInt8>) =
      switch self[start] {
      case 0..<0x80: (1, 0...0xFF)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, start + length <= count, seconds.contains(second),
      length < 3 || self[start + 2] & 0xC0 == 0x80, length < 4 || self[start + 3] & 0xC0 == 0x80
    else { return 0 }
    return length
  }

  /// The value of the four hexadecimal digits from there on.
  func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= count else { return nil }
    var value: UInt32 = 0
    for byte in self[start..<start + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
