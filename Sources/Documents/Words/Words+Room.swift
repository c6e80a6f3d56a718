package import MaturityModel
internal import Translation

/// What a room is told while it votes: how many have voted and never what, and what follows.
extension Words {
  /// How many have voted: `Second vote: 3 of 5 have voted`; of more than are listed the number alone.
  package func haveVoted(_ count: Int, of people: Int, isSecond: Bool) -> String {
    let turnout =
      people < count
      ? phrase(count, one: "1 has voted", other: "\(count, "count") have voted")
      : count == 1 && people == 1
        ? phrase("1 of 1 has voted")
        : phrase("\(count, "count") of \(people, "people") have voted")
    return isSecond ? phrase("Second vote: \(turnout, "3 of 5 have voted")") : turnout
  }

  package var everybodyVoted: String { phrase("Everybody has voted") }
  package var nobodyVotedYet: String { phrase("Nobody has voted yet.") }
  package var nobodyListed: String { phrase("Nobody is on the list of people") }
  package var votesAreShown: String { phrase("The votes are shown") }

  /// Whether one person has voted.
  package func vote(isCast: Bool) -> String { isCast ? phrase("has voted") : phrase("to vote") }

  package func stillToVote(_ names: [String]) -> String {
    phrase("Still to vote: \(list(names, atMost: 5), "names")")
  }

  /// That some have not voted on a practice.
  package func notVoted(_ count: Int) -> String {
    phrase(
      count, one: "1 person has not voted.", other: "\(count, "count") people have not voted.")
  }

  /// On how many practices somebody has not voted.
  package func notVoted(on missing: Int, of practices: Int) -> String {
    phrase(
      """
      On \(missing, "missing") of \(practices.practices, "practices") somebody has not voted.
      """)
  }

  /// On how many practices one person has.
  package func hasVoted(_ name: String, on practices: Int) -> String {
    phrase("\(name, "name") has voted on \(practices.practices, "practices").")
  }

  /// That a raised hand more would be one too many.
  package func asManyHands(_ people: Int) -> String {
    phrase(
      people, one: "1 person is on the list, and as many hands are counted",
      other: """
        \(people, "count") people are on the list, and as many hands are counted
        """)
  }

  package func onTheTable(_ practices: Int) -> String {
    phrase("The votes on \(practices.practices, "practices") are on the table.")
  }

  package func accepted(_ practices: Int) -> String {
    phrase(
      practices, one: "1 practice accepted as it was voted.",
      other: "\(practices, "count") practices accepted as they were voted.")
  }

  package var nobodyGaveLevel: String {
    isMeasured ? phrase("Nobody answered") : phrase("Nobody gave a level")
  }

  /// That no vote was as far out as a decision.
  package func isOutside(_ vote: Vote, on practice: Item.ID) -> String {
    if case .options = vote {
      return phrase("About one of these options everybody voted otherwise.")
    }
    return phrase("No vote was as low or as high as \(self.vote(vote, on: practice), "vote").")
  }

  /// How far a workshop is, and where it would stand now.
  package func decided(_ count: Int, of practices: Int, level: Headline.Standing?, dot: String)
    -> String
  {
    let decided = phrase("\(count, "count") of \(practices, "all") decided")
    let level = level.map { standing($0) } ?? phrase("none", in: "level")
    return "\(decided) \(dot) " + phrase("with the middle votes: \(level, "level")")
  }

  /// That the time to talk is over.
  package func timeIsUp(canExtend: Bool) -> String {
    canExtend
      ? phrase("Time is up; t extends it once.")
      : phrase("Time is up: decide, vote again or park it.")
  }

  package var closingForgets: String {
    phrase("Single votes are then gone for good, also for undo.")
  }
}

/// How people vote.
extension Words {
  package func name(of method: VotingMethod) -> String {
    switch method {
    case .keyboard: phrase("pass the keyboard")
    case .hands: phrase("show of hands")
    case .ballots: phrase("ballot files")
    }
  }

  /// What a way to vote hides and does not hide.
  package func explanation(_ method: VotingMethod) -> String {
    switch method {
    case .keyboard:
      phrase("Everybody votes on this machine in turn; nothing of the others is on the screen.")
    case .hands:
      phrase(
        """
        You count raised hands. Everybody sees everybody, so nothing about it is private.
        """)
    case .ballots:
      phrase(
        """
        Everybody fills in a file of their own; you take the files in and reveal all at once.
        """)
    }
  }

  package var noBallot: String { phrase("There is no ballot yet.") }

  /// Whose a ballot is that names nobody.
  package var nameless: String { phrase("Without a name") }

  /// How many of the list have handed in, and when that was looked at.
  package func handedIn(_ count: Int, of people: Int, at clock: String) -> String {
    phrase(
      """
      \(count, "count") of \(people, "people") on the list have handed in, looked at \
      \(clock, "clock")
      """)
  }

  package func takenIn(_ ballots: Int) -> String {
    phrase("\(ballots.ballots, "ballots") taken in.")
  }
}
