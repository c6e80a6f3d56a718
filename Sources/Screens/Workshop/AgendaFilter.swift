internal import MaturityModel

/// Which practices the agenda shows, with the label of each choice.
enum AgendaFilter: String, Sendable, CaseIterable {
  case all = "All"
  case open = "To vote"
  case toDiscuss = "To discuss"
  case toAccept = "To accept"
  case decided = "Decided"
  case parked = "Parked"

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

/// The parts of an agenda with their headings, in their order.
enum AgendaSection: String, Sendable {
  case toDiscuss = "To discuss, what matters first"
  case toAccept = "Nobody has to talk about these"
  case open = "To vote"
  case decided = "Decided"
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
