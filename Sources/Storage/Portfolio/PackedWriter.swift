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
