import Formats

/// 32 bytes: a hash of the protocol of live votes, or a secret that is as long as one.
package struct Digest: Hashable, Sendable {
  package let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The hash with a name of some fields, each with its length before it.
  init(_ name: StaticString, _ fields: any HashedField...) {
    var text: [UInt8] = []
    for bytes in [Array("mlmaturity-live-1/\(name)".utf8)] + fields.map(\.hashed) {
      text += bytes.count.hashed
      text += bytes
    }
    bytes = SHA256.digest(of: text)
  }

  /// The hash of a room, by the bytes of its file.
  package init(ofRoom bytes: [UInt8]) { self.init("room", bytes) }

  /// A new secret.
  package init(random generator: inout some RandomNumberGenerator) {
    bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Reads 64 lower-case hexadecimal digits; nil for everything else.
  package init?(hexadecimal text: String) {
    guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else { return nil }
    self.init(bytes: bytes)
  }

  /// The first bytes of a text that holds a secret; nil where there are fewer.
  init?(first bytes: [UInt8]) {
    guard bytes.count >= 32 else { return nil }
    self.init(bytes: Array(bytes[..<32]))
  }

  package var hexadecimal: String { bytes.hexadecimal }
}

/// What can be hashed: a text, a number, bytes.
protocol HashedField { var hashed: [UInt8] { get } }

extension Digest: HashedField { var hashed: [UInt8] { bytes } }

extension String: HashedField { var hashed: [UInt8] { Array(utf8) } }

extension Int: HashedField {
  /// Four bytes, the highest first.
  var hashed: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}

extension [UInt8]: HashedField {
  var hashed: [UInt8] { self }

  /// Reads lower-case hexadecimal digits; nil for everything else.
  init?(hexadecimal text: String) {
    var bytes: [UInt8] = []
    var high: UInt8?
    for letter in text.utf8 {
      let digit: UInt8
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = letter - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = letter - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high { bytes.append(first << 4 | digit) }
      high = high == nil ? digit : nil
    }
    guard high == nil else { return nil }
    self = bytes
  }

  var hexadecimal: String {
    String(unsafeUninitializedCapacity: 2 * count) { buffer in
      for (index, byte) in enumerated() {
        for (place, digit) in [byte >> 4, byte & 15].enumerated() {
          buffer[2 * index + place] =
            digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
      }
      return 2 * count
    }
  }
}
