internal import MaturityModel
internal import Translation

/// Which items a list shows, with the label of each choice.
enum ItemFilter: String, Sendable, CaseIterable {
  case all
  case unanswered
  case flagged
  case notApplicable
  case unknown
  case unconfirmed

  /// What it is called where one chooses.
  var name: String {
    switch self {
    case .all: phrase("All")
    case .unanswered: phrase("Unanswered")
    case .flagged: phrase("Flagged")
    case .notApplicable: phrase("N/A")
    case .unknown: phrase("Don't know")
    case .unconfirmed: phrase("Not re-confirmed")
    }
  }

  var emptyText: String {
    switch self {
    case .all: phrase("This questionnaire has no items.")
    case .unanswered: phrase("Nothing is unanswered. Press R to review and finish.")
    case .flagged: phrase("Nothing is flagged. f on an item flags it.")
    case .notApplicable: phrase("Nothing is marked not applicable.")
    case .unknown: phrase("Nobody said don't know.")
    case .unconfirmed: phrase("Every answer from last time is confirmed.")
    }
  }

  /// The filters that a list offers: answers from last time only where an assessment began with some.
  func offered(_ workspace: Workspace) -> [ItemFilter] {
    Self.allCases.filter { filter in
      filter != .unconfirmed || self == .unconfirmed
        || workspace.items.contains { filter.admits($0, workspace) }
    }
  }

  func admits(_ item: Item, _ workspace: Workspace) -> Bool {
    let response = workspace.assessment?.responses[item.id]
    switch self {
    case .all: return true
    case .unanswered:
      return workspace.includes(item) && workspace.assessment?.isOptional(item) == false
        && response?.answer == nil
    case .flagged: return response?.isFlagged == true
    case .notApplicable:
      if case .notApplicable? = response?.answer { return true }
      return false
    case .unknown: return response?.answer == .unknown || response?.answer == .notMeasured
    case .unconfirmed: return workspace.includes(item) && response?.isUnconfirmed == true
    }
  }
}
