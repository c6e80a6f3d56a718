package import MaturityModel
internal import Translation

/// A workshop that goes on: what the one who leads it may know.
extension Words {
  /// `53 practices apply, and 8 people vote`, as a sentence.
  package func asked(practices: Int, people: Int) -> String {
    let apply = phrase(
      practices, one: "1 practice applies", other: "\(practices, "count") practices apply")
    return people == 0
      ? phrase("\(apply, "53 practices apply"); nobody is on the list who votes.")
      : phrase(
        people, one: "\(apply, "53 practices apply"), and 1 person votes.",
        other: "\(apply, "53 practices apply"), and \(people, "count") people vote.")
  }

  package var ballotsBeforehand: String {
    phrase(
      """
      Better by ballots beforehand, with more than 25 practices or more than 5 people: \
      everybody reads at the same time, and the room talks only where views lie apart.
      """)
  }

  package var inviting: String {
    phrase("mlmaturity workshop FILE --invite FOLDER writes the ballots.")
  }

  /// What is not known while profile questions are open; nil where none is.
  package func openProfile(_ items: [Item.ID]) -> String? {
    guard !items.isEmpty else { return nil }
    let ids = list(items.map(\.displayed))
    return phrase(
      items.count, one: "\(ids, "questions") is open: scope and targets depend on it",
      other: "\(ids, "questions") are open: scope and targets depend on them")
  }

  package func isListed(_ name: String) -> String {
    phrase("\(name, "name") is on the list already.")
  }

  /// `missing Ada and Ben`.
  package func missing(_ names: [String]) -> String {
    names.isEmpty ? phrase("all have voted") : phrase("missing \(list(names), "names")")
  }

  package func talkingFor(_ minutes: Int, of allowed: Int) -> String {
    phrase("talking for \(minutes, "minutes") of \(allowed.minutes, "minutes")")
  }

  package var nobodyBusy: String { phrase("Nobody votes, and nobody talks.") }
  package var facilitatorOrder: String {
    phrase("What matters for the level first, then least agreement")
  }
  package var hintsHeading: String { phrase("Hints, not verdicts") }

  /// What strikes the eye in one ballot, and may have good reasons.
  package func hint(_ hint: BallotHint) -> String {
    switch hint {
    case .sameEverywhere(let level, let practices):
      phrase(
        """
        The same answer everywhere: level \(level, "level") for all \(practices, "practices") \
        practices.
        """)
    case .fast(let seconds, let answers):
      phrase(
        """
        Answered in a hurry: half of \(answers, "answers") answers came within \
        \(seconds, "seconds") s of the one before.
        """)
    case .unproven(let bare, let count):
      phrase(
        """
        High levels without evidence: \(bare, "bare") of \(count, "count") have neither \
        evidence nor a note.
        """)
    }
  }

  /// How the time fits what is left: `14 left · 50 min to 11:56 · takes about 42`.
  package func pace(_ pace: Pace, minutes: Int, to clock: String, shorter: Bool) -> String {
    let time =
      minutes > 0
      ? phrase("\(minutes, "minutes") min to \(clock, "clock")")
      : phrase("planned end \(clock, "clock") is over")
    let start = phrase(
      "\(pace.left, "count") left · \(time, "time") · takes about \(pace.needed, "minutes")")
    if pace.excess > 0 {
      let without = phrase("with \(pace.excess, "count") left out there is no level")
      let way =
        shorter
        ? phrase("_ takes a shorter length")
        : phrase("set a later end (s), or go on another day")
      return "\(start); \(without): \(way)"
    }
    guard !pace.drop.isEmpty else { return start }
    let drop = list(pace.drop.map(\.displayed))
    return "\(start); " + phrase("it fits without \(drop, "practices")")
  }
}
