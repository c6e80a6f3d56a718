/// The outline of an INI text: sections, keys with `=` or `:`, and indented lines that go on with a value.
enum INIOutline {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [OutlineEntry] {
    var (section, key, entries): ([UInt8], [UInt8], OutlineEntries) = ([], [], .init())
    for (number, line) in ByteLines(bytes) {
      guard !entries.isFull else { break }
      let text = line.trimmed
      guard let first = text.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else {
        continue
      }
      func add(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
        guard !value.isEmpty else { return }
        let keys = (section.isEmpty ? [] : [section]) + [key]
        entries.append(OutlineEntry(keys: keys, value: Array(value), line: number))
      }
      if line.first?.isSpace == true, !key.isEmpty {
        add(text.unquoted)
      } else if first == UInt8(ascii: "[") {
        section = text.dropFirst().prefix { $0 != UInt8(ascii: "]") }.map(\.lowered)
        key = []
      } else if let sign = text.firstIndex(where: {
        $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":")
      }) {
        key = text[..<sign].trimmed.map(\.lowered)
        add(text[(sign + 1)...].trimmed.unquoted)
      }
    }
    return entries.list
  }
}
