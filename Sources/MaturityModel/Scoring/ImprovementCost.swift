/// What an improvement costs.
///
/// Fewer practices come first, then fewer steps, then less effort.
struct ImprovementCost: Hashable, Sendable, Comparable {
  var practices = 0
  var steps = 0
  /// Effort points times steps; wide enough for any points that a questionnaire can name.
  var effort: Int128 = 0

  static func < (left: Self, right: Self) -> Bool {
    (left.practices, left.steps, left.effort) < (right.practices, right.steps, right.effort)
  }

  static func + (left: Self, right: Self) -> Self {
    Self(
      practices: left.practices + right.practices, steps: left.steps + right.steps,
      effort: left.effort + right.effort)
  }

  static func - (left: Self, right: Self) -> Self {
    Self(
      practices: left.practices - right.practices, steps: left.steps - right.steps,
      effort: left.effort - right.effort)
  }
}
