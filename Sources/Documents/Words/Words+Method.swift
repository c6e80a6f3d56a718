internal import MaturityModel
internal import Translation

extension Words {
  /// Who answered; nil people where their number may not be told.
  func method(isGroup: Bool, people: Int?) -> String {
    guard isGroup else {
      return phrase("One person gave the answers, or a group in one conversation.")
    }
    guard let people = people.map({ max(1, $0) }) else {
      return phrase(
        """
        A group answered, each with a vote on every practice that they could tell about; what was \
        decided counts as the answer.
        """)
    }
    return phrase(
      people,
      one: """
        One person answered, each with a vote on every practice that they could tell about; what was \
        decided counts as the answer.
        """,
      other: """
        \(opening(people), "count") people answered, each with a vote on every practice that they \
        could tell about; what was decided counts as the answer.
        """)
  }

  /// `Full: 53 practices, 19 challenges, 13 outcomes`.
  func length(
    _ mode: Assessment.Mode, practices: Int, challenges: Int, outcomes: Int
  ) -> String {
    let parts = [practices.practices, challenges.challenges, outcomes.outcomes]
    let name =
      switch mode {
      case .full: phrase("Full")
      case .standard: phrase("Standard length")
      case .quick: phrase("Quick scan, core practices alone")
      }
    return "\(name): \(ScoreWords.enumeration(parts))"
  }

  /// `49 of 50 practices that apply; 1 don’t know`.
  func answers(_ counts: AnswerCounts) -> String {
    guard counts.inScope > 0 else { return phrase("nothing is asked") }
    let applying = counts.inScope - counts.notApplicable
    let parts = [
      phrase(
        applying, one: "\(counts.levelled, "levelled") of 1 practice that applies",
        other: """
          \(counts.levelled, "levelled") of \(applying, "count") practices that apply
          """),
      counts.unknown > 0 ? phrase("\(counts.unknown, "count") don’t know") : "",
      counts.unanswered > 0 ? phrase("\(counts.unanswered, "count") unanswered") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// `3 of 53`; empty for none.
  func notApplicable(_ counts: AnswerCounts) -> String {
    guard counts.notApplicable > 0 else { return "" }
    return phrase("\(counts.notApplicable, "count") of \(counts.inScope, "all")")
  }

  func unconfirmed(_ count: Int) -> String {
    phrase("\(count.answers, "answers") from last time, not re-confirmed")
  }

  /// `7 unanimous, 35 close and 7 with an outlier; 2 voted on twice`; empty without votes.
  func voting(_ flags: [(flag: Votes.Flag, count: Int)], again: Int, dissent: Int) -> String {
    let kinds = flags.filter { $0.count > 0 }.map { "\($0.count) \(name(of: $0.flag))" }
    guard !kinds.isEmpty else { return "" }
    let parts = [
      list(kinds), again > 0 ? phrase("\(again, "count") voted on twice") : "",
      dissent > 0
        ? phrase(
          dissent, one: "1 view that differs is kept",
          other: "\(dissent, "count") views that differ are kept") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func name(of flag: Votes.Flag) -> String {
    switch flag {
    case .single: phrase("with fewer than two levels")
    case .unanimous: phrase("unanimous")
    case .close: phrase("close")
    case .outlier: phrase("with an outlier")
    case .split: phrase("split")
    case .spread: phrase("spread")
    }
  }

  var noRoles: String { phrase("No role is large enough to be shown.") }
  var noRole: String { phrase("no role given") }

  func rolesNote(_ smallest: Int) -> String {
    phrase(
      """
      Roles of fewer than \(max(3, smallest), "max") people are not shown, nor what they could \
      be worked out from.
      """)
  }
}
