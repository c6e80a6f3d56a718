/// What a list of many assessments shows of a result: levels, indices, and what stands in the way.
///
/// It is computed by the functions that make a scorecard, and leaves out what only a single result needs, such as
/// the smallest way to the next level.
public struct Headline: Hashable, Sendable {
  public var overall: Standing
  /// In questionnaire order, those that are not applicable included.
  public var dimensions: [Standing]
  /// The dimensions that keep the whole from its next level: below the floor, or short of the level where too few
  /// have reached it.
  public var blockingDimensions: [Dimension.ID] = []
  /// The practices that keep their dimension from its next level by themselves: below the floor, or key and short.
  public var blockingPractices: [Item.ID] = []

  /// The level and index of a dimension, or of the whole.
  public struct Standing: Hashable, Sendable {
    /// The dimension's id; empty for the whole.
    public var id: Dimension.ID = ""
    /// Nil when not rated, and where nothing is applicable.
    public var level: Int?
    /// The lowest and the highest level that the missing answers leave possible; nil where nothing is applicable.
    public var levelLow: Int?
    public var levelHigh: Int?
    /// The progress index: 0…1.
    public var index: Fraction?
    /// What the headline of a questionnaire of format 2 is called; nil in format 1, and while it is not named.
    public var name: String?
  }
}

extension Headline.Standing {
  /// What was computed before of an assessment with measures; `rank` is the place of the step on its scale.
  public init(_ id: Dimension.ID, rank: Int?, index: Fraction?, name: String?) {
    self.init(id: id, level: rank, levelLow: rank, levelHigh: rank, index: index, name: name)
  }

  init(id: Dimension.ID, _ score: Score) {
    self.init(
      id: id, level: score.level, levelLow: score.levelLow, levelHigh: score.levelHigh,
      index: score.index, name: score.name)
  }
}

extension Headline {
  /// What was computed before of an assessment with measures.
  public init(overall: Standing, dimensions: [Standing]) {
    self.init(
      overall: overall, dimensions: dimensions, blockingDimensions: [], blockingPractices: [])
  }
}

extension Headline {
  /// The headline of a questionnaire of format 2, with the places of its steps for levels.
  init(_ measured: ModelAssessment, _ questionnaire: Questionnaire) {
    let standing = { (id: Dimension.ID, place: Int) in
      Standing(
        id: id, level: measured.rank(at: place), levelLow: measured.rank(at: place, \.low),
        levelHigh: measured.rank(at: place, \.high), index: measured.progress(at: place),
        name: measured.name(at: place))
    }
    self.init(
      overall: standing("", Model.root),
      dimensions: questionnaire.dimensions.map { dimension in
        standing(dimension.id, measured.model.node(dimension.id.text) ?? Model.root)
      })
  }
}

extension Assessment {
  /// The headline under the questionnaire's own rule; equal to what a scorecard says, and much cheaper.
  public var headline: Headline {
    if let measured { return Headline(measured, questionnaire) }
    var scorer = HeadlineScorer(questionnaire)
    return scorer.headline(of: states)
  }
}

extension Blocker {
  /// The members that fail the gate by themselves; none for a share.
  var members: [Member] {
    switch self {
    case .floor(let low), .key(let low): low.map(\.id)
    case .share: []
    }
  }
}
