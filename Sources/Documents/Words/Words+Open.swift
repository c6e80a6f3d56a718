internal import Translation

extension Words {
  var nothingOpen: String { phrase("Nothing is open.") }
  var oldEvidence: String { phrase("Evidence older than \(Self.oldAfter, "old after") days") }

  /// What a link to the plan follows.
  func parked(_ count: Int) -> String {
    phrase(
      count, one: "One question is parked, with who finds out, in",
      other: """
        \(opening(count), "count") questions are parked, with who finds out, in
        """)
  }

  func unanswered(_ titles: [String]) -> String {
    let list = list(titles)
    return phrase(
      titles.count, one: "One practice: \(list, "titles").",
      other: "\(opening(titles.count), "count") practices: \(list, "titles").")
  }

  func unshownHeading(_ level: Int, top: Int) -> String {
    level == top
      ? phrase("Level \(level, "level") without evidence")
      : phrase("Level \(level, "level") or \(top, "top") without evidence")
  }

  func unshown(_ titles: [Text], level: Int) -> Text {
    toned(
      titles.count,
      one: """
        One practice. A claim of level \(level, "level") should be shown once: \
        \(list(titles), "titles").
        """,
      other: """
        \(opening(titles.count), "count") practices. A claim of level \(level, "level") should \
        be shown once: \(list(titles), "titles").
        """)
  }

  func comeBack(_ titles: [String]) -> String {
    phrase(
      titles.count, one: "One practice to come back to: \(list(titles), "titles").",
      other: """
        \(opening(titles.count), "count") practices to come back to: \(list(titles), "titles").
        """)
  }

  func unconfirmed(_ titles: [String]) -> String {
    phrase(
      titles.count,
      one: """
        One answer from last time that nobody looked at since: \(list(titles), "titles").
        """,
      other: """
        \(opening(titles.count), "count") answers from last time that nobody looked at since: \
        \(list(titles), "titles").
        """)
  }
}
