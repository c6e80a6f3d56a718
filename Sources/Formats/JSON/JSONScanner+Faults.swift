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
