/// Numbers of any width one after the other, highest bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  mutating func put(_ value: Int, _ count: Int) {
    for shift in (0..<count).reversed() {
      if free == 0 {
        bytes.append(0)
        free = 8
      }
      free -= 1
      if value >> shift & 1 == 1 { bytes[bytes.count - 1] |= 1 << free }
    }
  }

  /// Goes on at the next whole byte.
  mutating func pad() { free = 0 }
}

struct BitReader {
  private let source: [UInt8]
  private var at = 0

  init(_ source: [UInt8]) { self.source = source }

  /// Nil behind the end.
  mutating func take(_ count: Int) -> Int? {
    guard at + count <= 8 * source.count else { return nil }
    var value = 0
    for place in at..<at + count {
      let bit = source[place / 8] >> UInt8(7 - place % 8) & 1
      value = value << 1 | Int(bit)
    }
    at += count
    return value
  }

  mutating func pad() { at = (at + 7) / 8 * 8 }

  /// All bytes that are left; nil where they are not so many.
  func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    source.count - at / 8 == count ? source[(at / 8)...] : nil
  }
}
