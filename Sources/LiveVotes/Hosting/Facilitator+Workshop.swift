package import MaturityModel

extension Facilitator {
  /// What the opened votes of the turn that goes on change in the workshop: the act of private votes, as one change.
  ///
  /// Nil where they are in it already, so that a restart counts nobody twice.
  package func entering(_ assessment: Assessment) -> Edit.Change? {
    guard let turn = turns.last?.turn, let workshop = assessment.workshop else { return nil }
    let (votes, index) = (votes, turn.round - 1)
    let known = Set(workshop.people.map(\.id))
    let unlisted = seats.filter {
      votes[$0.respondent] != nil && !known.contains($0.respondent) && !$0.name.isEmpty
    }
    let listing = assessment.convening { workshop in
      guard workshop.frame.anonymity == .named else { return }
      workshop.people += unlisted.map {
        Respondent(id: $0.respondent, role: $0.role, name: $0.name)
      }
    }
    let voting = assessment.discussing(turn.practice) { discussion in
      let isShown = discussion.rounds.indices.contains(index) && discussion.rounds[index].isRevealed
      if isShown {
        guard index == discussion.rounds.count - 1, discussion.decision == nil else { return }
        for (person, vote) in votes { discussion.rounds[index].votes[person] = vote }
        return
      }
      for (person, vote) in votes { discussion.cast(vote, by: person) }
      // Nobody opened: that is what the room sees.
      if discussion.phase == .open { discussion.rounds.append(Round()) }
      discussion.reveal()
    }
    return voting.flatMap { .joined([listing, $0]) }
  }

  /// True where the turn that was shown last is over: the group has decided, votes again, or took it back.
  package func isOver(in assessment: Assessment) -> Bool {
    guard let turn = turns.last, turn.phase == .revealed else { return false }
    guard let discussion = assessment.workshop?.discussion(of: turn.turn.practice) else {
      return true
    }
    return discussion.phase != .revealed || discussion.rounds.count != turn.turn.round
  }

  /// The round that a vote on a practice would be.
  package static func round(of discussion: Discussion) -> Int? {
    switch discussion.phase {
    case .open: 1
    case .voting: discussion.rounds.count
    case .revealed, .decided: nil
    }
  }
}
