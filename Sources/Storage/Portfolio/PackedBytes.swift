/// Writes numbers and texts one after the other; equal texts are stored once.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]
  private var order: [String] = []

  /// A number from 0 in as many bytes as it needs, seven bits each, the lowest first.
  mutating func number(_ value: UInt64) { Self.append(value, to: &bytes) }

  /// A number from 0.
  mutating func whole(_ value: Int) { number(UInt64(bitPattern: Int64(max(0, value)))) }

  /// A number that may be missing.
  mutating func optional(_ value: Int?) {
    guard let value else { return number(0) }
    number(1)
    number(UInt64(bitPattern: Int64(value)))
  }

  mutating func text(_ text: String) {
    if let known = texts[text] { return whole(known) }
    texts[text] = order.count
    whole(order.count)
    order.append(text)
  }

  mutating func list<Element>(
    _ elements: some Collection<Element>, _ write: (inout PackedWriter, Element) -> Void
  ) {
    whole(elements.count)
    for element in elements { write(&self, element) }
  }

  /// Something with the number of its bytes before it, so that a reader can pass over it.
  mutating func measured(_ write: (inout PackedWriter) -> Void) {
    let start = bytes.count
    write(&self)
    let part = Array(bytes[start...])
    bytes.removeLast(part.count)
    whole(part.count)
    bytes += part
  }

  /// The texts, and then all that was written.
  var packed: [UInt8] {
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count + 16 * order.count)
    Self.append(UInt64(order.count), to: &packed)
    for text in order {
      Self.append(UInt64(text.utf8.count), to: &packed)
      packed += text.utf8
    }
    return packed + bytes
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

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
    for _ in 0..<count where !isBroken {
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
    for _ in 0..<count where !isBroken { elements.append(read(&self)) }
    return elements
  }
}
