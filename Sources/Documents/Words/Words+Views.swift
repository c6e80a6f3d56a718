internal import MaturityModel
internal import Translation

/// How a group stands behind its answers, for those who were not in the room.
extension Words {
  /// The dimensions that one person less would change: `Skills 2–3 and Data 1–2`; empty for none.
  func moving(
    _ dimensions: [(title: String, range: ClosedRange<Int>)], atMost limit: Int
  ) -> String {
    guard !dimensions.isEmpty else { return "" }
    let named = dimensions.map { "\($0.title) \(range($0.range))" }
    return phrase("Depending on one person: \(list(named, atMost: limit), "named").")
  }

  func progressLeavingOut(_ index: ClosedRange<Fraction>) -> String {
    let (low, high) = (index.lowerBound.percent, index.upperBound.percent)
    return low == high
      ? phrase("Progress \(percent(index.lowerBound), "lowest") whoever is left out.")
      : phrase(
        """
        Progress \(low, "low") to \(percent(index.upperBound), "highest"), depending on who is \
        left out.
        """)
  }

  /// On how many practices views lie apart, and on which of them it matters; empty where nobody voted.
  func lyingApart(_ count: Int, of voted: Int, mattering: [String]) -> String {
    guard voted > 0 else { return "" }
    guard count > 0 else {
      return phrase("Views lie apart nowhere: all votes were alike or close.")
    }
    let matters =
      mattering.isEmpty
      ? phrase("none of that matters for a level")
      : phrase("it matters for \(list(mattering, atMost: 2), "mattering")")
    return phrase(
      """
      Views lie apart on \(count, "count") of \(voted.practices, "practices"); \
      \(matters, "matters").
      """)
  }

  /// The views that were kept beside what was decided; empty for none.
  func kept(_ count: Int, on titles: [String]) -> String {
    guard count > 0 else { return "" }
    return phrase(
      count, one: "One other view is kept, on \(list(titles, atMost: 2), "titles").",
      other: """
        \(opening(count), "count") other views are kept, on \(list(titles, atMost: 2), "titles").
        """)
  }
}
