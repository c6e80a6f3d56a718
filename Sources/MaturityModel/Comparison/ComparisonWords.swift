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
      if change.isLastOnEdge, let lastStep = lastStep(of: change) { return lastStep }
      return isRise(change) ? "The rise of the level is clear." : "The fall of the level is clear."
    case .likely:
      return (isRise(change) ? "A rise is likely" : "A fall is likely") + ", not clear" + because
    }
  }

  /// A change of which only the last step is not clear.
  private func lastStep(of change: LevelChange) -> String? {
    guard let old = change.before.level, let new = change.after.level else { return nil }
    let sure = old < new ? "at least \(new - 1)" : "at most \(new + 1)"
    return "\(old) → \(new): \(sure) is clear, \(new) is just reached."
  }

  /// The verdict about the practices that both sides have, with its counts, in one sentence.
  public func verdict(of change: PracticeChange) -> String {
    let counts = counts(change) + "."
    switch change.verdict {
    case .better: return "The practices are better: " + counts
    case .worse: return "The practices are worse: " + counts
    case .mixed: return "The practices are mixed: " + counts
    case .unchanged: return "The practices are unchanged."
    }
  }

  /// The same in few words: `better`, or `1 rose, none fell` where they are mixed.
  public func short(_ change: PracticeChange) -> String {
    switch change.verdict {
    case .better, .worse, .unchanged: change.verdict.rawValue
    case .mixed: counts(change)
    }
  }

  private func counts(_ change: PracticeChange) -> String {
    "\(number(change.up)) rose, \(number(change.down)) fell"
  }

  private func number(_ count: Int) -> String { count == 0 ? "none" : "\(count)" }

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
      "a single answer one step \(isRise ? "lower" : "higher") would bring the earlier level back"
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
