/// A file that is put together from parts; it cares for the lines between them.
struct Assembly {
  private let lineEnd: String
  private var bytes: [UInt8] = []
  private let start: Int
  /// The next part has to stand apart from what is there.
  private var isApart = false
  private var hasGap = false

  init(lineEnd: String, hasByteOrderMark: Bool) {
    self.lineEnd = lineEnd
    if hasByteOrderMark { bytes += "\u{FEFF}".utf8 }
    start = bytes.count
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a part on a line of its own, with an empty line around it where it is to stand apart.
  mutating func append(_ part: ArraySlice<UInt8>, apart: Bool = false) {
    guard !part.isEmpty else { return }
    var part = part
    if hasGap, endsInEmptyLine, Self.beginsWithEmptyLine(part) {
      part = part[Lines.first(of: part).endIndex...]
    }
    hasGap = false
    if bytes.count > start, !endsInLineEnd { bytes += lineEnd.utf8 }
    if apart || isApart, !endsInEmptyLine, !Self.beginsWithEmptyLine(part) { bytes += lineEnd.utf8 }
    bytes += part
    isApart = apart
  }

  /// Something stood here: of the empty lines around it one is enough.
  mutating func closeGap() { hasGap = true }

  private var endsInLineEnd: Bool { bytes.last.map(Self.isLineEnd) == true }

  private var endsInEmptyLine: Bool {
    var rest = bytes[start...]
    guard let last = rest.popLast() else { return true }
    if last == UInt8(ascii: "\n"), rest.last == UInt8(ascii: "\r") { rest.removeLast() }
    return Self.isLineEnd(last) && rest.last.map(Self.isLineEnd) != false
  }

  private static func beginsWithEmptyLine(_ part: ArraySlice<UInt8>) -> Bool {
    part.first.map(isLineEnd) == true
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
