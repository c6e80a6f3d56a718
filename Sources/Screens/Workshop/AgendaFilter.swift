internal import MaturityModel
internal import Translation

/// Which practices the agenda shows, with the label of each choice.
enum AgendaFilter: String, Sendable, CaseIterable {
  case all
  case open
  case toDiscuss
  case toCheck
  case toAccept
  case decided
  case parked

  /// What it is called where one chooses.
  var name: String {
    switch self {
    case .all: phrase("All")
    case .open: phrase("To vote")
    case .toDiscuss: phrase("To discuss")
    case .toCheck: phrase("To check")
    case .toAccept: phrase("To accept")
    case .decided: phrase("Decided")
    case .parked: phrase("Parked")
    }
  }

  var emptyText: String {
    switch self {
    case .all: phrase("No practice is in scope.")
    case .open: phrase("Everything in scope has been voted on.")
    case .toDiscuss: phrase("Nothing is to be discussed.")
    case .toCheck: phrase("Nothing is close enough to be checked in a minute.")
    case .toAccept: phrase("Nothing waits to be accepted.")
    case .decided: phrase("Nothing is decided yet. Enter opens a practice.")
    case .parked: phrase("Nothing is parked.")
    }
  }

  func admits(_ section: WorkshopReading.Section, _ discussion: Discussion) -> Bool {
    switch self {
    case .all: true
    case .open: section == .open
    case .toDiscuss: section == .toDiscuss
    case .toCheck: section == .toCheck
    case .toAccept: section == .toAccept
    case .decided: section == .decided
    case .parked: discussion.decision?.kind == .parked
    }
  }
}

extension WorkshopReading.Section {
  var heading: String {
    switch self {
    case .toDiscuss: phrase("To discuss, what matters first")
    case .toCheck: phrase("To check in a minute")
    case .toAccept: phrase("Nobody has to talk about these")
    case .open: phrase("To vote")
    case .decided: phrase("Decided")
    }
  }
}
