/// How the whole, or one dimension, differs between two assessments.
public struct Difference: Hashable, Sendable {
  /// The share of the weight levelled in either that means the same and is levelled in both; nil without any.
  public var overlap: Fraction?
  /// What may be said of the difference.
  public var permits: Permission
  public var index: IndexChange
  public var level: LevelChange
  public var practices: PracticeChange

  /// What may be said of a difference, by the overlap and the limits of the questionnaire.
  public enum Permission: String, Hashable, Sendable, CaseIterable {
    /// Levels, index and the like-for-like change.
    case all
    /// The like-for-like change and the moves; a change of level only with the note that the items differ.
    case likeForLike
    /// The moves of single practices only.
    case moves
  }
}

extension Difference {
  /// The difference over some dimensions of an alignment.
  ///
  /// The ranges are those of the level when any one respondent is left out; nil where that is not known.
  init(
    _ dimensions: [AlignedDimension], in alignment: Alignment,
    leaveOneOut: Sides<ClosedRange<Int>?>, published: Score?
  ) {
    let common = Common(dimensions, in: alignment)
    overlap = common.overlap
    permits = common.permits
    let readings = Sides(
      before: alignment.reading(of: dimensions, rule: alignment.rules.before, \.before),
      after: alignment.reading(of: dimensions, rule: alignment.rules.after, \.after))
    let all = readings.map { $0.overallScore(respondents: Respondents()).score }
    index = IndexChange(
      before: all.before.index, after: all.after.index, beforeOnCommon: common.indices?.before,
      afterOnCommon: common.indices?.after)
    level = LevelChange(
      before: all.before, after: all.after, beforeOnCommon: common.levels?.before,
      afterOnCommon: common.levels?.after,
      publishedBefore: published?.published(now: all.before.level),
      stepsBack: all.after.level == nil
        ? nil : all.before.level.flatMap { readings.after.stepsBack(to: $0) },
      verdict: .none, reasons: [])
    practices = PracticeChange(Moves(dimensions))
    let isSameScale = alignment.rules.before.topLevel == alignment.rules.after.topLevel
    judge(leaveOneOut: leaveOneOut, highLimit: alignment.limits.first, isSameScale: isSameScale)
  }
}

extension Difference.Permission {
  /// What an overlap permits; the low limit itself still permits the like-for-like change.
  public init(overlap: Fraction?, limits: [Fraction]) {
    guard let overlap, let high = limits.first, let low = limits.last else {
      self = .moves
      return
    }
    self = overlap >= high ? .all : overlap >= low ? .likeForLike : .moves
  }
}

extension Alignment {
  /// Some dimensions on one side, with only those practices that it has.
  func reading(
    of dimensions: [AlignedDimension], rule: Rule, _ side: (Sides<PracticeState?>) -> PracticeState?
  ) -> OverallReading {
    let readings = dimensions.compactMap { aligned -> DimensionReading? in
      let known = zip(aligned.dimension.practices, aligned.items).compactMap { practice, item in
        side(item.sides).map { (practice, $0) }
      }
      guard !known.isEmpty else { return nil }
      var dimension = aligned.dimension
      dimension.practices = known.map(\.0)
      return DimensionReading(
        dimension, states: known.map(\.1), rule: rule, effortPoints: effortPoints)
    }
    return OverallReading(
      rule: rule,
      members: readings.map { .init($0, $0.score(respondents: Respondents())) })
  }
}

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
