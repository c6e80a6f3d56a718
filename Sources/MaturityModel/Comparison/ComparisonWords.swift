/// Sentences about comparisons, worded once for screens and reports.
public struct ComparisonWords: Sendable {
  public init() {}

  /// What the overlap permits, with the reason, in one sentence.
  public func permission(of difference: Difference) -> String {
    let share = difference.overlap.map { "\($0.percent) %" } ?? "nothing"
    let lead = "\(share) of what was rated is the same on both sides"
    switch difference.permits {
    case .all: return "\(lead): levels and index can be compared."
    case .likeForLike:
      return "\(lead): only the like-for-like change and the moves can be compared; levels rest on "
        + "different items."
    case .moves:
      return "\(lead), which is too little to compare levels or index: only the moves of single "
        + "practices can be. This is a break in the series."
    }
  }

  /// The verdict about a change of level with its reasons, in one sentence.
  public func verdict(of change: LevelChange) -> String {
    let reasons = change.reasons.map { reason($0, isRise: isRise(change)) }
    let because = reasons.isEmpty ? "." : ": " + ScoreWords.list(reasons) + "."
    switch change.verdict {
    case .none: return change.reasons.isEmpty ? "No change of level." : "No verdict" + because
    case .notDistinguishable: return "The change of level is not distinguishable" + because
    case .clear:
      return isRise(change) ? "The rise of the level is clear." : "The fall of the level is clear."
    case .likely:
      return (isRise(change) ? "A rise is likely" : "A fall is likely") + ", not clear" + because
    }
  }

  /// One reason as a clause without a capital letter or a full stop.
  public func reason(_ reason: VerdictReason, isRise: Bool) -> String {
    switch reason {
    case .notRated: "one side is not rated"
    case .scaleChanged: "the scale has another number of levels"
    case .overlapLow: "too many of the items differ"
    case .indexIntervalsOverlap: "the intervals of the index overlap"
    case .leaveOneOutOverlaps: "the ranges with one respondent left out overlap"
    case .levelIntervalsOverlap: "the intervals of the level overlap"
    case .onEdge:
      "a single answer one step \(isRise ? "lower would lower" : "higher would raise") the level "
        + "again"
    }
  }

  /// A part of 1 as points of a hundred with a sign and one decimal: `+12.5`, `-0.1`, `0.0`; `–` without one.
  public func points(_ change: Fraction?) -> String {
    guard let change else { return "–" }
    guard change != .zero else { return "0.0" }
    let size = change < .zero ? .zero - change : change
    // A change that is there is never rounded to none.
    let tenths = max(1, (size + Fraction(1, 2000)).floor(times: 1000))
    return (change < .zero ? "-" : "+") + "\(tenths / 10).\(tenths % 10)"
  }

  /// A part of 1 in whole percent, or `–` without one.
  public func percent(_ index: Fraction?) -> String { index.map { "\($0.percent) %" } ?? "–" }

  /// A level, or `–` without one.
  public func level(_ level: Int?) -> String { level.map { String($0) } ?? "–" }

  private func isRise(_ change: LevelChange) -> Bool {
    (change.after.level ?? 0) > (change.before.level ?? 0)
  }
}
