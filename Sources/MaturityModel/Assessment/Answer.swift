/// What was said about one item.
///
/// An item without an answer is not answered; out of scope is derived, never stored.
public enum Answer: Hashable, Sendable {
  /// A practice's level 1…K, an outcome's band 1…n or a challenge's severity from 0.
  case rank(Int)
  /// The chosen options of a profile or context item, in the order of choosing.
  case options([String])
  /// The item cannot apply here; the reason is never empty in a finished answer.
  case notApplicable(reason: String)
  /// The item applies, but nobody can say.
  case unknown
  /// No figure exists; outcomes only.
  case notMeasured
}
