/// One change of an assessment that can be undone and redone, also after a restart.
public struct Edit: Hashable, Sendable {
  public var change: Change
  public var at: Timestamp

  public init(_ change: Change, at: Timestamp) { (self.change, self.at) = (change, at) }

  /// What changed, with both sides, so that an edit can be carried out in either direction.
  public enum Change: Hashable, Sendable {
    case response(item: Item.ID, before: Response, after: Response)
    case details(before: Details, after: Details)
    /// How much is asked.
    case length(before: Assessment.Mode, after: Assessment.Mode)
    /// The workshop as a whole: begun, framed, or closed.
    case workshop(before: Workshop?, after: Workshop?)
    /// What a workshop did about one practice, such as a vote.
    case discussion(practice: Item.ID, before: Discussion, after: Discussion)
    /// The record of a group.
    case group(before: GroupRecord?, after: GroupRecord?)
    /// Several at once, such as an answer that takes a completion back.
    indirect case several([Change])
  }

  /// The same edit in the other direction.
  public var reversed: Edit { Edit(change.reversed, at: at) }
}

extension Edit.Change {
  /// The same change in the other direction.
  public var reversed: Edit.Change {
    switch self {
    case .response(let item, let before, let after):
      .response(item: item, before: after, after: before)
    case .details(let before, let after): .details(before: after, after: before)
    case .length(let before, let after): .length(before: after, after: before)
    case .workshop(let before, let after): .workshop(before: after, after: before)
    case .discussion(let practice, let before, let after):
      .discussion(practice: practice, before: after, after: before)
    case .group(let before, let after): .group(before: after, after: before)
    case .several(let changes): .several(changes.reversed().map(\.reversed))
    }
  }
}

extension Assessment {
  /// Carries an edit out: sets what changed to the edit's later side, whatever stands there now.
  public mutating func apply(_ edit: Edit) { apply(edit.change) }

  private mutating func apply(_ change: Edit.Change) {
    switch change {
    case .response(let item, _, let after): responses[item] = after.isEmpty ? nil : after
    case .details(_, let after): details = after
    case .length(_, let after): mode = after
    case .workshop(_, let after): workshop = after
    case .discussion(let practice, _, let after):
      workshop?.discussions[practice] = after == Discussion() ? nil : after
    case .group(_, let after): group = after
    case .several(let changes): for change in changes { apply(change) }
    }
  }
}
