/// Writes numbers and bytes one after the other.
package struct PackedWriter {
  package var bytes: [UInt8] = []

  package init() {}

  /// A number from 0 in as many bytes as it needs, seven bits each, the lowest first.
  package mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number from 0.
  package mutating func whole(_ value: Int) { number(UInt64(bitPattern: Int64(max(0, value)))) }

  /// Bytes with their number before them, so that a reader can pass over them.
  package mutating func block(_ content: some Collection<UInt8>) {
    whole(content.count)
    bytes.append(contentsOf: content)
  }
}
