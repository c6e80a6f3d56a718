/// Finds many fixed strings in one pass over some bytes, whatever the case of letters (Aho and Corasick 1975).
struct StringFinder: Sendable {
  /// The class of each byte; capitals are small letters, and 0 is every byte that stands in no string.
  private let classes: [UInt8]
  private let width: Int
  /// For each state and class the next state, times the width, with the highest bit where that one finds something.
  private var table: [UInt32] = []
  /// For each state where its strings begin in `found`, and where those of the next one do.
  private var starts: [Int32] = []
  private var found: [Int32] = []
  private static let finding: UInt32 = 1 << 31

  /// The strings are told by their places in the list; they are in small letters.
  init(_ strings: [[UInt8]]) {
    var classes = [UInt8](repeating: 0, count: 256)
    var count: UInt8 = 1
    for string in strings {
      for byte in string where classes[Int(byte)] == 0 {
        classes[Int(byte)] = count
        count += 1
      }
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(byte)] = classes[Int(byte.lowered)]
    }
    self.classes = classes
    width = Int(count)
    build(strings)
  }

  private mutating func build(_ strings: [[UInt8]]) {
    var (children, ends) = tree(of: strings)
    var fallback = [Int](repeating: 0, count: ends.count)
    var order: [Int] = []
    for symbol in 0..<width {
      let child = children[symbol]
      if child > 0 { order.append(child) } else { children[symbol] = 0 }
    }
    var at = 0
    while at < order.count {
      let state = order[at]
      at += 1
      ends[state] += ends[fallback[state]]
      for symbol in 0..<width {
        let (child, other) = (
          children[state * width + symbol], children[fallback[state] * width + symbol]
        )
        if child > 0 {
          fallback[child] = other
          order.append(child)
        } else {
          children[state * width + symbol] = other
        }
      }
    }
    table = children.map { UInt32($0 * width) | (ends[$0].isEmpty ? 0 : Self.finding) }
    for list in ends {
      starts.append(Int32(found.count))
      found += list.map { Int32($0) }
    }
    starts.append(Int32(found.count))
  }

  /// The strings as a tree, each state with as many children as there are classes, -1 for none; and what ends in each.
  private func tree(of strings: [[UInt8]]) -> ([Int], [[Int]]) {
    var (children, ends): ([Int], [[Int]]) = (Array(repeating: -1, count: width), [[]])
    for (index, string) in strings.enumerated() {
      var state = 0
      for byte in string {
        let slot = state * width + Int(classes[Int(byte)])
        if children[slot] < 0 {
          children[slot] = ends.count
          children += Array(repeating: -1, count: width)
          ends.append([])
        }
        state = children[slot]
      }
      ends[state].append(index)
    }
    return (children, ends)
  }

  /// Goes over the bytes, and tells of each string that ends at a place.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (_ string: Int, _ end: Int) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      table.withUnsafeBufferPointer { table in
        var state = 0
        for offset in bytes.indices {
          let entry = table[state + Int(classes[Int(bytes[offset])])]
          state = Int(entry & ~Self.finding)
          guard entry & Self.finding != 0 else { continue }
          for index in starts[state / width]..<starts[state / width + 1] {
            take(Int(found[Int(index)]), offset + 1)
          }
        }
      }
    }
  }
}
