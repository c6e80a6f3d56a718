extension Words {
  var nothingOpen: String { "Nothing is open." }
  var oldEvidence: String { "Evidence older than \(Self.oldAfter) days" }

  /// What a link to the plan follows.
  func parked(_ count: Int) -> String {
    "\(opening(count, "question")) \(count == 1 ? "is" : "are") parked, with who finds out, in"
  }

  func unanswered(_ titles: [String]) -> String {
    "\(opening(titles.count, "practice")): \(list(titles))."
  }

  func unshownHeading(_ level: Int, top: Int) -> String {
    level == top ? "Level \(level) without evidence" : "Level \(level) or \(top) without evidence"
  }

  func unshown(_ titles: [Text], level: Int) -> Text {
    "\(opening(titles.count, "practice")). A claim of level \(level) should be shown once: \(list(titles))."
  }

  func comeBack(_ titles: [String]) -> String {
    "\(opening(titles.count, "practice")) to come back to: \(list(titles))."
  }

  func unconfirmed(_ titles: [String]) -> String {
    "\(opening(titles.count, "answer")) from last time that nobody looked at since: \(list(titles))."
  }
}
