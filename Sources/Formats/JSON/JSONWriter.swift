package import MaturityModel

extension JSON {
  /// The value on one line without spaces, keys sorted by their UTF-8 bytes: the form that digests are taken of.
  package var compact: String {
    var writer = JSONWriter(isPretty: false)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// The value over several lines, two spaces a level, keys sorted by their UTF-8 bytes, with a final line break.
  ///
  /// One member or element a line: a changed answer changes no other line. What a terminal could obey is escaped.
  package var pretty: String {
    var writer = JSONWriter(isPretty: true)
    writer.write(self, depth: 0)
    return writer.text + "\n"
  }
}

private struct JSONWriter {
  let isPretty: Bool
  var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSON, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): write(text)
    case .array(let elements): write(elements, depth: depth)
    case .object(let members): write(members, depth: depth)
    case .written(let compact): copy(compact, depth: depth)
    }
  }

  private mutating func write(_ elements: [JSON], depth: Int) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      separate(index, depth: depth + 1)
      write(element, depth: depth + 1)
    }
    close(UInt8(ascii: "]"), isEmpty: elements.isEmpty, depth: depth)
  }

  private mutating func write(_ members: [String: JSON], depth: Int) {
    bytes.append(UInt8(ascii: "{"))
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, member) in sorted.enumerated() {
      separate(index, depth: depth + 1)
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      if isPretty { bytes.append(UInt8(ascii: " ")) }
      write(member.value, depth: depth + 1)
    }
    close(UInt8(ascii: "}"), isEmpty: members.isEmpty, depth: depth)
  }

  /// Copies compact text; in pretty form its structure is spread over lines without reading it as values.
  private mutating func copy(_ compact: String, depth: Int) {
    guard isPretty else {
      bytes += compact.utf8
      return
    }
    var text = compact
    text.withUTF8 { spread($0, depth: depth) }
  }

  private mutating func spread(_ compact: UnsafeBufferPointer<UInt8>, depth: Int) {
    var depth = depth
    var index = 0
    while index < compact.count {
      let byte = compact[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        let start = index - 1
        while index < compact.count, compact[index] != UInt8(ascii: "\"") {
          index += compact[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, compact.count)
        copy(UnsafeBufferPointer(rebasing: compact[start..<index]))
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        bytes.append(byte)
        // The closing bracket is the opening one plus two.
        guard index < compact.count, compact[index] != byte + 2 else { continue }
        depth += 1
        startLine(depth)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if compact[index - 2] != byte - 2 {
          depth -= 1
          startLine(depth)
        }
        bytes.append(byte)
      case UInt8(ascii: ","):
        bytes.append(byte)
        startLine(depth)
      case UInt8(ascii: ":"):
        bytes.append(byte)
        bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
  }

  private mutating func separate(_ index: Int, depth: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    if isPretty { startLine(depth) }
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool, depth: Int) {
    if isPretty, !isEmpty { startLine(depth) }
    bytes.append(bracket)
  }

  private mutating func startLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var at = 0
      while at < text.count {
        switch text[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(text[at])
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case 0..<0x20, 0x7F: escape(UInt32(text[at]))
        default:
          at += copyScalar(at: at, of: text)
          continue
        }
        at += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies a text that has its escapes already.
  private mutating func copy(_ written: UnsafeBufferPointer<UInt8>) {
    guard written.contains(where: { $0 >= 0x80 }) else {
      bytes.append(contentsOf: written)
      return
    }
    var at = 0
    while at < written.count { at += copyScalar(at: at, of: written) }
  }

  /// Copies a byte, or escapes a scalar beyond ASCII that a terminal could obey; answers how many bytes it took.
  ///
  /// Compact text keeps them as they are: digests were taken of it.
  private mutating func copyScalar(at place: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard isPretty, text[place] >= 0x80, let scalar = text.hostileScalar(at: place) else {
      bytes.append(text[place])
      return 1
    }
    escape(scalar.value)
    return scalar.utf8.count
  }

  private mutating func escape(_ value: UInt32) {
    if value > 0xFFFF {
      escape(0xD800 + (value - 0x10000) >> 10)
      return escape(0xDC00 + (value & 0x3FF))
    }
    let digits = String(value, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  }
}
