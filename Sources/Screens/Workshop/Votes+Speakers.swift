internal import MaturityModel

extension Votes {
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
