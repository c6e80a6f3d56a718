internal import MaturityModel
internal import Translation

/// How numbers are to be read, and what their parameters mean.
extension Words {
  func reading(top: Int) -> [String] {
    [
      phrase(
        """
        A level is a means of communication, not a measurement. It gains meaning over time, \
        against targets, and beside the profile. There is no passing score.
        """),
      phrase("A range says what the missing answers leave possible."),
      phrase(
        """
        Progress is the mean of the levels, as a share of the way from 1 to \(top, "top"). It \
        moves with every answer and assumes equal steps, which the levels do not promise.
        """),
      phrase(
        """
        Don’t know and unanswered are not low: they widen the range. Not applicable is left out.
        """),
      phrase("Certainty says how much the level would move, not how true the answers are."),
      phrase(
        """
        Challenges and outcomes are shown beside the levels and never computed into them.
        """),
    ]
  }

  func share(_ theta: Fraction) -> String {
    phrase("\(theta.description, "share"): how many must have reached a level")
  }
  func lag(_ lag: Int) -> String { phrase("\(lag, "lag"): how many levels one may lie behind") }

  func coverage(_ minimum: Fraction) -> String {
    phrase(
      "\(minimum.description, "share"): how much must be answered for a level that is not certain")
  }

  func informants(_ minimum: Int) -> String {
    phrase("\(minimum, "minimum"): how many must have given a level in a group")
  }

  func phase(_ capacity: Int, days: Int) -> String {
    phrase(
      """
      \(capacity, "capacity"): the points that fit into one phase of the plan, of \
      \(days, "days") days
      """)
  }

  func smallestGroup(_ size: Int) -> String {
    phrase("\(size, "size"): the smallest about which anything is published")
  }

  func overlap(_ limits: [String]) -> String {
    phrase(
      """
      \(limits.joined(separator: ", "), "joined"): the share of equal questions from which \
      results are compared
      """)
  }

  func weights(_ weighted: [String], keys: [String]) -> String {
    let weights =
      weighted.isEmpty
      ? phrase("everything counts the same")
      : phrase("\(list(weighted), "titles and weights"), all others 1")
    let keys =
      keys.isEmpty ? phrase("no key practices") : phrase("key practices: \(list(keys), "titles")")
    return "\(weights); \(keys)"
  }

  func retired(_ count: Int) -> String {
    phrase("No longer asked: kept from earlier, counted nowhere (\(count, "count"))")
  }

  var noOwnWords: String { phrase("Nobody has written a note, a reason or a piece of evidence.") }
}
