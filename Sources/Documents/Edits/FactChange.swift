/// A number that was another one when a passage was made.
package struct FactChange: Equatable, Sendable {
  package let name: String
  package let before: String
  /// Nothing where there is no such number any more.
  package let now: String?
  /// Whether the old value stands in the text as a word of its own.
  package let isNamed: Bool

  /// The changes of what the text was made from; a number that is new makes no text untrue.
  static func all(
    from old: [NamedNumber], to new: [NamedNumber], in text: [UInt8]
  ) -> [FactChange] {
    let now = Dictionary(new.map { ($0.name, $0.value) }) { first, _ in first }
    return old.filter { now[$0.name] != $0.value }.map {
      FactChange(
        name: $0.name, before: $0.value, now: now[$0.name],
        isNamed: names(Array($0.value.utf8), in: text))
    }
  }

  /// Whether the value stands there as a whole: `2` is in `level 2.` and in `2→3`, and not in `2.5`, `MON-2`, `-2`
  /// or `2026-11-02`.
  private static func names(_ value: [UInt8], in text: [UInt8]) -> Bool {
    guard !value.isEmpty else { return false }
    return text.ranges(of: value).contains { range in
      let before = text[..<range.lowerBound].suffix(2)
      let after = text[range.upperBound...].prefix(2)
      return !isPartOfWord(before.last, beyond: before.dropLast().last, isSign: true)
        && !isPartOfWord(after.first, beyond: after.dropFirst().first, isSign: false)
    }
  }

  /// A letter or digit, or what joins them: `.` between digits, a hyphen between letters.
  private static func isPartOfWord(_ byte: UInt8?, beyond: UInt8?, isSign: Bool) -> Bool {
    guard let byte else { return false }
    if isLetterOrDigit(byte) { return true }
    guard ".,:/-+_".utf8.contains(byte) else { return false }
    return beyond.map(isLetterOrDigit) == true || isSign && "-+".utf8.contains(byte)
  }

  /// Bytes beyond ASCII count as signs, which most are beside a number: arrows, dashes, quotation marks.
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
