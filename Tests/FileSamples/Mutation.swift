/// Small damages of a JSON text, as editors, merges and broken disks make them.
enum Mutation {
  private static let tokens = [
    "\"", "{", "}", "[", "]", ",", ":", "null", "true", "0", "1", "2", "3", "4", "9", "-1", "1.0",
    "1e0", "01", "\"unknown\"", "\"notApplicable\"", "\"one-1\"", "\"c-1\"", "\"many\"", "\"\"",
    "\" \"", "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"é\"", "\u{0}", "\\", "\"2026-02-30\"",
    "\"2026-11-20T14:03:00Z\"", "\"snapshot\": {}", "\"answer\": 1", "\"answers\": {}",
    "\"workshop\": {}", "\"other\": {\"b\": 1, \"a\": 2}", "\"note\": 3", "\"reason\": \"x\"",
  ]

  /// The text with one to three damages.
  static func of(_ text: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = text
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2:
        let token = tokens[Int.random(in: 0..<tokens.count, using: &generator)]
        bytes.insert(contentsOf: token.utf8, at: place)
      case 3: replaceValue(after: place, in: &bytes, using: &generator)
      case 4: moveLine(in: &bytes, using: &generator, keeps: true)
      default: moveLine(in: &bytes, using: &generator, keeps: false)
      }
    }
    return bytes
  }

  /// Writes a token in the place of the next value on a line of its own.
  private static func replaceValue(
    after place: Int, in bytes: inout [UInt8], using generator: inout SeededGenerator
  ) {
    guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")),
      let end = bytes[colon...].firstIndex(where: { ",\n}".utf8.contains($0) })
    else { return }
    let token = tokens[Int.random(in: 0..<tokens.count, using: &generator)]
    bytes.replaceSubrange((colon + 1)..<end, with: token.utf8)
  }

  /// Puts a line elsewhere, or there as well.
  private static func moveLine(
    in bytes: inout [UInt8], using generator: inout SeededGenerator, keeps: Bool
  ) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let from = Int.random(in: 0..<lines.count, using: &generator)
    let line = lines[from]
    if !keeps { lines.remove(at: from) }
    // Mostly beside it, where it may still be valid.
    let to =
      Bool.random(using: &generator) ? from : Int.random(in: 0...lines.count, using: &generator)
    lines.insert(line, at: min(to, lines.count))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
