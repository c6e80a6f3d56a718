internal import MaturityModel

extension Workspace {
  /// The practices on which everybody has voted, and whose votes are private still.
  var completeVotes: [String] {
    guard let workshop else { return [] }
    return openVotes.filter { practice in
      workshop.voted(on: practice) > 0 && workshop.missing(on: practice) == 0
    }
  }

  /// The effect of showing the votes on practices, all of them as one change that can be undone at once.
  mutating func reveal(_ practices: [String]) -> [Effect] {
    guard let workshop, !practices.isEmpty else { return [] }
    if let readOnlyReason {
      toast = readOnlyReason
      return []
    }
    toast =
      practices.count == 1
      ? "The votes on 1 practice are on the table."
      : "The votes on \(practices.count) practices are on the table."
    let changes = practices.map { practice in
      let before = workshop.discussion(of: practice)
      var after = before
      after.reveal()
      return Edit.Change.discussion(practice: practice, before: before, after: after)
    }
    return [.record(.several(changes))]
  }
}

extension Workshop {
  /// How many votes came in while they are private; 0 at any other time.
  func voted(on practice: String) -> Int {
    let discussion = discussion(of: practice)
    return discussion.phase == .voting ? discussion.rounds.last?.count ?? 0 : 0
  }

  /// How many people have still to vote; a raised hand counts for anybody who has not.
  ///
  /// Somebody who voted and was taken off the list since does not stand in for anybody.
  func missing(on practice: String) -> Int {
    let discussion = discussion(of: practice)
    let hands = discussion.phase == .voting ? discussion.rounds.last?.hands.count ?? 0 : 0
    return max(0, waiting(for: practice).count - hands)
  }
}
