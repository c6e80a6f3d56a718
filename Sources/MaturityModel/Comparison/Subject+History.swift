extension Subject {
  /// True where two assessments belong to the same history: the same organisation, team and scope.
  ///
  /// Upper and lower case count the same, and so does white space of any kind and length, because people type these
  /// names again each time. What is left empty is a name as well: it equals only what is left empty.
  public func isSame(as other: Subject) -> Bool {
    self == other || historyKey == other.historyKey
  }

  /// What subjects of the same history have in common, to group by.
  public var historyKey: [String] {
    [organisation, team, scope].map { name in
      name.foldedASCII ?? name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
  }

  /// The names that are there, separated by commas; empty without any.
  public var name: String {
    [organisation, team, scope].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension String {
  /// The text in lower case, white space of any length as one space between words; nil for a text beyond ASCII.
  fileprivate var foldedASCII: String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isBetweenWords = false
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: isBetweenWords = true
      default:
        if isBetweenWords, !bytes.isEmpty { bytes.append(0x20) }
        isBetweenWords = false
        bytes.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
