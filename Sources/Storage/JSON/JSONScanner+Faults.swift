extension JSONScanner {
  static let endsEarly = "the file ends before the document is complete"
  static let restore = "Restore the missing end, for instance from the backup beside it."

  func noValue(_ found: UInt8?) -> Fault {
    guard let found else { return Fault(offset: at, fault: Self.endsEarly, remedy: Self.restore) }
    if at == 0, found >= 0xFE {
      return Fault(
        offset: at, fault: "the file is not UTF-8 but probably UTF-16",
        remedy: "Save it as UTF-8.")
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
