/// How the progress index differs, and how much of that is the same practices.
///
/// `change` is `likeForLike` + `composition`, exactly.
public struct IndexChange: Hashable, Sendable {
  /// Over all practices of each side; nil where none has a level.
  public var before: Fraction?
  public var after: Fraction?
  /// Over the practices that both sides have with the same meaning; nil where there are none.
  public var beforeOnCommon: Fraction?
  public var afterOnCommon: Fraction?

  public init(
    before: Fraction?, after: Fraction?, beforeOnCommon: Fraction?, afterOnCommon: Fraction?
  ) {
    (self.before, self.after) = (before, after)
    (self.beforeOnCommon, self.afterOnCommon) = (beforeOnCommon, afterOnCommon)
  }

  /// The whole difference: -1…1.
  public var change: Fraction? { before.flatMap { before in after.map { $0 - before } } }

  /// What the same practices changed by.
  public var likeForLike: Fraction? {
    beforeOnCommon.flatMap { before in afterOnCommon.map { $0 - before } }
  }

  /// What other practices, scope and missing answers changed the index by.
  public var composition: Fraction? { change.flatMap { change in likeForLike.map { change - $0 } } }
}
