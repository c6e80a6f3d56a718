/// The result of the whole assessment.
@dynamicMemberLookup
public struct OverallScore: Hashable, Sendable {
  public var score: Score
  /// The dimensions with the lowest estimate, lowest index first, then in questionnaire order; nil without an estimate.
  public var weakest: [Dimension.ID]?
  /// The gates of the next level that fail, naming dimensions; nil without an estimate, empty at the top.
  public var blockers: [Blocker<Dimension.ID>]?
  /// The smallest way to the next level; nil without an estimate, at the top and beyond the limit of the exact search.
  public var next: OverallImprovement?

  /// The values that the whole shares with its dimensions, such as `level` and `index`.
  public subscript<Value>(dynamicMember member: KeyPath<Score, Value>) -> Value {
    score[keyPath: member]
  }
}

/// The smallest set of changes that raises the overall level: fewest practices, then steps, then effort.
public struct OverallImprovement: Hashable, Sendable {
  public var target: Int
  public var practices: Int
  public var steps: Int
  /// The dimensions that rise, in questionnaire order, and to which level.
  public var dimensions: [Improvement<Dimension.ID>.Raise]
  /// The practices that rise, in questionnaire order.
  public var set: [Improvement<Item.ID>.Raise]
}
