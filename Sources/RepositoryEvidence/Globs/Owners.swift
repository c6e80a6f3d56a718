/// A set of small numbers: who asked for a glob.
struct Owners: Hashable, Sendable {
  private(set) var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ owner: Int) -> Bool { words[owner >> 6] >> UInt64(owner & 63) & 1 == 1 }

  mutating func insert(_ owner: Int) { words[owner >> 6] |= 1 << UInt64(owner & 63) }

  mutating func formUnion(_ other: Owners) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: Owners) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func removeAll() { for index in words.indices { words[index] = 0 } }

  func intersects(_ other: Owners) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return true }
    return false
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The numbers, lowest first.
  func each(_ take: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        take(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
