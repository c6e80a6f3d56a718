/// What the rule needs to know of one answered practice, or of one rated dimension.
public struct Rating: Hashable, Sendable {
  /// 1…K.
  public var level: Int
  /// 1…1000.
  public var weight: Int
  /// True where a level is reached only when this member reaches it.
  public var isKey: Bool
  /// Effort points of one step up.
  public var effort: Int

  public init(_ level: Int, weight: Int = 1, isKey: Bool = false, effort: Int = 2) {
    (self.level, self.weight, self.isKey, self.effort) = (level, weight, isKey, effort)
  }
}
