internal import MaturityModel
internal import TextCanvas

/// Which items a list shows, with the label of each choice.
enum ItemFilter: String, Sendable, CaseIterable {
  case all = "All"
  case unanswered = "Unanswered"
  case flagged = "Flagged"
  case notApplicable = "N/A"
  case unknown = "Don't know"
  case unconfirmed = "Not re-confirmed"

  var emptyText: String {
    switch self {
    case .all: "This questionnaire has no items."
    case .unanswered: "Nothing is unanswered. Press R to review and finish."
    case .flagged: "Nothing is flagged. f on an item flags it."
    case .notApplicable: "Nothing is marked not applicable."
    case .unknown: "Nobody said don't know."
    case .unconfirmed: "Every answer from last time is confirmed."
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

/// The state of an item in a word or a digit, never by colour alone.
struct ItemMark: Hashable, Sendable {
  let text: String
  let role: Role
}

extension Workspace {
  /// How an item stands: its level, or why it has none.
  func mark(of item: Item) -> ItemMark {
    guard includes(item) else {
      return ItemMark(text: assessment?.markLeftOut(item) ?? "out of scope", role: .muted)
    }
    let isOptional = assessment?.isOptional(item) ?? true
    switch assessment?.responses[item.id]?.answer {
    case nil:
      return ItemMark(
        text: "\(symbols.empty) \(isOptional ? "optional" : "open")",
        role: isOptional ? .muted : .unanswered)
    case .rank(let rank)?:
      return ItemMark(text: "\(symbols.filled) \(rank)\(rankName(rank, item))", role: .answered)
    case .options?: return ItemMark(text: "\(symbols.filled) given", role: .answered)
    case .notApplicable?: return ItemMark(text: "n/a", role: .muted)
    case .unknown?: return ItemMark(text: "? unknown", role: .warning)
    case .notMeasured?: return ItemMark(text: "not measured", role: .warning)
    }
  }

  private func rankName(_ rank: Int, _ item: Item) -> String {
    guard let questionnaire = assessment?.questionnaire else { return "" }
    switch item {
    case .practice:
      return questionnaire.levels.first { $0.rank == rank }.map { " \($0.name)" } ?? ""
    case .challenge:
      return questionnaire.severityScale.first { $0.rank == rank }.map { " \($0.name)" } ?? ""
    case .profile, .outcome, .context: return ""
    }
  }
}
