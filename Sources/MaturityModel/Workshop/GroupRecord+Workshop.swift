extension GroupRecord {
  /// What a result says about a group, and who was in it.
  init(
    _ result: GroupResult, _ anonymity: Anonymity, people: [Respondent], rounds: [[Item.ID: Count]]
  ) {
    self.init(
      anonymity: anonymity, respondents: result.respondents,
      people: people.map { Respondent(id: $0.id, role: $0.role, name: $0.name) }, rounds: rounds,
      stability: result.stability, splits: result.splits)
    if stability == nil { return }
    dimensionStability = result.dimensionStability.filter { $0.value.level != nil }
  }

  /// What is kept of a workshop, in its own anonymity; votes that were never revealed are not.
  ///
  /// The name of somebody who disagreed is kept where the person wished it, but never in a pool.
  public init(of workshop: Workshop, in assessment: Assessment) {
    let result = GroupResult(of: workshop, in: assessment)
    let objections = workshop.discussions.flatMap { practice, discussion in
      discussion.dissent.map {
        Objection(on: practice, Dissent($0.vote, reason: $0.reason, name: $0.name))
      }
    }
    let frame = workshop.frame
    self.init(
      result, frame.anonymity,
      people: workshop.participants.sorted {
        ($0.name, $0.role, $0.id) < ($1.name, $1.role, $1.id)
      },
      rounds: Self.rounds(of: workshop, in: assessment))
    decisions = workshop.discussions.compactMapValues { discussion in
      discussion.decision.map {
        Settlement(Decision($0.kind, vote: $0.vote, reason: $0.reason), minutes: discussion.minutes)
      }
    }
    dissent = objections.sorted(by: Objection.isOrdered)
    self.frame = Agreement(
      period: frame.period, evidenceRule: frame.evidenceRule, decisionRule: frame.decisionRule,
      facilitator: frame.facilitator)
    roles = RoleStanding.all(of: workshop, in: assessment)
    switch frame.anonymity {
    case .named: break
    case .facilitatorOnly: people = []
    case .pooled: self = pooled(keepsReasons: true)
    }
  }

  /// Lists everybody who took part, also those whose hands belong to nobody who is named.
  mutating func countHands() {
    guard anonymity == .named else { return }
    while people.count < respondents { people.append(Respondent(id: "")) }
  }

  /// The rounds that were revealed, each with what hung on it beside the group's answers.
  private static func rounds(
    of workshop: Workshop, in assessment: Assessment
  ) -> [[Item.ID: Count]] {
    let poll = Poll(of: workshop, in: assessment)
    let rounds = (0..<Discussion.roundLimit).map { number in
      var tallies: [Item.ID: Votes] = [:]
      for (practice, discussion) in workshop.discussions
      where discussion.rounds.indices.contains(number) && discussion.rounds[number].isRevealed {
        tallies[practice] = discussion.rounds[number].tally(on: poll.form(of: practice))
      }
      return Dictionary(
        poll.practices(voting: tallies).map { ($0.practice, Count($0.votes, matters: $0.matters)) },
        uniquingKeysWith: { first, _ in first })
    }
    return Array(rounds.prefix { !$0.isEmpty })
  }
}
