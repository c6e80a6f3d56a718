/// How the level differs, and whether the difference can be told from chance and from a changed questionnaire.
public struct LevelChange: Hashable, Sendable {
  /// Both sides under one rule and one set of weights; the level in each is nil when not rated.
  public var before: Score
  public var after: Score
  public var beforeOnCommon: Int?
  public var afterOnCommon: Int?
  /// The level that the older assessment had under its own questionnaire, where that is another one.
  public var publishedBefore: Int?
  public var verdict: Verdict
  /// Why the verdict is not a better one, or why there is nothing to compare.
  public var reasons: [VerdictReason]
}
