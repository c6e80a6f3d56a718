internal import MaturityModel

/// How numbers are to be read, and what their parameters mean.
extension Words {
  func reading(top: Int) -> [String] {
    [
      "A level is a means of communication, not a measurement. It gains meaning over time, against "
        + "targets, and beside the profile. There is no passing score.",
      "A range says what the missing answers leave possible.",
      "Progress is the mean of the levels, as a share of the way from 1 to \(top). It moves with "
        + "every answer and assumes equal steps, which the levels do not promise.",
      "Don’t know and unanswered are not low: they widen the range. Not applicable is left out.",
      "Certainty says how much the level would move, not how true the answers are.",
      "Challenges and outcomes are shown beside the levels and never computed into them.",
    ]
  }

  func share(_ theta: Fraction) -> String { "\(theta): how many must have reached a level" }
  func lag(_ lag: Int) -> String { "\(lag): how many levels one may lie behind" }

  func coverage(_ minimum: Fraction) -> String {
    "\(minimum): how much must be answered for a level that is not certain"
  }

  func informants(_ minimum: Int) -> String {
    "\(minimum): how many must have given a level in a group"
  }

  func phase(_ capacity: Int, days: Int) -> String {
    "\(capacity): the points that fit into one phase of the plan, of \(days) days"
  }

  func smallestGroup(_ size: Int) -> String {
    "\(size): the smallest about which anything is published"
  }

  func overlap(_ limits: [String]) -> String {
    "\(limits.joined(separator: ", ")): the share of equal questions from which results are compared"
  }

  func weights(_ weighted: [String], keys: [String]) -> String {
    (weighted.isEmpty
      ? "everything counts the same" : "\(list(weighted)), all others 1")
      + (keys.isEmpty ? "; no key practices" : "; key practices: \(list(keys))")
  }

  func retired(_ count: Int) -> String {
    "No longer asked: kept from earlier, counted nowhere (\(count))"
  }

  var noOwnWords: String { "Nobody has written a note, a reason or a piece of evidence." }
}
