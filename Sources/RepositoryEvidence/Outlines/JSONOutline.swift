/// The outline of a JSON text: lists are passed through, comments and what is no JSON are passed over.
struct JSONOutline {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var line = 1
  /// For each open bracket the key in force; nil in a list.
  private var levels: [[UInt8]?] = []
  private var entries = OutlineEntries()

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read() -> [OutlineEntry] {
    while at < bytes.count, !entries.isFull, levels.count < 1_000 {
      let byte = bytes[at]
      switch byte {
      case 0x0A:
        line += 1
        at += 1
      case UInt8(ascii: "{"):
        levels.append([])
        at += 1
      case UInt8(ascii: "["):
        levels.append(nil)
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = levels.popLast()
        at += 1
      case 0x22: takeText()
      case UInt8(ascii: "/"): passComment()
      case _ where byte.isWord || byte == UInt8(ascii: "-"): takeWord()
      default: at += 1
      }
    }
    return entries.list
  }

  /// A key where a colon follows, else a value.
  private mutating func takeText() {
    let (start, startLine) = (at + 1, line)
    at += 1
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] == UInt8(ascii: "\\") { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    let text = Array(bytes[start..<max(start, min(at, bytes.count))])
    at += 1
    var after = at
    while after < bytes.count, bytes[after].isSpace { after += 1 }
    if after < bytes.count, bytes[after] == UInt8(ascii: ":"), levels.last.flatMap({ $0 }) != nil {
      levels[levels.count - 1] = text.map(\.lowered)
    } else {
      add(text, startLine)
    }
  }

  private mutating func takeWord() {
    let start = at
    while at < bytes.count, bytes[at].isWord || [0x2B, 0x2D, 0x2E].contains(bytes[at]) { at += 1 }
    add(Array(bytes[start..<at]), line)
  }

  private mutating func passComment() {
    at += 1
    guard at < bytes.count, bytes[at] == UInt8(ascii: "/") else { return }
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
  }

  private mutating func add(_ value: [UInt8], _ line: Int) {
    let keys = levels.compactMap { $0 }.filter { !$0.isEmpty }
    entries.append(OutlineEntry(keys: keys, value: value, line: line))
  }
}
