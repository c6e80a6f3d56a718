/// What was said about one item.
///
/// An item without an answer is not answered; out of scope is derived, never stored.
public enum Answer: Hashable, Sendable {
  /// A practice's level 1…K, an outcome's band 1…n or a challenge's severity from 0.
  ///
  /// In format 2 the place of the chosen step among the item's own, counted from 1 at the worst.
  case rank(Int)
  /// The chosen options, in the order of choosing; of an item of format 2 none may be an answer, too.
  case options([String])
  /// A number within the limits of its item; format 2 only.
  case number(Fraction)
  /// Words that are kept and never scored; format 2 only.
  case text(String)
  /// The item cannot apply here; the reason is never empty in a finished answer.
  case notApplicable(reason: String)
  /// The item applies, but nobody can say.
  case unknown
  /// No figure exists; outcomes only.
  case notMeasured
}
