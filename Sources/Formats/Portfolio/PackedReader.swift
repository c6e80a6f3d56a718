/// Reads what `PackedWriter` wrote.
///
/// No content makes it fail: beyond the end there are zeros, and `isBroken` tells that they were read.
package struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var isBroken = false
  /// Where the next number begins.
  package private(set) var at: Int

  /// The bytes have to outlive the reader.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    at = max(0, start)
  }

  package mutating func number() -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    isBroken = true
    return 0
  }

  package mutating func whole() -> Int { Int(truncatingIfNeeded: number() & (1 << 62 - 1)) }

  /// Bytes with their number before them.
  package mutating func block() -> UnsafeBufferPointer<UInt8> {
    let count = whole()
    guard count <= bytes.count - at else {
      isBroken = true
      return UnsafeBufferPointer(rebasing: bytes[..<0])
    }
    defer { at += count }
    return UnsafeBufferPointer(rebasing: bytes[at..<at + count])
  }

  package mutating func text() -> String { String(decoding: block(), as: UTF8.self) }
}
