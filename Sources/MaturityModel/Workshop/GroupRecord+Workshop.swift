extension GroupRecord {
  /// What is kept of a workshop, in its own anonymity; votes that were never revealed are not.
  ///
  /// The name of somebody who disagreed is kept where the person wished it, but never in a pool.
  public init(of workshop: Workshop, in assessment: Assessment) {
    let result = GroupResult(of: workshop, in: assessment)
    let settled = workshop.discussions.compactMapValues { discussion in
      discussion.decision.map {
        Settlement(
          Decision($0.kind, vote: $0.vote, reason: $0.reason), minutes: discussion.minutes)
      }
    }
    let objections = workshop.discussions.flatMap { practice, discussion in
      discussion.dissent.map {
        Objection(on: practice, Dissent($0.vote, reason: $0.reason, name: $0.name))
      }
    }
    let frame = workshop.frame
    self.init(
      anonymity: frame.anonymity, respondents: result.respondents,
      people: workshop.people.sorted { ($0.name, $0.role, $0.id) < ($1.name, $1.role, $1.id) },
      rounds: Self.rounds(of: workshop, in: assessment), decisions: settled,
      dissent: objections.sorted(by: Objection.isOrdered), stability: result.stability,
      dimensionStability: result.dimensionStability, splits: result.splits,
      frame: Agreement(
        period: frame.period, evidenceRule: frame.evidenceRule, decisionRule: frame.decisionRule,
        facilitator: frame.facilitator))
    roles = RoleStanding.all(of: workshop, in: assessment)
    switch frame.anonymity {
    case .named: break
    case .facilitatorOnly: people = []
    case .pooled: self = pooled(keepsReasons: true)
    }
  }

  /// The rounds that were revealed, each with what hung on it beside the group's answers.
  private static func rounds(
    of workshop: Workshop, in assessment: Assessment
  ) -> [[String: Tally]] {
    let poll = Poll(of: workshop, in: assessment)
    let reading = GroupReading(assessment.questionnaire, states: poll.states)
    let topLevel = assessment.questionnaire.topLevel
    let rounds = (0..<Discussion.roundLimit).map { number in
      let tallies = workshop.discussions.compactMapValues { discussion -> Votes? in
        guard discussion.rounds.indices.contains(number), discussion.rounds[number].isRevealed
        else { return nil }
        return discussion.rounds[number].tally(topLevel: topLevel)
      }
      return Dictionary(
        poll.practices(reading, voting: tallies).map {
          ($0.practice, Tally($0.votes, matters: $0.matters))
        }, uniquingKeysWith: { first, _ in first })
    }
    return Array(rounds.prefix { !$0.isEmpty })
  }
}

extension Assessment {
  /// The change that closes the workshop: its record stays, the votes of single people go.
  ///
  /// What was voted on and not decided gets the votes' answer. A completion ends where answers change. Nil where no
  /// workshop goes on. Whoever records it has to forget what led to it as well.
  public func closingWorkshop(at now: Timestamp? = nil) -> Edit.Change? {
    guard let workshop else { return nil }
    var changes = answers(of: workshop, at: now)
    if workshop.discussions.values.contains(where: { $0.shown != nil || $0.decision != nil }) {
      changes.append(
        .group(before: group, after: GroupRecord(of: workshop, in: self).json))
    }
    if !changes.isEmpty, details.completedAt != nil || details.result != nil {
      var after = details
      after.completedAt = nil
      after.result = nil
      changes.append(.details(before: details, after: after))
    }
    return .several(changes + [.workshop(before: workshop, after: nil)])
  }

  /// The answers that votes give where nobody has decided.
  private func answers(of workshop: Workshop, at now: Timestamp?) -> [Edit.Change] {
    let practices = Poll(of: workshop, in: self)
    let reading = GroupReading(questionnaire, states: practices.states)
    let exempt = Set(questionnaire.practices.filter(\.allowsNotApplicable).map(\.id))
    return practices.practices(reading).compactMap { practice in
      guard workshop.discussion(of: practice.practice).decision == nil, !practice.votes.isEmpty
      else { return nil }
      let before = responses[practice.practice] ?? Response()
      var after = before
      switch practice.group {
      case .level(let level): after.answer = .rank(level)
      case .notApplicable where exempt.contains(practice.practice):
        after.answer = .notApplicable(
          reason: GroupResult.reason(practice.votes.notApplicable, of: workshop.respondents))
      case .notApplicable, .unknown, .unanswered, .outOfScope: after.answer = .unknown
      }
      guard after.answer != before.answer || before.isUnconfirmed else { return nil }
      after.confirm()
      after.answeredAt = now
      return .response(item: practice.practice, before: before, after: after)
    }
  }
}
