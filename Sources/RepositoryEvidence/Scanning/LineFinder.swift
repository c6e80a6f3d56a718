import POSIX

/// Finds the lines around places of a text, one place after the other.
struct LineFinder {
  struct Line {
    var start = 0
    /// Where the line break stands, or the end of the text.
    var end = 0
    /// The end without a carriage return.
    var textEnd = 0
    /// From 1.
    var number = 1
    /// True for a comment, and for what stands between fences of a document: such lines are not matched.
    var isSilent = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let isDocument: Bool
  /// What fence is open at the beginning of the current line; nil outside.
  private var fence: UInt8?
  private var current: Line

  init(_ bytes: UnsafeBufferPointer<UInt8>, isDocument: Bool) {
    (self.bytes, self.isDocument) = (bytes, isDocument)
    current = Line()
    enter(at: 0)
  }

  /// The line that a place lies in; the places never go back by more than a line.
  mutating func line(at offset: Int) -> Line {
    while offset > current.end {
      current.number += 1
      enter(at: current.end + 1)
    }
    return current
  }

  private mutating func enter(at start: Int) {
    let end = lineBreak(after: start)
    (current.start, current.end, current.textEnd) = (min(start, end), end, end)
    if end > current.start, bytes[end - 1] == 0x0D { current.textEnd -= 1 }
    let line = bytes[current.start..<end]
    current.isSilent = isDocument ? isFenced(line) : Self.isComment(line)
  }

  private func lineBreak(after start: Int) -> Int {
    guard start < bytes.count, let first = bytes.baseAddress,
      let found = memchr(first + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(first)
  }

  private mutating func isFenced(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = line.prefix(200).drop { $0 == 0x20 }
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"),
      text.prefix(3).count == 3, text.prefix(3).allSatisfy({ $0 == sign })
    else { return fence != nil }
    if fence == nil { fence = sign } else if fence == sign { fence = nil }
    return true
  }

  /// A comment by the signs of the usual languages; of two dashes only before white space, because options of commands
  /// begin with them, too.
  private static func isComment(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = text.first else { return false }
    let second = text.dropFirst().first
    switch first {
    case UInt8(ascii: "#"): return second != UInt8(ascii: "!")
    case UInt8(ascii: "/"): return second == UInt8(ascii: "/")
    case UInt8(ascii: ";"): return second == UInt8(ascii: ";")
    case UInt8(ascii: "-"):
      return second == UInt8(ascii: "-") && text.dropFirst(2).first?.isSpace ?? true
    case UInt8(ascii: "<"): return text.starts(with: "<!--".utf8)
    default: return false
    }
  }
}
