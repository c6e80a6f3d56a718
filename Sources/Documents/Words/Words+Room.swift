package import MaturityModel

/// What a room is told while it votes: how many have voted and never what, and what follows.
extension Words {
  /// How many have voted: `Second vote: 3 of 5 have voted`; of more than are listed the number alone.
  package func haveVoted(_ count: Int, of people: Int, isSecond: Bool) -> String {
    let verb = count == 1 && people < 2 ? "has" : "have"
    let turnout = people >= count ? "\(count) of \(people)" : "\(count)"
    return (isSecond ? "Second vote: " : "") + "\(turnout) \(verb) voted"
  }

  package var everybodyVoted: String { "Everybody has voted" }
  package var nobodyVotedYet: String { "Nobody has voted yet." }
  package var nobodyListed: String { "Nobody is on the list of people" }
  package var votesAreShown: String { "The votes are shown" }

  /// Whether one person has voted.
  package func vote(isCast: Bool) -> String { isCast ? "has voted" : "to vote" }

  package func stillToVote(_ names: [String]) -> String {
    "Still to vote: \(list(names, atMost: 5))"
  }

  /// That some have not voted on a practice.
  package func notVoted(_ count: Int) -> String {
    count == 1 ? "1 person has not voted." : "\(count) people have not voted."
  }

  /// On how many practices somebody has not voted.
  package func notVoted(on missing: Int, of practices: Int) -> String {
    "On \(missing) of \(practices.counted("practice")) somebody has not voted."
  }

  /// On how many practices one person has.
  package func hasVoted(_ name: String, on practices: Int) -> String {
    "\(name) has voted on \(practices.counted("practice"))."
  }

  /// That a raised hand more would be one too many.
  package func asManyHands(_ people: Int) -> String {
    "\(people.counted("person is", "people are")) on the list, and as many hands are counted"
  }

  package func onTheTable(_ practices: Int) -> String {
    "The votes on \(practices.counted("practice")) are on the table."
  }

  package func accepted(_ practices: Int) -> String {
    practices == 1
      ? "1 practice accepted as it was voted."
      : "\(practices) practices accepted as they were voted."
  }

  package var nobodyGaveLevel: String { "Nobody gave a level" }

  /// That no vote was as far out as a decision.
  package func isOutside(_ vote: Vote) -> String {
    "No vote was as low or as high as \(self.vote(vote))."
  }

  /// How far a workshop is, and where it would stand now.
  package func decided(_ count: Int, of practices: Int, level: Headline.Standing?, dot: String)
    -> String
  {
    "\(count) of \(practices) decided \(dot) with the middle votes: "
      + (level.map { standing($0) } ?? "none")
  }

  /// That the time to talk is over.
  package func timeIsUp(canExtend: Bool) -> String {
    canExtend ? "Time is up; t extends it once." : "Time is up: decide, vote again or park it."
  }

  package var closingForgets: String {
    "Single votes are then gone for good, also for undo."
  }
}

/// How people vote.
extension Words {
  package func name(of method: VotingMethod) -> String {
    switch method {
    case .keyboard: "pass the keyboard"
    case .hands: "show of hands"
    case .ballots: "ballot files"
    }
  }

  /// What a way to vote hides and does not hide.
  package func explanation(_ method: VotingMethod) -> String {
    switch method {
    case .keyboard:
      "Everybody votes on this machine in turn; nothing of the others is on the screen."
    case .hands:
      "You count raised hands. Everybody sees everybody, so nothing about it is private."
    case .ballots:
      "Everybody fills in a file of their own; you take the files in and reveal all at once."
    }
  }

  package var noBallot: String { "There is no ballot yet." }

  /// Whose a ballot is that names nobody.
  package var nameless: String { "Without a name" }

  /// How many of the list have handed in, and when that was looked at.
  package func handedIn(_ count: Int, of people: Int, at clock: String) -> String {
    "\(count) of \(people) on the list have handed in, looked at \(clock)"
  }

  package func takenIn(_ ballots: Int) -> String { "\(ballots.counted("ballot")) taken in." }
}
