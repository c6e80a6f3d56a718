internal import MaturityModel

extension Words {
  func rose(from level: Int) -> String { "▲ was \(level)" }
  func fell(from level: Int) -> String { "▼ was \(level)" }

  /// `At target 4`.
  func at(_ level: Int, isTarget: Bool) -> String { "At \(isTarget ? "target" : "level") \(level)" }

  var flagged: String { "To come back to." }
  var noReason: String { "No reason is given." }

  func carried(isReworded: Bool) -> String {
    isReworded
      ? "From last time, not re-confirmed; asked in other words now."
      : "From last time, not re-confirmed."
  }

  /// What stands in place of a level.
  func answer(_ state: PracticeState) -> String {
    switch state {
    case .level(let level): "\(level)"
    case .unknown: names.unknown
    case .notApplicable: names.na
    case .unanswered: "unanswered"
    case .outOfScope: names.notAsked
    }
  }

  func votesOn(_ title: String) -> String { "Votes on \(title)" }
}
