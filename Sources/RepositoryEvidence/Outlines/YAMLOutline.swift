/// The outline of a YAML text by its indentation: lists are passed through, block texts give one value for each line,
/// and flow mappings are the text of their key.
struct YAMLOutline {
  private var keys: [(indent: Int, key: [UInt8])] = []
  private var entries = OutlineEntries()
  /// The indentation that lines of a block text are beyond; nil outside one.
  private var block: Int?

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [OutlineEntry] {
    for (number, line) in ByteLines(bytes) {
      guard !entries.isFull else { break }
      take(line, number)
    }
    return entries.list
  }

  private mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = rest.first else { return }
    var indent = rest.startIndex - line.startIndex
    if let block {
      if indent > block { return add(rest.trimmed, number) }
      self.block = nil
    }
    if first == UInt8(ascii: "#") { return }
    if indent == 0, line.starts(with: "---".utf8) || line.starts(with: "...".utf8) {
      keys = []
      return
    }
    var dash: Int?
    while rest.first == UInt8(ascii: "-"), rest.dropFirst().first?.isSpace ?? true {
      dash = indent
      keys.removeAll { $0.indent > indent }
      rest = rest.dropFirst().drop { $0.isSpace }
      indent = rest.startIndex - line.startIndex
    }
    guard !rest.isEmpty else { return }
    guard let (key, value) = Self.member(rest) else {
      if dash == nil { keys.removeAll { $0.indent >= indent } }
      return takeValue(rest, number, beyond: dash ?? indent - 1)
    }
    keys.removeAll { $0.indent >= indent }
    keys.append((indent, key))
    takeValue(value, number, beyond: indent)
  }

  private mutating func takeValue(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int, beyond indent: Int
  ) {
    let value = text.withoutComment().trimmed
    if let sign = value.first, sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">"),
      value.count <= 4
    {
      block = indent
    } else if !value.isEmpty {
      add(value.unquoted, number)
    }
  }

  private mutating func add(_ value: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) {
    entries.append(OutlineEntry(keys: keys.map(\.key), value: Array(value), line: number))
  }

  /// The key at the beginning of a line, and what follows its colon; nil for a line without one.
  private static func member(_ line: Slice<UnsafeBufferPointer<UInt8>>)
    -> (key: [UInt8], value: Slice<UnsafeBufferPointer<UInt8>>)?
  {
    guard let first = line.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else {
      return nil
    }
    var at = line.startIndex
    if first == 0x22 || first == 0x27 {
      guard let close = line.dropFirst().firstIndex(of: first) else { return nil }
      at = close + 1
    }
    while at < line.endIndex {
      if line[at] == UInt8(ascii: ":"), at + 1 == line.endIndex || line[at + 1].isSpace {
        let key = line[line.startIndex..<at].trimmed.unquoted.map(\.lowered)
        return key.isEmpty ? nil : (key, line[(at + 1)...])
      }
      at += 1
    }
    return nil
  }
}
