internal import MaturityModel
internal import Translation

extension Words {
  func rose(from level: Int) -> String { phrase("▲ was \(level, "level")") }
  func fell(from level: Int) -> String { phrase("▼ was \(level, "level")") }

  /// `At target 4`.
  func at(_ level: Int, isTarget: Bool) -> String {
    isTarget ? phrase("At target \(level, "level")") : phrase("At level \(level, "level")")
  }

  var flagged: String { phrase("To come back to.") }
  var noReason: String { phrase("No reason is given.") }

  func carried(isReworded: Bool) -> String {
    isReworded
      ? phrase("From last time, not re-confirmed; asked in other words now.")
      : phrase("From last time, not re-confirmed.")
  }

  /// What stands in place of a level.
  func answer(_ state: PracticeState) -> String {
    switch state {
    case .level(let level): "\(level)"
    case .answered: phrase("answered")
    case .unknown: names.unknown
    case .notApplicable: names.na
    case .unanswered: phrase("unanswered")
    case .outOfScope: names.notAsked
    }
  }

  func votesOn(_ title: String) -> String { phrase("Votes on \(title, "title")") }
}
