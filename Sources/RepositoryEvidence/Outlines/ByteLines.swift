/// The lines of some bytes, from 1, without what ends them.
struct ByteLines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var line = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> (line: Int, bytes: Slice<UnsafeBufferPointer<UInt8>>)? {
    guard at < bytes.count else { return nil }
    let start = at
    var end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    at = end + 1
    line += 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return (line, bytes[start..<end])
  }
}

extension RandomAccessCollection<UInt8> {
  /// The bytes without white space at their ends.
  var trimmed: SubSequence {
    var rest = self[...]
    while rest.first?.isSpace == true { rest = rest.dropFirst() }
    while rest.last?.isSpace == true { rest = rest.dropLast() }
    return rest
  }

  /// The bytes without the quotes around them.
  var unquoted: SubSequence {
    guard count >= 2, let first, first == 0x22 || first == 0x27, last == first else {
      return self[...]
    }
    return dropFirst().dropLast()
  }

  /// The bytes up to a comment: the character at the beginning, or after white space, and not between quotes.
  func withoutComment(_ sign: UInt8 = UInt8(ascii: "#")) -> SubSequence {
    var (quote, before): (UInt8?, UInt8) = (nil, 0x20)
    for index in indices {
      let byte = self[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27,
        before.isSpace || before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
          || before == UInt8(ascii: "=")
      {
        quote = byte
      } else if byte == sign, before.isSpace {
        return self[..<index]
      }
      before = byte
    }
    return self[...]
  }

  func has(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
