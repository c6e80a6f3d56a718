internal import CSHA256

/// The Secure Hash Algorithm with 256 bits (FIPS 180-4).
package enum SHA256 {
  /// The digest of some bytes as 64 lower-case hexadecimal digits.
  ///
  /// `isPortable` is true in tests, to do without the instructions that the processor may have for it.
  package static func hexadecimal(of bytes: [UInt8], isPortable: Bool = false) -> String {
    words(of: bytes, isPortable: isPortable).map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The digest of some bytes as 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    words(of: bytes, isPortable: false).flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func words(of bytes: [UInt8], isPortable: Bool) -> [UInt32] {
    let absorb = isPortable ? csha256_absorb_portably : csha256_absorb
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
      0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    let whole = bytes.count / 64
    absorb(&state, bytes, whole)
    var rest = Array(bytes[(whole * 64)...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    absorb(&state, rest, rest.count / 64)
    return state
  }
}
