/// How the whole, or one dimension, differs between two assessments.
public struct Difference: Hashable, Sendable {
  /// The share of the weight levelled in either that means the same and is levelled in both; nil without any.
  public var overlap: Fraction?
  /// What may be said of the difference.
  public var permits: Permission
  public var index: IndexChange
  public var level: LevelChange

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

/// How the progress index differs, and how much of that is the same practices.
///
/// `change` is `likeForLike` + `composition`, exactly.
public struct IndexChange: Hashable, Sendable {
  /// Over all practices of each side; nil where none has a level.
  public var before: Fraction?
  public var after: Fraction?
  /// Over the practices that both sides have with the same meaning; nil where there are none.
  public var beforeOnCommon: Fraction?
  public var afterOnCommon: Fraction?

  /// The whole difference: -1…1.
  public var change: Fraction? { before.flatMap { before in after.map { $0 - before } } }

  /// What the same practices changed by.
  public var likeForLike: Fraction? {
    beforeOnCommon.flatMap { before in afterOnCommon.map { $0 - before } }
  }

  /// What other practices, scope and missing answers changed the index by.
  public var composition: Fraction? {
    change.flatMap { change in likeForLike.map { change - $0 } }
  }
}

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

/// How far a change of level can be relied on.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// No change of level.
  case none
  case notDistinguishable
  case clear
  case likely
}

/// A condition that keeps a change of level from being clear.
public enum VerdictReason: String, Hashable, Sendable, CaseIterable {
  case notRated
  case scaleChanged
  case overlapLow
  case indexIntervalsOverlap
  case leaveOneOutOverlaps
  case levelIntervalsOverlap
  case onEdge
}

extension Difference {
  /// The difference over some dimensions of an alignment.
  ///
  /// The ranges are those of the level when any one respondent is left out; nil where that is not known.
  init(
    _ dimensions: [AlignedDimension], in alignment: Alignment,
    leaveOneOut: Sides<ClosedRange<Int>?>, publishedBefore: Int?
  ) {
    let union = dimensions.flatMap { $0.items.filter(\.isLevelled) }
    let weight = union.reduce(0) { $0 + $1.practice.weight }
    let common = union.reduce(0) { $0 + ($1.levels == nil ? 0 : $1.practice.weight) }
    overlap = weight == 0 ? nil : Fraction(common, weight)
    permits = Permission(overlap: overlap, limits: alignment.limits)
    let all = Sides(
      before: alignment.score(of: dimensions, rule: alignment.rules.before) {
        $0.sides.before?.state
      },
      after: alignment.score(of: dimensions, rule: alignment.rules.after) { $0.sides.after?.state })
    let same = Sides(
      before: alignment.score(of: dimensions, rule: alignment.rules.before) { item in
        item.levels.map { .level($0.before) }
      },
      after: alignment.score(of: dimensions, rule: alignment.rules.after) { item in
        item.levels.map { .level($0.after) }
      })
    index = IndexChange(
      before: all.before.index, after: all.after.index, beforeOnCommon: same.before.index,
      afterOnCommon: same.after.index)
    level = LevelChange(
      before: all.before, after: all.after, beforeOnCommon: same.before.levelEstimate,
      afterOnCommon: same.after.levelEstimate,
      publishedBefore: publishedBefore == all.before.level ? nil : publishedBefore, verdict: .none,
      reasons: [])
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
  /// The score of some dimensions on one side, with only those practices for which `state` is not nil.
  fileprivate func score(
    of dimensions: [AlignedDimension], rule: Rule, state: (AlignedItem) -> PracticeState?
  ) -> Score {
    let readings = dimensions.compactMap { aligned -> DimensionReading? in
      let known = aligned.items.compactMap { item in state(item).map { (item.practice, $0) } }
      guard !known.isEmpty else { return nil }
      var dimension = aligned.dimension
      dimension.practices = known.map(\.0)
      return DimensionReading(
        dimension, states: known.map(\.1), rule: rule, effortPoints: effortPoints)
    }
    return OverallReading(
      rule: rule,
      members: readings.map { .init(reading: $0, score: $0.score(respondents: Respondents())) }
    ).overallScore(respondents: Respondents()).score
  }
}
