/// A pattern of paths: `**` is any number of folders, `*` and `?` stay within a part, braces hold alternatives, case is
/// ignored, and without a slash only the top folder is meant.
struct Glob: Hashable, Sendable {
  enum Folder: Hashable, Sendable {
    /// Any number of folders.
    case any
    case named(NamePattern)
  }

  /// More folders in one pattern are refused.
  static let folderLimit = 60
  /// More alternatives of one pattern are refused.
  private static let alternativeLimit = 2_000

  let folders: [Folder]
  let name: NamePattern

  /// The patterns that a text stands for, one for each choice of its alternatives; nil where there are too many, or
  /// where it has too many folders.
  static func read(_ text: String) -> [Glob]? {
    guard let texts = alternatives(of: text.utf8.map(\.lowered)[...]) else { return nil }
    let globs = texts.map { Glob($0) }
    return globs.contains { $0.folders.count > folderLimit } ? nil : globs
  }

  private init(_ text: [UInt8]) {
    var parts = text.split(separator: UInt8(ascii: "/"))
    // A folder means all that lies in it.
    if text.last == UInt8(ascii: "/") || parts.isEmpty { parts.append([UInt8(ascii: "*")]) }
    let isAny = { (part: ArraySlice<UInt8>) in part.count == 2 && part.allSatisfy { $0 == 0x2A } }
    if let last = parts.last, isAny(last) { parts.append([UInt8(ascii: "*")]) }
    name = NamePattern(parts[parts.count - 1])
    folders = parts.dropLast().map { isAny($0) ? .any : .named(NamePattern($0)) }
  }

  /// A text with its braces written out; nil for more than can be.
  static func alternatives(of text: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard let open = text.firstIndex(of: UInt8(ascii: "{")), let end = end(of: open, in: text)
    else { return [Array(text)] }
    var (branches, start, depth): ([ArraySlice<UInt8>], Int, Int) = ([], open + 1, 0)
    for at in open + 1..<end {
      switch text[at] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        branches.append(text[start..<at])
        start = at + 1
      default: break
      }
    }
    branches.append(text[start..<end])
    guard let rests = alternatives(of: text[(end + 1)...]) else { return nil }
    var all: [[UInt8]] = []
    for branch in branches {
      guard let inner = alternatives(of: branch),
        all.count + inner.count * rests.count <= alternativeLimit
      else { return nil }
      all += inner.flatMap { inner in rests.map { text[..<open] + inner + $0 } }
    }
    return all
  }

  private static func end(of open: Int, in text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for at in open..<text.endIndex {
      if text[at] == UInt8(ascii: "{") { depth += 1 }
      if text[at] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }
}
