extension Discussion {
  /// What became of a ballot's vote on a practice.
  enum BallotOutcome: Hashable, Sendable {
    case counted
    /// It was counted before, or there is none.
    case unchanged
    /// The first round is shown already.
    case late
    /// The person voted in the room, which counts.
    case votedHere
  }

  /// Counts the vote of a person's ballot in the first round, while that is private.
  ///
  /// It takes the place of a former ballot's vote, but never of one cast in the room; nil takes a former ballot's vote
  /// back.
  mutating func cast(_ vote: Vote?, byBallotOf person: Respondent.ID) -> BallotOutcome {
    let former = rounds.first?.votes[person]
    let isFromBallot = rounds.first?.ballots.contains(person) ?? false
    if former == vote, isFromBallot || vote == nil { return .unchanged }
    if former != nil, !isFromBallot { return vote == nil ? .unchanged : .votedHere }
    guard phase == .open || phase == .voting && rounds.count == 1 else {
      return vote == nil ? .unchanged : .late
    }
    if rounds.isEmpty { rounds = [Round()] }
    rounds[0].votes[person] = vote
    if vote == nil { rounds[0].ballots.remove(person) } else { rounds[0].ballots.insert(person) }
    if rounds[0].count == 0 { rounds = [] }
    return .counted
  }
}
