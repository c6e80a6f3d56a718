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
  fileprivate func reading(
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
      members: readings.map { .init(reading: $0, score: $0.score(respondents: Respondents())) })
  }
}
