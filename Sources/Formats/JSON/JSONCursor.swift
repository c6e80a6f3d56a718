import MaturityModel
import POSIX

/// Goes over a JSON text once, remembering nothing: for readers that know what to expect.
///
/// What it passes is as valid as what `JSONScanner` takes. Where it gives up, the text may still be valid: it knows
/// neither pairs of surrogate escapes, nor deep nesting, nor keys with escapes or beyond ASCII.
///
/// The text must be followed by `padding` zeros. A zero is nowhere valid, so that nothing goes on behind the end.
package struct JSONCursor {
  /// How many zeros have to follow the text.
  package static let padding = 16

  let base: UnsafePointer<UInt8>
  private let count: Int
  var at = 0

  /// - Parameter bytes: The text with its padding; it has to outlive the cursor.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, bytes.count >= Self.padding else { return nil }
    self.base = base
    count = bytes.count - Self.padding
  }

  /// A text in quotes: where it begins and ends, and whether its bytes stand for themselves.
  struct Text {
    var start: Int
    var end: Int
    /// Without escapes.
    var isVerbatim: Bool
    /// All ASCII.
    var isASCII: Bool
    var count: Int { end - start }
  }

  var isAtEnd: Bool { at == count }

  /// The next byte that is not space.
  @inline(__always) mutating func peek() -> UInt8 {
    while base[at] <= 0x20,
      base[at] == 0x20 || base[at] == 0x0A || base[at] == 0x0D || base[at] == 0x09
    { at += 1 }
    return base[at]
  }

  /// Passes a byte, with space before it; false, and nothing passed but space, where another one stands.
  @inline(__always) mutating func pass(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  func bytes(of text: Text) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + text.start, count: text.count)
  }

  /// The bytes of a text as they stand there, for one without escapes.
  func string(of text: Text) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// The text with its escapes carried out.
  func decoded(_ text: Text) -> String {
    text.isVerbatim ? string(of: text) : bytes(of: text).withoutEscapes
  }

  /// True for a text without escapes that has these bytes.
  @inline(__always) func matches(_ text: Text, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount && text.isVerbatim
      && memcmp(base + text.start, word.utf8Start, text.count) == 0
  }

  @inline(__always) func matches(_ text: Text, _ bytes: [UInt8]) -> Bool {
    text.count == bytes.count && text.isVerbatim
      && bytes.withUnsafeBufferPointer {
        $0.baseAddress.map { memcmp(base + text.start, $0, text.count) }
      } ?? 0 == 0
  }

  /// Passes exactly these bytes; false, and nothing passed but space, where others stand.
  mutating func pass(_ bytes: [UInt8]) -> Bool {
    _ = peek()
    guard bytes.count <= count - at,
      bytes.withUnsafeBufferPointer({ $0.baseAddress.map { memcmp(base + at, $0, bytes.count) } })
        ?? 0 == 0
    else { return false }
    at += bytes.count
    return true
  }
}

extension UnsafePointer<UInt8> {
  /// How many of the next eight bytes stand for themselves in a text; those of a text come eight at a time.
  @inline(__always) var plainBytes: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self))
    let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    // The lowest byte that is marked is the first one that is below 0x20, a quote, a backslash or not ASCII.
    let marks =
      (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote
      | (backslash &- ones) & ~backslash | word
    return (marks & (ones << 7)).trailingZeroBitCount / 8
  }
}

extension JSONCursor {
  /// Passes a text in quotes; nil where none stands, or none that is known to be valid.
  mutating func text() -> Text? {
    guard pass(UInt8(ascii: "\"")) else { return nil }
    var text = Text(start: at, end: at, isVerbatim: true, isASCII: true)
    while true {
      let plain = (base + at).plainBytes
      at += plain
      if plain == 8 { continue }
      switch base[at] {
      case UInt8(ascii: "\""):
        text.end = at
        at += 1
        return text
      case UInt8(ascii: "\\"):
        text.isVerbatim = false
        guard passEscape() else { return nil }
      case 0x80...:
        text.isASCII = false
        let length = UnsafeBufferPointer(start: base, count: count).sequenceLength(at: at)
        guard length > 0 else { return nil }
        at += length
      default: return nil
      }
    }
  }

  private mutating func passEscape() -> Bool {
    switch base[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
      return true
    case UInt8(ascii: "u"):
      let bytes = UnsafeBufferPointer(start: base, count: count)
      guard let unit = bytes.hexadecimal(at: at + 2), !(0xD800...0xDFFF ~= unit) else {
        return false
      }
      at += 6
      return true
    default: return false
    }
  }

  /// Passes a word such as `null`; false, and nothing passed but space, where another value stands.
  mutating func pass(word: StaticString) -> Bool {
    _ = peek()
    let length = word.utf8CodeUnitCount
    guard length <= count - at, memcmp(base + at, word.utf8Start, length) == 0 else { return false }
    at += length
    return true
  }

  /// Passes a whole number, however it is spelled.
  mutating func whole() -> Int? {
    let first = peek()
    let start = at
    var value = 0
    while base[at] &- UInt8(ascii: "0") < 10, at - start < 10 {
      value = value * 10 + Int(base[at] - UInt8(ascii: "0"))
      at += 1
    }
    let next = base[at]
    if at > start, at - start < 10, first != UInt8(ascii: "0") || at == start + 1,
      next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e")
    {
      return value
    }
    at = start
    guard passNumber() else { return nil }
    return Int(spelledInJSON: UnsafeBufferPointer(start: base + start, count: at - start))
  }

  mutating func passNumber() -> Bool {
    if base[at] == UInt8(ascii: "-") { at += 1 }
    let start = at
    guard passDigits(), base[start] != UInt8(ascii: "0") || at == start + 1 else { return false }
    if base[at] == UInt8(ascii: ".") {
      at += 1
      guard passDigits() else { return false }
    }
    guard base[at] | 0x20 == UInt8(ascii: "e") else { return true }
    at += 1
    if base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
    return passDigits()
  }

  private mutating func passDigits() -> Bool {
    let start = at
    while base[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    return at > start
  }
}
