/// The result of one dimension.
@dynamicMemberLookup
public struct DimensionScore: Hashable, Sendable {
  /// The dimension's id.
  public var dimension: Dimension.ID
  public var score: Score
  /// The level with everything that is not applicable read as level 1; worth showing where it differs from the estimate.
  public var levelIfNotApplicableLowest: Int?
  /// The gates of the next level that fail; nil without an estimate, empty at the top.
  public var blockers: [Blocker<Item.ID>]?
  /// The smallest way to the next level; nil without an estimate and at the top.
  public var next: Improvement<Item.ID>?
  /// The practices of which one step up alone raises the level; nil where there is no way up.
  public var pivotalUp: [Item.ID]?
  /// The practices of which one step down alone lowers the level; nil where there is no way down.
  public var pivotalDown: [Item.ID]?

  /// The values that a dimension shares with the whole, such as `level` and `index`.
  public subscript<Value>(dynamicMember member: KeyPath<Score, Value>) -> Value {
    score[keyPath: member]
  }
}
