extension Difference {
  /// Says how far the change of level can be relied on: the first of none, not distinguishable, clear and likely.
  ///
  /// Where only moves may be shown, a change of level cannot be told from the change of the questionnaire.
  mutating func judge(
    leaveOneOut: Sides<ClosedRange<Int>?>, highLimit: Fraction?, isSameScale: Bool
  ) {
    guard let before = level.before.level, let after = level.after.level else {
      (level.verdict, level.reasons) = (.none, [.notRated])
      return
    }
    guard before != after else { return }
    let hidden: [(VerdictReason, Bool)] = [
      (.scaleChanged, !isSameScale), (.overlapLow, isSameScale && permits == .moves),
      (.indexIntervalsOverlap, indexIntervalsOverlap),
      (
        .leaveOneOutOverlaps,
        Self.range(leaveOneOut.before, with: before)
          .overlaps(Self.range(leaveOneOut.after, with: after))
      ),
    ]
    level.reasons = hidden.filter(\.1).map(\.0)
    guard level.reasons.isEmpty else {
      level.verdict = .notDistinguishable
      return
    }
    let isRise = after > before
    let open: [(VerdictReason, Bool)] = [
      (.overlapLow, !isHigh(highLimit)),
      (.levelIntervalsOverlap, !levelIntervalsAreApart(isRise: isRise)),
      (.onEdge, (level.stepsBack ?? 0) < 2),
    ]
    level.reasons = open.filter(\.1).map(\.0)
    level.verdict = level.reasons.isEmpty ? .clear : .likely
  }

  private func isHigh(_ limit: Fraction?) -> Bool {
    guard let overlap, let limit else { return false }
    return overlap >= limit
  }

  private var indexIntervalsOverlap: Bool {
    guard let before = Self.interval(level.before), let after = Self.interval(level.after) else {
      return false
    }
    return before.overlaps(after)
  }

  private static func interval(_ score: Score) -> ClosedRange<Fraction>? {
    guard let low = score.indexLow, let high = score.indexHigh else { return nil }
    return low...high
  }

  private func levelIntervalsAreApart(isRise: Bool) -> Bool {
    let (lower, upper) = isRise ? (level.before, level.after) : (level.after, level.before)
    guard let top = lower.levelHigh, let bottom = upper.levelLow else { return false }
    return bottom > top
  }

  /// The range of levels when any one respondent is left out; the level itself where that is not known.
  private static func range(_ range: ClosedRange<Int>?, with level: Int) -> ClosedRange<Int> {
    guard let range else { return level...level }
    return min(range.lowerBound, level)...max(range.upperBound, level)
  }
}
