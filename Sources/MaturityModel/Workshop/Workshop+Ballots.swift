extension Workshop {
  /// True where so many have to read so much that reading at the same time, before they meet, saves the room's time.
  public func isForBallots(practices: Int) -> Bool { practices > 25 || people.count > 5 }

  /// Says whose a ballot is, or that it does not count; nil takes back what was said.
  ///
  /// What it brought so far is taken back where it is still private, so that nobody is counted twice. Who it was taken for
  /// before stays on the list.
  public mutating func use(ballotOf person: Respondent.ID, as use: BallotUse?) {
    guard ballots[person] != use else { return }
    let former: Respondent.ID =
      switch ballots[person] {
      case .of(let other): other
      case .leftOut, nil: person
      }
    for practice in discussions.keys {
      var discussion = discussion(of: practice)
      guard discussion.cast(nil, byBallotOf: former) == .counted else { continue }
      discussions[practice] = discussion == Discussion() ? nil : discussion
    }
    ballots[person] = use
  }
}
