/// The outline of a TOML text: tables, dotted keys, and the elements of lists over several lines.
struct TOMLOutline {
  private var table: [[UInt8]] = []
  private var entries = OutlineEntries()
  /// The key whose list or long text goes on, with how many brackets are open.
  private var open: (keys: [[UInt8]], brackets: Int, quote: [UInt8]?)?

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [OutlineEntry] {
    for (number, line) in ByteLines(bytes) {
      guard !entries.isFull else { break }
      take(Array(line.trimmed), number)
    }
    return entries.list
  }

  private mutating func take(_ line: [UInt8], _ number: Int) {
    if let open {
      if let quote = open.quote {
        if line.indices.contains(where: { line[$0...].starts(with: quote) }) { self.open = nil }
        return add(line[...], open.keys, number)
      }
      return takeList(line[...], open.keys, open.brackets, number)
    }
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    if first == UInt8(ascii: "[") {
      let name = line.withoutComment().trimmed.filter { $0 != 0x5B && $0 != 0x5D }
      table = Self.keys(name[...])
      return
    }
    guard let sign = Self.sign(in: line) else { return }
    let keys = table + Self.keys(line[..<sign])
    let value = line[(sign + 1)...].withoutComment().trimmed
    if value.starts(with: "\"\"\"".utf8) || value.starts(with: "'''".utf8) {
      let quote = Array(value.prefix(3))
      let rest = value.dropFirst(3)
      if !rest.indices.contains(where: { rest[$0...].starts(with: quote) }) {
        open = (keys, 0, quote)
      }
      return add(rest, keys, number)
    }
    if value.first == UInt8(ascii: "[") { return takeList(value, keys, 0, number) }
    add(value.unquoted, keys, number)
  }

  /// Takes the elements of a line of a list.
  private mutating func takeList(
    _ line: ArraySlice<UInt8>, _ keys: [[UInt8]], _ brackets: Int, _ number: Int
  ) {
    var (brackets, quote, braces): (Int, UInt8?, Int) = (brackets, nil, 0)
    var element: [UInt8] = []
    for byte in line.withoutComment() {
      if let end = quote {
        if byte == end { quote = nil }
        element.append(byte)
        continue
      }
      switch byte {
      case 0x22, 0x27:
        quote = byte
        element.append(byte)
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        braces += byte == UInt8(ascii: "{") ? 1 : -1
        element.append(byte)
      case UInt8(ascii: "[") where braces == 0: brackets += 1
      case UInt8(ascii: "]") where braces == 0: brackets -= 1
      case UInt8(ascii: ",") where braces == 0:
        add(element.trimmed.unquoted, keys, number)
        element = []
      default: element.append(byte)
      }
    }
    add(element.trimmed.unquoted, keys, number)
    open = brackets > 0 ? (keys, brackets, nil) : nil
  }

  private mutating func add(_ value: ArraySlice<UInt8>, _ keys: [[UInt8]], _ number: Int) {
    guard !value.isEmpty else { return }
    entries.append(OutlineEntry(keys: keys, value: Array(value), line: number))
  }

  /// Where the sign after a key stands.
  private static func sign(in line: [UInt8]) -> Int? {
    var quote: UInt8?
    for (index, byte) in line.enumerated() {
      if let end = quote {
        if byte == end { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        return index
      }
    }
    return nil
  }

  /// Dotted keys, with quotes around those that hold a point.
  private static func keys(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
    var (keys, key, quote): ([[UInt8]], [UInt8], UInt8?) = ([], [], nil)
    for byte in text {
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ".") {
        keys.append(Array(key.trimmed))
        key = []
      } else {
        key.append(byte.lowered)
      }
    }
    return keys + [Array(key.trimmed)]
  }
}
