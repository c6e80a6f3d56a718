internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Votes per level as dots and numbers, one column of them for each round.
struct Histogram {
  private let tallies: [Votes]
  private let symbols: Symbols
  /// True where an earlier round has room for its numbers only.
  private let isNarrow: Bool

  /// The dots of one round at most; more votes are drawn to scale.
  private static let widest = 8

  init(_ tallies: [Votes], _ symbols: Symbols, isNarrow: Bool = false) {
    (self.tallies, self.symbols, self.isNarrow) = (tallies, symbols, isNarrow)
  }

  private var most: Int { tallies.flatMap(\.frequencies).max() ?? 0 }
  private var dots: Int { min(Self.widest, max(3, most)) }
  private var digits: Int { "\(most)".count }

  /// The columns that a round takes.
  private func width(of round: Int) -> Int {
    isNarrow && round < tallies.count - 1 ? 5 : dots + digits + 3
  }

  /// The columns that each level takes.
  var width: Int { tallies.indices.reduce(0) { $0 + width(of: $1) } }

  /// What stands before the anchor of the level at an index.
  func spans(at index: Int) -> [Page.Span] {
    if symbols.isSpoken { return spoken(at: index) }
    return tallies.enumerated().flatMap { round, tally -> [Page.Span] in
      let count = tally.frequencies.indices.contains(index) ? tally.frequencies[index] : 0
      let number = String(repeating: " ", count: digits - "\(count)".count) + "\(count)"
      if isNarrow, round < tallies.count - 1 {
        return [.init(number + String(repeating: " ", count: max(1, 5 - digits)))]
      }
      let scaled = most <= Self.widest ? count : (count * Self.widest + most - 1) / most
      return [
        .init(String(repeating: symbols.filled, count: scaled), .title),
        .init(String(repeating: symbols.track, count: dots - scaled)),
        .init(" " + number + "  ", .title),
      ]
    }
  }

  /// The votes of each round in words; nothing for a level that nobody voted for.
  private func spoken(at index: Int) -> [Page.Span] {
    let counts = tallies.map { $0.frequencies.indices.contains(index) ? $0.frequencies[index] : 0 }
    guard counts.contains(where: { $0 > 0 }) else { return [] }
    let words = counts.map { count in
      phrase(count, one: "1 vote", other: "\(count, "count") votes")
    }
    return [.init(" " + words.joined(separator: phrase(", then ")) + ".")]
  }

  /// The latest round on one line, such as `1 ●  3 ●●● 3`.
  var line: String {
    guard let tally = tallies.last else { return "" }
    return tally.frequencies.enumerated().map { index, count in
      let sign =
        count == 0 ? symbols.track : String(repeating: symbols.filled, count: min(count, 5))
      return "\(index + 1) \(sign)" + (count > 5 ? "\(count)" : "")
    }.joined(separator: "  ")
  }

  /// The names of the rounds above their columns; nil for one round.
  var heading: String? {
    guard tallies.count > 1 else { return nil }
    let first = isNarrow ? phrase("1st") : phrase("1st vote")
    return first + String(repeating: " ", count: max(1, width(of: 0) - first.count))
      + phrase("2nd vote")
  }
}
