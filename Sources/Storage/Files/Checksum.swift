/// A quick fingerprint that tells whether a file is still the one that was read or written.
///
/// It guards against accidents, not against people: for a lasting name of a content there is `SHA256`.
enum Checksum {
  /// The fingerprint of some bytes, or of those from a place on, as 32 hexadecimal digits.
  static func text(of bytes: [UInt8], from start: Int = 0) -> String {
    var (even, odd) = (UInt64(bytes.count - start), increment)
    bytes.withUnsafeBytes { whole in
      let buffer = UnsafeRawBufferPointer(rebasing: whole[start...])
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        (even, odd) = (odd, mixed(even ^ word))
        offset += 8
      }
      while offset < buffer.count {
        (even, odd) = (odd, mixed(even ^ UInt64(buffer[offset])))
        offset += 1
      }
    }
    return hexadecimal(mixed(even)) + hexadecimal(mixed(odd &+ even))
  }

  static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves half of the output's.
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ increment
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
