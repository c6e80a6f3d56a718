package import MaturityModel

/// A workshop that goes on: what the one who leads it may know.
extension Words {
  /// `53 practices apply, and 8 people vote`, as a sentence.
  package func asked(practices: Int, people: Int) -> String {
    let apply = practices == 1 ? "1 practice applies" : "\(practices) practices apply"
    switch people {
    case 0: return "\(apply); nobody is on the list who votes."
    case 1: return "\(apply), and 1 person votes."
    default: return "\(apply), and \(people) people vote."
    }
  }

  package var ballotsBeforehand: String {
    "Better by ballots beforehand, with more than 25 practices or more than 5 people: everybody "
      + "reads at the same time, and the room talks only where views lie apart."
  }

  package var inviting: String { "mlmaturity workshop FILE --invite FOLDER writes the ballots." }

  /// What is not known while profile questions are open; nil where none is.
  package func openProfile(_ items: [Item.ID]) -> String? {
    guard !items.isEmpty else { return nil }
    let ids = list(items.map(\.displayed))
    return items.count == 1
      ? "\(ids) is open: scope and targets depend on it"
      : "\(ids) are open: scope and targets depend on them"
  }

  package func isListed(_ name: String) -> String { "\(name) is on the list already." }

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

  /// How the time fits what is left: `14 left · 50 min to 11:56 · takes about 42`.
  package func pace(_ pace: Pace, minutes: Int, to clock: String, shorter: Bool) -> String {
    let time = minutes > 0 ? "\(minutes) min to \(clock)" : "planned end \(clock) is over"
    let start = "\(pace.left) left · \(time) · takes about \(pace.needed)"
    if pace.excess > 0 {
      let way =
        shorter ? ": _ takes a shorter length" : ": set a later end (s), or go on another day"
      return "\(start); with \(pace.excess) left out there is no level\(way)"
    }
    guard !pace.drop.isEmpty else { return start }
    return "\(start); it fits without \(list(pace.drop.map(\.displayed)))"
  }
}
