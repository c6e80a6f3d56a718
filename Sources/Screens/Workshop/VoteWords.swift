internal import MaturityModel

extension Vote {
  /// The vote in words.
  var words: String {
    switch self {
    case .level(let level): "level \(level)"
    case .unknown: "don't know"
    case .notApplicable: "not applicable"
    }
  }
}

extension Votes {
  /// How votes that there are lie to each other, in words for a room of so many people.
  func words(people: Int) -> String {
    switch flag {
    case .single: "Only one gave a level"
    case .unanimous: count < people ? "Those who gave a level agree" : "All agree"
    case .close: "Close together"
    case .outlier: "One vote stands apart"
    case .split: "Two camps"
    case .spread: range.map { "From \($0.lowerBound) to \($0.upperBound)" } ?? "Apart"
    }
  }

  /// The levels that speak first: the one apart, or both ends.
  var firstToSpeak: [Int] {
    guard let range, let median = lowerMedian else { return [] }
    switch flag {
    case .single, .unanimous: return []
    case .outlier: return range.filter { abs($0 - median) >= 2 && frequencies[$0 - 1] > 0 }
    case .close, .split, .spread: return [range.lowerBound, range.upperBound]
    }
  }
}

extension PracticeVotes {
  /// What hangs on the disagreement, in a sentence for the room; not `isWhole` where practices of the dimension are open.
  func effect(on dimension: String, isWhole: Bool) -> String {
    guard matters, let low = levelAtLowest, let high = levelAtHighest else {
      return "Does not matter for the level."
    }
    let soFar = isWhole ? "" : " so far"
    return "Matters: \(dimension) is at level \(low) or \(high)\(soFar)."
  }
}

extension [String] {
  /// The first of the texts, and how many more there are.
  func joined(atMost limit: Int) -> String {
    let names = prefix(limit).joined(separator: ", ")
    return count > limit ? "\(names) and \(count - limit) more" : names
  }
}
