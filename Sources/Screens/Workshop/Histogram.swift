internal import MaturityModel
internal import TextCanvas

/// Votes per level as dots and numbers, one column of them for each round.
struct Histogram {
  private let tallies: [Votes]
  private let symbols: Symbols

  /// The dots of one round at most; more votes are drawn to scale.
  private static let widest = 8

  init(_ tallies: [Votes], _ symbols: Symbols) {
    self.tallies = tallies
    self.symbols = symbols
  }

  private var most: Int { tallies.flatMap(\.frequencies).max() ?? 0 }
  private var dots: Int { min(Self.widest, max(3, most)) }
  private var digits: Int { "\(most)".count }

  /// The columns that each level takes.
  var width: Int { tallies.count * (dots + digits + 3) }

  /// What stands before the anchor of the level at an index.
  func spans(at index: Int) -> [Page.Span] {
    tallies.flatMap { tally -> [Page.Span] in
      let count = tally.frequencies.indices.contains(index) ? tally.frequencies[index] : 0
      let scaled = most <= Self.widest ? count : (count * Self.widest + most - 1) / most
      let number = "\(count)"
      let gap = String(repeating: " ", count: digits - min(digits, number.count) + 1)
      return [
        .init(String(repeating: symbols.filled, count: scaled), .level(index + 1)),
        .init(String(repeating: symbols.track, count: dots - scaled)),
        .init(gap + number + "  ", .title),
      ]
    }
  }

  /// The names of the rounds above their columns; nil for one round.
  var heading: String? {
    guard tallies.count > 1 else { return nil }
    let names = ["1st vote", "2nd vote"]
    return names.prefix(tallies.count).map { name in
      name + String(repeating: " ", count: max(1, dots + digits + 3 - name.count))
    }.joined()
  }
}
