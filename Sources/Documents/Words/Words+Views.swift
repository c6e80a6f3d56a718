internal import MaturityModel

/// How a group stands behind its answers, for those who were not in the room.
extension Words {
  /// The dimensions that one person less would change: `Skills 2–3 and Data 1–2`; empty for none.
  func moving(
    _ dimensions: [(title: String, range: ClosedRange<Int>)], atMost limit: Int
  ) -> String {
    guard !dimensions.isEmpty else { return "" }
    let named = dimensions.map { "\($0.title) \(range($0.range))" }
    return "Depending on one person: \(list(named, atMost: limit))."
  }

  func progressLeavingOut(_ index: ClosedRange<Fraction>) -> String {
    let (low, high) = (index.lowerBound.percent, index.upperBound.percent)
    return low == high
      ? "Progress \(percent(index.lowerBound)) whoever is left out."
      : "Progress \(low) to \(percent(index.upperBound)), depending on who is left out."
  }

  /// On how many practices views lie apart, and on which of them it matters; empty where nobody voted.
  func lyingApart(_ count: Int, of voted: Int, mattering: [String]) -> String {
    guard voted > 0 else { return "" }
    guard count > 0 else { return "Views lie apart nowhere: all votes were alike or close." }
    let matters =
      mattering.isEmpty
      ? "none of that matters for a level" : "it matters for \(list(mattering, atMost: 2))"
    return "Views lie apart on \(count) of \(voted.counted("practice")); \(matters)."
  }

  /// The views that were kept beside what was decided; empty for none.
  func kept(_ count: Int, on titles: [String]) -> String {
    guard count > 0 else { return "" }
    return "\(opening(count, "other view")) \(count == 1 ? "is" : "are") kept, on "
      + "\(list(titles, atMost: 2))."
  }
}
