/// One change of an assessment that can be undone and redone, also after a restart.
public struct Edit: Hashable, Sendable {
  public var change: Change
  public var at: Timestamp

  public init(_ change: Change, at: Timestamp) {
    self.change = change
    self.at = at
  }

  /// What changed, with both sides, so that an edit can be carried out in either direction.
  public enum Change: Hashable, Sendable {
    case response(item: String, before: Response, after: Response)
    case details(before: Details, after: Details)
    /// Both at once, for an answer that takes a completion back.
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
    case .several(let changes): for change in changes { apply(change) }
    }
  }
}
