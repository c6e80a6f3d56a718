/// Several assessments of one subject over time.
///
/// With two of them one speaks of a change, and only from three of a trend.
public struct Series: Hashable, Sendable {
  /// Oldest first; those without a date come before all others.
  public let points: [Point]
  /// In the order of the newest questionnaire, then what only older ones have.
  ///
  /// Each has as many points as the whole.
  public let dimensions: [Part]

  /// One assessment in a series.
  public struct Point: Hashable, Sendable {
    /// The file, as it was named.
    public var file: String
    /// When it was completed, else last changed, else made.
    public var at: Timestamp?
    /// Under the rule of the newest questionnaire: levels, indices, coverage and counts, and nothing else of a score.
    public var score: Score
    /// The level that it was given, by an earlier version of the rule or its own questionnaire, where that is another
    /// one.
    public var publishedLevel: PublishedLevel?
    /// The first index plus every like-for-like change since the last break: may leave 0…1.
    public var chained: Fraction?
    /// True where too little is the same as in the point before.
    public var breakBefore: Bool
    /// The share that is the same as in the point before; nil for the first point.
    public var overlap: Fraction?
    /// What the difference from the point before permits; nil for the first point.
    public var permits: Difference.Permission?
  }

  /// One dimension of a series.
  public struct Part: Hashable, Sendable {
    /// The dimension's id.
    public var dimension: Dimension.ID
    public var title: String
    public var points: [Point]
  }

  /// How much a series can tell.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case single, change, trend
  }

  /// Single below two points, a change for two, a trend from three.
  public var kind: Kind { points.count < 2 ? .single : points.count == 2 ? .change : .trend }

  /// Puts assessments in order, rates all by the newest one's rule and chains their like-for-like changes.
  ///
  /// Assessments of the same moment stay in the order in which they are given.
  public init(_ assessments: [(file: String, assessment: Assessment)]) {
    let sorted = assessments.enumerated().sorted {
      let (left, right) = ($0.element.assessment.moment, $1.element.assessment.moment)
      return (left?.seconds ?? .min, $0.offset) < (right?.seconds ?? .min, $1.offset)
    }.map(\.element)
    let steps = zip(sorted, sorted.dropFirst()).map { Step($0.assessment, $1.assessment) }
    let newest = sorted.last?.assessment.questionnaire
    let cards = sorted.map { Cards($0.assessment, measure: newest) }
    points = Self.chain(sorted, steps.map(\.overall)) { index in
      (cards[index].published.overall.score, cards[index].rescored.overall.score)
    }
    dimensions = Self.dimensions(of: sorted.map(\.assessment)).map { dimension in
      let id = dimension.id
      let points = Self.chain(sorted, steps.map { $0.dimensions[id] }) { index in
        (cards[index].published[dimension: id]?.score, cards[index].rescored[dimension: id]?.score)
      }
      return Part(dimension: id, title: dimension.title, points: points)
    }
  }

  /// Every dimension once, as the newest questionnaire has it.
  private static func dimensions(of assessments: [Assessment]) -> [Dimension] {
    var known: Set<Dimension.ID> = []
    return assessments.reversed().flatMap { $0.questionnaire.dimensions }
      .filter { known.insert($0.id).inserted }
  }

  private static func chain(
    _ assessments: [(file: String, assessment: Assessment)], _ steps: [Common?],
    scores: (Int) -> (published: Score?, rescored: Score?)
  ) -> [Point] {
    var chained: Fraction?
    return assessments.enumerated().map { index, element in
      let scores = scores(index)
      let score = scores.rescored ?? Score()
      let step = index == 0 ? nil : steps[index - 1]
      // Where nothing has a level on either side there is nothing that could break.
      let breaks = step.map { $0.overlap != nil && $0.permits == .moves } ?? false
      if !breaks, let last = chained, let change = step?.indices.map({ $0.after - $0.before }) {
        chained = last + change
      } else {
        chained = score.index
      }
      return Point(
        file: element.file, at: element.assessment.moment, score: score,
        publishedLevel: scores.published?.published(now: score.level), chained: chained,
        breakBefore: breaks, overlap: step?.overlap,
        permits: index == 0 ? nil : step?.permits ?? .moves)
    }
  }
}

extension Assessment {
  /// The moment that an assessment stands for in a series: when it was completed, else last changed, else made.
  public var moment: Timestamp? { details.completedAt ?? updatedAt ?? createdAt }

}

/// What the step from one assessment to the next has in common, on the whole and by dimension.
private struct Step {
  let overall: Common
  let dimensions: [Dimension.ID: Common]

  init(_ before: Assessment, _ after: Assessment) {
    let alignment = Alignment(
      Sides(before: before, after: after), measure: after.questionnaire)
    overall = Common(alignment.dimensions, in: alignment)
    let parts = alignment.dimensions.filter { !$0.items.isEmpty }
    dimensions = Dictionary(
      parts.map { ($0.dimension.id, Common([$0], in: alignment)) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// An assessment under its own rule, and under the parameters of another questionnaire on its own scale.
private struct Cards {
  let published: Scorecard
  let rescored: Scorecard

  init(_ assessment: Assessment, measure: Questionnaire?) {
    let own = Rule(assessment.questionnaire)
    let scoring = (measure ?? assessment.questionnaire).scoring
    let other = Rule(
      theta: scoring.theta, lag: scoring.lag, coverageMinimum: scoring.coverageMinimum,
      topLevel: own.topLevel)
    published = assessment.outline(by: own)
    rescored = own == other ? published : assessment.outline(by: other)
  }
}
