/// What a dimension and the whole have in common in a result.
///
/// Every value is nil where nothing is applicable.
public struct Score: Hashable, Sendable {
  /// The level in the headline; nil when not rated, never where only one level is possible.
  public var level: Int?
  /// The level of the answers that are there, never to be shown without its interval.
  public var levelEstimate: Int?
  /// The lowest and the highest level that the missing answers leave possible.
  public var levelLow: Int?
  public var levelHigh: Int?
  /// The progress index of the answers that are there: 0…1.
  ///
  /// It assumes equal steps.
  public var index: Fraction?
  public var indexLow: Fraction?
  public var indexHigh: Fraction?
  /// The share of the applicable weight that has a level.
  public var coverage: Fraction?
  /// The share of the weight in scope that is not applicable.
  public var notApplicableShare: Fraction?
  /// The smallest number of one-step changes that raise the estimate; nil at the top.
  public var stepsUp: Int?
  /// The smallest number of one-step changes that lower the estimate; nil at the bottom.
  public var stepsDown: Int?
  public var confidence: Confidence?
  public var confidenceReasons: [ConfidenceReason] = []
  /// The estimate under other shares θ, smallest first; empty without an estimate.
  public var sensitivity: [Sensitivity] = []
  public var counts: AnswerCounts?
  /// What the headline of a questionnaire of format 2 is called; nil in format 1, and while it is not named.
  public var name: String?
  /// The level in the stored result of an earlier version of the rule, where it is another one now.
  public var published: PublishedLevel?

  public init() {}

  /// The level under another θ.
  public struct Sensitivity: Hashable, Sendable {
    public var theta: Fraction
    public var level: Int
  }

  /// True where answers are missing and none of them could change the level.
  public var isCertain: Bool { level != nil && levelLow == levelHigh && counts?.missing ?? 0 > 0 }

  /// False where no practice in scope can be rated.
  public var isApplicable: Bool { levelLow != nil || coverage != nil }

  /// True where the level would be another one under another θ.
  public var dependsOnTheta: Bool { Set(sensitivity.map(\.level)).count > 1 }

  /// The shares θ under which every level is computed as well.
  static let thetas = [Fraction(2, 3), Fraction(3, 4), Fraction(4, 5)]
}
