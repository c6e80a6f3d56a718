/// Reads a JSON text (RFC 8259, strict) into a flat list of entries, without calling itself.
///
/// Nesting costs a number on a list, never a stack frame, so that no text can overflow the stack.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let depthLimit: Int
  let valueLimit: Int
  var at = 0
  var entries: [JSONEntry] = []
  /// The objects whose keys are not unique, as the entries of the repeated keys.
  var repeatedKeys: [Int] = []
  /// The entries of the arrays and objects that are not closed yet, outermost first.
  var open: [Int] = []

  struct Fault: Error {
    var offset: Int
    var fault: String
    var remedy: String
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int, valueLimit: Int) {
    (self.bytes, self.depthLimit, self.valueLimit) = (bytes, depthLimit, valueLimit)
    entries.reserveCapacity(min(valueLimit, bytes.count / 12 + 16))
  }

  /// Reads the whole text.
  mutating func scan() throws(Fault) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    repeat { try scanValue() } while try continues()
  }

  private mutating func scanValue() throws(Fault) {
    while true {
      switch peek() {
      case UInt8(ascii: "{"):
        try begin(.object)
        if peek() == UInt8(ascii: "}") { return end() }
        try scanKey()
      case UInt8(ascii: "["):
        try begin(.array)
        if peek() == UInt8(ascii: "]") { return end() }
      case UInt8(ascii: "\""): return try scanText()
      case UInt8(ascii: "t"): return try scanWord("true", .isTrue)
      case UInt8(ascii: "f"): return try scanWord("false", .isFalse)
      case UInt8(ascii: "n"): return try scanWord("null", .null)
      case let first? where first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10:
        return try scanNumber()
      case let other: throw noValue(other)
      }
    }
  }

  /// Closes what ends here; false at the end of the text.
  private mutating func continues() throws(Fault) -> Bool {
    while let container = open.last {
      let isObject = entries[container].kind == .object
      switch peek() {
      case UInt8(ascii: ","):
        let comma = at
        at += 1
        if peek() == UInt8(ascii: "}") || peek() == UInt8(ascii: "]") {
          throw Fault(
            offset: comma, fault: "a comma stands before a closing bracket",
            remedy: "Remove the comma.")
        }
        if isObject { try scanKey() }
        return true
      case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject: end()
      case let other: throw noComma(other, isObject: isObject)
      }
    }
    guard peek() == nil else {
      throw Fault(
        offset: at, fault: "something follows after the end of the document", remedy: "Remove it.")
    }
    return false
  }

  private mutating func begin(_ kind: JSONEntry.Kind) throws(Fault) {
    guard open.count < depthLimit else {
      throw Fault(
        offset: at, fault: "brackets are nested too deep, more than \(depthLimit) levels",
        remedy: "Remove the innermost levels.")
    }
    open.append(entries.count)
    try append(kind, start: at, end: at + 1)
    entries[entries.count - 1].next = 0
    at += 1
  }

  private mutating func end() {
    at += 1
    guard let container = open.popLast() else { return }
    entries[container].end = UInt32(at)
    entries[container].next = UInt32(entries.count)
    if entries[container].kind == .object { findRepeatedKeys(of: container) }
  }

  mutating func append(_ kind: JSONEntry.Kind, start: Int, end: Int) throws(Fault) {
    guard entries.count < valueLimit else {
      throw Fault(
        offset: start, fault: "the file holds more than \(valueLimit) values",
        remedy: "Split the file.")
    }
    entries.append(
      JSONEntry(
        start: UInt32(start), end: UInt32(end), next: UInt32(entries.count + 1), kind: kind))
  }

  private mutating func scanKey() throws(Fault) {
    guard peek() == UInt8(ascii: "\"") else {
      throw Fault(
        offset: at, fault: at < bytes.count ? "a key is missing or not in quotes" : Self.endsEarly,
        remedy: at < bytes.count ? "Write the key in double quotes." : Self.restore)
    }
    try scanText()
    guard peek() == UInt8(ascii: ":") else {
      throw Fault(
        offset: at, fault: at < bytes.count ? "a colon is missing after a key" : Self.endsEarly,
        remedy: at < bytes.count ? "Write a colon between key and value." : Self.restore)
    }
    at += 1
  }

  /// The next byte that is not space; nil at the end.
  @inline(__always) mutating func peek() -> UInt8? {
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      at += 1
    }
    return nil
  }
}

extension JSONScanner {
  static let endsEarly = "the file ends before the document is complete"
  static let restore = "Restore the missing end, for instance from the backup beside it."

  func noValue(_ found: UInt8?) -> Fault {
    guard let found else { return Fault(offset: at, fault: Self.endsEarly, remedy: Self.restore) }
    if at == 0, found >= 0xFE {
      return Fault(
        offset: at, fault: "the file is not UTF-8 but probably UTF-16", remedy: "Save it as UTF-8.")
    }
    return Fault(offset: at, fault: "this is not a JSON value", remedy: Self.advice(on: found))
  }

  func noComma(_ found: UInt8?, isObject: Bool) -> Fault {
    guard let found else { return Fault(offset: at, fault: Self.endsEarly, remedy: Self.restore) }
    let closing = isObject ? "}" : "]"
    let opensNext = found == UInt8(ascii: "\"") || found == UInt8(ascii: "{")
    return Fault(
      offset: at, fault: "a comma or \(closing) is missing",
      remedy: opensNext ? "Write a comma between the two." : Self.advice(on: found))
  }

  /// The fault, or what git left there: a line that begins and ends the version of one side.
  func withConflict(_ fault: Fault) -> Fault {
    let line = bytes[min(fault.offset, bytes.count)...]
    let startsLine = fault.offset == 0 || bytes[fault.offset - 1] == UInt8(ascii: "\n")
    guard startsLine, let sign = line.first, "<|=>".utf8.contains(sign),
      line.prefix(while: { $0 == sign }).count == 7
    else { return fault }
    return Fault(
      offset: fault.offset, fault: "git left two versions here that contradict each other",
      remedy: GitAdvice.threeVersions)
  }

  private static func advice(on found: UInt8) -> String {
    switch found {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "Remove the comment; JSON has none."
    case UInt8(ascii: "'"): "Use double quotes."
    case UInt8(ascii: "N"), UInt8(ascii: "I"), UInt8(ascii: "T"), UInt8(ascii: "F"):
      "Write true, false, null or a number."
    case UInt8(ascii: "+"), UInt8(ascii: "."): "Begin a number with a digit or a minus sign."
    case UInt8(ascii: "}"), UInt8(ascii: "]"): "Check the brackets."
    default: "Correct the line."
    }
  }
}
