/// What the votes of a workshop say now, and what hangs on them: all that its screens need.
///
/// Unlike a `GroupResult` it leaves nobody out, so that a vote can be shown at once.
public struct WorkshopReading: Hashable, Sendable {
  /// The practices in scope, in questionnaire order.
  public let practices: [PracticeVotes]
  /// The practices in the order in which to take them.
  public let agenda: [PracticeVotes]
  private let phases: [Item.ID: Discussion.Phase]

  public init(of workshop: Workshop, in assessment: Assessment) {
    let practices = Poll(of: workshop, in: assessment).practices()
    self.practices = practices
    phases = workshop.discussions.mapValues(\.phase)
    let phases = phases
    let isRevealed = { (practice: PracticeVotes) in phases[practice.practice] == .revealed }
    let isDecided = { (practice: PracticeVotes) in phases[practice.practice] == .decided }
    agenda =
      PracticeVotes.agenda(of: practices.filter(isRevealed))
      + practices.filter { isRevealed($0) && !$0.isToDiscuss }
      + practices.filter { !isRevealed($0) && !isDecided($0) } + practices.filter(isDecided)
  }

  /// How far a practice is.
  public func phase(of practice: Item.ID) -> Discussion.Phase { phases[practice] ?? .open }

  /// What nobody has to talk about: shown, alike, and without effect on the level.
  public var accepted: [PracticeVotes] {
    agenda.filter { phase(of: $0.practice) == .revealed && !$0.isToDiscuss && $0.votes.count > 0 }
  }
}

extension Assessment {
  /// The practices whose votes are private still, in questionnaire order.
  public var openVotes: [Item.ID] {
    guard let workshop else { return [] }
    return practicesInScope.filter { workshop.discussion(of: $0).phase == .voting }
  }

  /// Those of them on which everybody has voted.
  public var completeVotes: [Item.ID] {
    guard let workshop else { return [] }
    return openVotes.filter { workshop.voted(on: $0) > 0 && workshop.missing(on: $0) == 0 }
  }
}
