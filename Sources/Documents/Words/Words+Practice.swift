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

  /// `2 for level 1; 3 for level 2. Decided: 2`.
  func votes(_ votes: Votes, decided: Int?) -> String {
    let parts =
      votes.frequencies.enumerated().filter { $0.element > 0 }
      .map { "\($0.element) for level \($0.offset + 1)" }
      + (votes.unknown > 0 ? ["\(votes.unknown) don’t know"] : [])
      + (votes.notApplicable > 0 ? ["\(votes.notApplicable) not applicable"] : [])
    return parts.joined(separator: "; ") + "." + (decided.map { " Decided: \($0)." } ?? "")
  }

  /// `6 of 6: don’t know`.
  func noLevels(_ votes: Votes) -> String {
    let all = votes.unknown + votes.notApplicable
    return [(votes.unknown, names.unknown), (votes.notApplicable, "not applicable")]
      .filter { $0.0 > 0 }.map { "\($0.0) of \(all): \($0.1)." }.joined(separator: " ")
  }

  /// `Second vote. First: 1, 2, 2, 3`.
  func secondVote(first: Votes) -> String {
    let votes =
      first.levels.map { "\($0)" }
      + Array(repeating: names.unknown, count: first.unknown)
      + Array(repeating: names.na, count: first.notApplicable)
    return "Second vote. First: \(votes.joined(separator: ", "))."
  }

  /// Why a group agreed on what it decided.
  func agreed(_ reason: String) -> String { "Agreed: \(quoted(reason))" }

  /// A view that was kept, with its reason and without a name.
  func dissent(_ dissent: Dissent) -> String {
    let vote =
      switch dissent.vote {
      case .level(let level): "\(level)"
      case .unknown: names.unknown
      case .notApplicable: "not applicable"
      }
    return dissent.reason.isEmpty
      ? "Dissent for \(vote)." : "Dissent for \(vote): \(quoted(dissent.reason))"
  }
}
