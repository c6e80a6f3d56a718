/// What the votes of a workshop say now, and what hangs on them: all that its screens need.
///
/// Unlike a `GroupResult` it leaves nobody out, so that a vote can be shown at once.
public struct WorkshopReading: Hashable, Sendable {
  /// The practices in scope, in questionnaire order.
  public let practices: [PracticeVotes]
  /// The practices in the order in which to take them.
  public private(set) var agenda: [PracticeVotes]
  private let phases: [Item.ID: Discussion.Phase]
  /// The dimensions of which every practice is on the table or answered; only of those is it said what matters.
  private let known: Set<Dimension.ID>

  /// The parts of an agenda, in their order.
  public enum Section: Hashable, Sendable, CaseIterable {
    /// The votes lie apart, or there is none.
    case toDiscuss
    /// The votes are close, and the level hangs on them or may still do so.
    case toCheck
    /// What nobody has to talk about: shown, alike, and without effect on the level.
    case toAccept
    /// The votes are not shown yet.
    case open
    case decided
  }

  public init(of workshop: Workshop, in assessment: Assessment) {
    var practices = Poll(of: workshop, in: assessment).practices()
    let waiting = practices.filter { practice in
      switch workshop.discussion(of: practice.practice).phase {
      case .open: practice.group == .unanswered
      case .voting: true
      case .revealed, .decided: false
      }
    }
    let known = Set(practices.map(\.dimension)).subtracting(waiting.map(\.dimension))
    for (index, practice) in practices.enumerated()
    where !known.contains(practice.dimension) && !practice.votes.isAlike {
      practices[index].effect = .notKnown
    }
    phases = workshop.discussions.mapValues(\.phase)
    (self.practices, self.known) = (practices, known)
    agenda = []
    let sections = Dictionary(grouping: practices) { section(of: $0) }
    agenda = Section.allCases.flatMap { section -> [PracticeVotes] in
      let part = sections[section] ?? []
      return section == .toDiscuss ? part.agenda : part
    }
  }

  /// How far a practice is.
  public func phase(of practice: Item.ID) -> Discussion.Phase { phases[practice] ?? .open }

  /// Where a practice stands in the agenda.
  public func section(of practice: PracticeVotes) -> Section {
    switch phase(of: practice.practice) {
    case .open, .voting: return .open
    case .decided: return .decided
    case .revealed:
      if practice.votes.flag.isApart || practice.votes.count == 0 { return .toDiscuss }
      let isAlike = practice.votes.count == 0 || practice.votes.isAlike
      let mayMatter = practice.matters || !known.contains(practice.dimension)
      return !isAlike && mayMatter ? .toCheck : .toAccept
    }
  }

  /// What can be accepted without talk.
  public var accepted: [PracticeVotes] { agenda.filter { section(of: $0) == .toAccept } }
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
