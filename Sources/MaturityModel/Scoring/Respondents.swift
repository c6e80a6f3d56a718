/// What is known of the people behind the answers, as far as confidence depends on it.
public struct Respondents: Hashable, Sendable {
  /// How many people answered: 1 or more.
  public var count = 1
  /// The lowest and highest overall level when any one of them is left out.
  public var leaveOneOut: ClosedRange<Int>?
  /// The same for dimensions, by id.
  public var dimensionLeaveOneOut: [Dimension.ID: ClosedRange<Int>] = [:]
  /// The practices on which the group is split in a way that matters for the level, by id.
  public var splits: Set<Item.ID> = []
}

extension Respondents {
  /// The people of a group.
  public init(_ group: GroupRecord) {
    self.init(
      count: max(1, group.respondents), leaveOneOut: group.stability?.level,
      dimensionLeaveOneOut: group.dimensionStability.compactMapValues(\.level),
      splits: Set(group.splits))
  }
}
