/// A package that a manifest asks for.
struct Dependency: Hashable {
  /// In small letters, with `-` for every run of `-`, `_` and `.` (PEP 503).
  var name: [UInt8]
  /// True where one version and no other is asked for.
  var isPinned: Bool
  var line: Int

  /// Reads a requirement such as `torch[cuda] == 2.1 ; python_version > "3.8"` (PEP 508); nil for what is none.
  init?(requirement text: some RandomAccessCollection<UInt8>, line: Int) {
    let text = Array(text.trimmed)
    let raw = text.prefix { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    guard let first = raw.first, first.isLetter || ByteSet.digits.contains(first) else {
      return nil
    }
    var rest = text[raw.endIndex...].trimmed
    if rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(end + 1)...].trimmed
    }
    // What follows a name is a version, a place, a condition, or nothing.
    guard rest.isEmpty || "=<>!~@;(,\\".utf8.contains(rest[rest.startIndex]) else { return nil }
    self.init(raw, isPinned: Self.isPinned(rest), line: line)
  }

  init(_ name: some Sequence<UInt8>, isPinned: Bool, line: Int) {
    var normal: [UInt8] = []
    for byte in name {
      let byte = byte.lowered
      let isBreak = byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      let next = isBreak ? UInt8(ascii: "-") : byte
      if next == UInt8(ascii: "-"), normal.last == next { continue }
      normal.append(next)
    }
    (self.name, self.isPinned, self.line) = (normal, isPinned, line)
  }

  /// True for `==` and `===` without a star, and for a place.
  static func isPinned(_ rest: some RandomAccessCollection<UInt8>) -> Bool {
    let rest = rest.prefix { $0 != UInt8(ascii: ";") }.drop { $0 == UInt8(ascii: "(") }
    return rest.first == UInt8(ascii: "@")
      || rest.starts(with: "==".utf8) && !rest.contains(UInt8(ascii: "*"))
        && !rest.contains(UInt8(ascii: ","))
  }
}
