internal import MaturityModel

extension Workspace {
  /// The effect of changing the workshop as a whole, or of beginning one; none when nothing changes.
  mutating func changeWorkshop(_ edit: (inout Workshop) -> Void) -> [Effect] {
    guard let assessment else { return [] }
    if let readOnlyReason {
      toast = readOnlyReason
      return []
    }
    var after = assessment.workshop ?? .suggested
    edit(&after)
    guard after != assessment.workshop else { return [] }
    return [.record(.workshop(before: assessment.workshop, after: after))]
  }

  /// The effect of settling practices, all of them as one change that can be undone at once.
  ///
  /// The answers of the assessment become what was decided; without a decision a practice is open again.
  mutating func settle(
    _ decisions: [(practice: String, decision: Decision?)],
    _ alsoChange: (inout Details) -> Void = { _ in }
  ) -> [Effect] {
    guard let assessment, let workshop, !decisions.isEmpty else { return [] }
    if let readOnlyReason {
      toast = readOnlyReason
      return []
    }
    var changes: [Edit.Change] = []
    for (practice, decision) in decisions {
      let before = workshop.discussion(of: practice)
      var after = before
      after.stopTalking(at: now)
      after.decision = decision
      changes.append(.discussion(practice: practice, before: before, after: after))
      let old = assessment.responses[practice] ?? Response()
      var new = old
      new.answer = decision?.answer
      new.answeredAt = decision == nil ? nil : now
      new.confirm()
      if new != old { changes.append(.response(item: practice, before: old, after: new)) }
    }
    var details = assessment.details
    (details.completedAt, details.result) = (nil, nil)
    alsoChange(&details)
    if details != assessment.details {
      changes.append(.details(before: assessment.details, after: details))
    }
    return [.record(.several(changes))]
  }
}

extension PracticeVotes {
  /// Accepting what the group said: its middle vote, or that the practice cannot apply, or that nobody knows.
  var acceptance: Decision {
    switch group {
    case .level(let level): Decision(.median, vote: .level(level))
    case .notApplicable:
      Decision(
        .median, vote: .notApplicable,
        reason: "\(votes.notApplicable) of \(votes.notApplicable + votes.count + votes.unknown) "
          + "said that it does not apply")
    case .unknown, .unanswered, .outOfScope: Decision(.median, vote: .unknown)
    }
  }
}
