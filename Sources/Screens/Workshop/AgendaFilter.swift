internal import MaturityModel

/// Which practices the agenda shows.
enum AgendaFilter: Hashable, Sendable, CaseIterable {
  case all, open, toDiscuss, toAccept, decided, parked

  var label: String {
    switch self {
    case .all: "All"
    case .open: "To vote"
    case .toDiscuss: "To discuss"
    case .toAccept: "To accept"
    case .decided: "Decided"
    case .parked: "Parked"
    }
  }

  var emptyText: String {
    switch self {
    case .all: "No practice is in scope."
    case .open: "Everything in scope has been voted on."
    case .toDiscuss: "Nothing is to be discussed."
    case .toAccept: "Nothing waits to be accepted."
    case .decided: "Nothing is decided yet. Enter opens a practice."
    case .parked: "Nothing is parked."
    }
  }

  /// The filter some steps on, around the ends.
  func neighbour(_ step: Int) -> AgendaFilter {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  func admits(_ section: AgendaSection, _ discussion: Discussion) -> Bool {
    switch self {
    case .all: true
    case .open: section == .open
    case .toDiscuss: section == .toDiscuss
    case .toAccept: section == .toAccept
    case .decided: section == .decided
    case .parked: discussion.decision?.kind == .parked
    }
  }
}

/// The parts of an agenda, in their order.
enum AgendaSection: Hashable, Sendable {
  case toDiscuss, toAccept, open, decided

  var heading: String {
    switch self {
    case .toDiscuss: "To discuss, what matters first"
    case .toAccept: "Nobody has to talk about these"
    case .open: "To vote"
    case .decided: "Decided"
    }
  }
}

extension WorkshopReading {
  /// Where a practice stands in the agenda.
  func section(of practice: PracticeVotes) -> AgendaSection {
    switch phase(of: practice.practice) {
    case .open, .voting: .open
    case .revealed: practice.isToDiscuss || practice.votes.count == 0 ? .toDiscuss : .toAccept
    case .decided: .decided
    }
  }
}
