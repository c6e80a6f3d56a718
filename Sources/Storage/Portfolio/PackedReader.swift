/// Reads what `PackedWriter` wrote.
///
/// No content makes it fail: beyond the end there are zeros, and `isBroken` tells that they were read.
struct PackedReader {
  private let bytes: [UInt8]
  private var texts: [String] = []
  private(set) var isBroken = false
  /// Where the next number begins.
  var at: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    at = start
    let count = whole()
    texts.reserveCapacity(min(count, bytes.count))
    while texts.count < count, !isBroken {
      let length = whole()
      guard length <= bytes.count - at else {
        isBroken = true
        break
      }
      texts.append(String(decoding: bytes[at..<at + length], as: UTF8.self))
      at += length
    }
  }

  mutating func number() -> UInt64 {
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

  mutating func whole() -> Int { Int(truncatingIfNeeded: number() & (1 << 62 - 1)) }

  mutating func optional() -> Int? {
    number() == 0 ? nil : Int(Int64(bitPattern: number()))
  }

  mutating func text() -> String {
    let index = textIndex()
    return texts.indices.contains(index) ? texts[index] : ""
  }

  /// The number of a text, for whoever keeps something beside it.
  mutating func textIndex() -> Int {
    let index = whole()
    if !texts.indices.contains(index) { isBroken = true }
    return index
  }

  mutating func list<Element>(_ read: (inout PackedReader) -> Element) -> [Element] {
    let count = whole()
    guard count <= bytes.count - at else {
      isBroken = true
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    while elements.count < count, !isBroken { elements.append(read(&self)) }
    return elements
  }
}
