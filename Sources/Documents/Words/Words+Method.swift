internal import MaturityModel

extension Words {
  /// Who answered; nil people where their number may not be told.
  func method(isGroup: Bool, people: Int?) -> String {
    guard isGroup else {
      return "One person gave the answers, or a group in one conversation."
    }
    let who = people.map { opening(max(1, $0), "person", "people") } ?? "A group"
    return "\(who) answered, each with a vote on every practice that they could tell about; "
      + "what was decided counts as the answer."
  }

  /// `Full: 53 practices, 19 challenges, 13 outcomes`.
  func length(
    _ mode: Assessment.Mode, practices: Int, challenges: Int, outcomes: Int
  ) -> String {
    let parts = [
      practices.counted("practice"), challenges.counted("challenge"), outcomes.counted("outcome"),
    ]
    let name =
      switch mode {
      case .full: "Full"
      case .standard: "Standard length"
      case .quick: "Quick scan, core practices alone"
      }
    return "\(name): \(parts.joined(separator: ", "))"
  }

  /// `49 of 50 practices that apply; 1 don’t know`.
  func answers(_ counts: AnswerCounts) -> String {
    guard counts.inScope > 0 else { return "nothing is asked" }
    let applying = counts.inScope - counts.notApplicable
    let parts = [
      "\(counts.levelled) of \(applying.counted("practice")) that \(applying == 1 ? "applies" : "apply")",
      counts.unknown > 0 ? "\(counts.unknown) don’t know" : "",
      counts.unanswered > 0 ? "\(counts.unanswered) unanswered" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// `3 of 53`; empty for none.
  func notApplicable(_ counts: AnswerCounts) -> String {
    guard counts.notApplicable > 0 else { return "" }
    return "\(counts.notApplicable) of \(counts.inScope)"
  }

  func unconfirmed(_ count: Int) -> String {
    "\(count.counted("answer")) from last time, not re-confirmed"
  }

  /// `7 unanimous, 35 close and 7 with an outlier; 2 voted on twice`; empty without votes.
  func voting(_ flags: [(flag: Votes.Flag, count: Int)], again: Int, dissent: Int) -> String {
    let kinds = flags.filter { $0.count > 0 }.map { "\($0.count) \(name(of: $0.flag))" }
    guard !kinds.isEmpty else { return "" }
    let parts = [
      list(kinds), again > 0 ? "\(again) voted on twice" : "",
      dissent > 0
        ? "\(dissent.counted("view")) that \(dissent == 1 ? "differs is" : "differ are") kept" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func name(of flag: Votes.Flag) -> String {
    switch flag {
    case .single: "with fewer than two levels"
    case .unanimous: "unanimous"
    case .close: "close"
    case .outlier: "with an outlier"
    case .split: "split"
    case .spread: "spread"
    }
  }

  var noRoles: String { "No role is large enough to be shown." }
  var noRole: String { "no role given" }

  func rolesNote(_ smallest: Int) -> String {
    "Roles of fewer than \(max(3, smallest)) people are not shown, nor what they could be worked "
      + "out from."
  }
}
