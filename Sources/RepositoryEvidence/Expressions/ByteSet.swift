/// A set of bytes, such as a class of an expression.
struct ByteSet: Hashable, Sendable {
  private var words = SIMD4<UInt64>()

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  mutating func formUnion(_ other: ByteSet) { words |= other.words }

  var inverted: ByteSet {
    var other = self
    other.words = ~words
    return other
  }

  /// The bytes, lowest first.
  var members: [UInt8] { (0...255).filter { contains($0) } }

  /// The same with the other case of every ASCII letter in it.
  var ignoringCase: ByteSet {
    var both = self
    for byte in members where byte.isLetter { both.insert(byte ^ 0x20) }
    return both
  }

  static let digits = ByteSet(0x30...0x39)
  static let space = ByteSet([0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D])
  static let word = ByteSet((0...255).filter { (byte: UInt8) in byte.isWord })
  static let all = ByteSet(0...255)
}

extension UInt8 {
  var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
  /// True for letters, digits and the underscore.
  var isWord: Bool { isLetter || 0x30...0x39 ~= self || self == 0x5F }
  var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
  /// The small letter of an ASCII capital, and every other byte as it is.
  var lowered: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
