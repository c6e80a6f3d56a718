/// How the level differs, and whether the difference can be told from chance and from a changed questionnaire.
public struct LevelChange: Hashable, Sendable {
  /// Both sides under one rule and one set of weights; the level in each is nil when not rated.
  public var before: Score
  public var after: Score
  public var beforeOnCommon: Int?
  public var afterOnCommon: Int?
  /// The level that the older assessment was given, by an earlier version of the rule or its own questionnaire, where
  /// that is another one.
  public var publishedBefore: PublishedLevel?
  /// The smallest number of one-step answer changes after which the newer level is no further than the older one; nil
  /// where the level did not change, and where the scales differ.
  public var stepsBack: Int?
  public var verdict: Verdict
  /// Why the verdict is not a better one, or why there is nothing to compare.
  public var reasons: [VerdictReason]

  /// True where the level changed by two or more, of which a single answer one step back undoes the last one.
  ///
  /// One answer moves a level by one at most, so all but the last one are as clear as the whole.
  public var isLastOnEdge: Bool {
    guard let old = before.level, let new = after.level, abs(new - old) >= 2 else { return false }
    return (new > old ? after.stepsDown : after.stepsUp) == 1
  }
}
