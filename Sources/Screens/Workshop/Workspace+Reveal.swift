internal import MaturityModel

extension Workspace {
  /// The practices on which everybody has voted, and whose votes are private still.
  var completeVotes: [String] {
    guard let workshop else { return [] }
    return openVotes.filter { practice in
      let voted = workshop.discussion(of: practice).rounds.last?.count ?? 0
      return voted > 0 && voted >= workshop.people.count
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
