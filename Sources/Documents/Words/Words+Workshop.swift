package import MaturityModel

/// A workshop that goes on: what the one who leads it may know.
extension Words {
  /// `missing Ada and Ben`.
  package func missing(_ names: [String]) -> String {
    names.isEmpty ? "all have voted" : "missing \(list(names))"
  }

  package func talkingFor(_ minutes: Int, of allowed: Int) -> String {
    "talking for \(minutes) of \(allowed.counted("minute"))"
  }

  package var nobodyBusy: String { "Nobody votes, and nobody talks." }
  package var facilitatorOrder: String { "What matters for the level first, then least agreement" }
  package var hintsHeading: String { "Hints, not verdicts" }

  /// What strikes the eye in one ballot, and may have good reasons.
  package func hint(_ hint: BallotHint) -> String {
    switch hint {
    case .sameEverywhere(let level, let practices):
      "The same answer everywhere: level \(level) for all \(practices) practices."
    case .fast(let seconds, let answers):
      "Answered in a hurry: half of \(answers) answers came within \(seconds) s of the one before."
    case .unproven(let bare, let count):
      "High levels without evidence: \(bare) of \(count) have neither evidence nor a note."
    }
  }

  /// How the time fits what is left: `14 left · 50 min to 11:56 · all of it fits`.
  package func pace(left: Int, minutes: Int, to clock: String, drop: [Item.ID]) -> String {
    let time = minutes > 0 ? "\(minutes) min to \(clock)" : "planned end \(clock) is over"
    guard !drop.isEmpty else { return "\(left) left · \(time) · all of it fits" }
    let named = drop.prefix(2).map(\.displayed).joined(separator: ", ")
    return "\(left) left · \(time) · drop \(drop.count): \(named)\(drop.count > 2 ? "…" : "")"
  }
}
