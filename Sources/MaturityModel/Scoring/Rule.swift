/// The rule that turns answers into a level: three gates, with their parameters.
///
/// A dimension is at level L when at least the share θ of its practices is at L or better, none is more than `lag`
/// levels behind L, and every key practice is at L. The same rule makes the overall level of the levels of the
/// dimensions.
public struct Rule: Hashable, Sendable {
  /// θ, the share that must have reached a level: in (0, 1].
  public let theta: Fraction
  /// How many levels a single member may lie behind: 0 or more.
  public let lag: Int
  /// The share of applicable weight that must be answered for a level to be named.
  public let coverageMinimum: Fraction
  /// K, the rank of the most mature level: 2…9.
  public let topLevel: Int
  /// θ in machine integers where they are large enough, for speed alone.
  private let smallTheta: [Int128]

  public init(
    theta: Fraction = Fraction(3, 4), lag: Int = 1, coverageMinimum: Fraction = Fraction(4, 5),
    topLevel: Int = 5
  ) {
    self.theta = theta
    self.lag = max(0, lag)
    self.coverageMinimum = coverageMinimum
    self.topLevel = topLevel
    let parts = [Int(exactly: theta.numerator), Int(exactly: theta.denominator)].compactMap { $0 }
    smallTheta = parts.count == 2 ? parts.map { Int128($0) } : []
  }

  /// The rule of a questionnaire.
  public init(_ questionnaire: Questionnaire) {
    self.init(questionnaire.scoring, topLevel: questionnaire.topLevel)
  }

  /// The parameters of one questionnaire on the scale of another.
  init(_ scoring: ScoringParameters, topLevel: Int) {
    self.init(
      theta: scoring.theta, lag: scoring.lag, coverageMinimum: scoring.coverageMinimum,
      topLevel: topLevel)
  }

  /// The version of the definition, written into every result.
  ///
  /// Version 1 knew no certain level: it named none where too much was missing, even where that could change nothing.
  public static let version = 2

  /// `gated-75` with the usual parameters, else `gated`.
  public var name: String { theta == Fraction(3, 4) && lag == 1 ? "gated-75" : "gated" }

  /// The same rule with another θ.
  public func with(theta: Fraction) -> Rule {
    Rule(theta: theta, lag: lag, coverageMinimum: coverageMinimum, topLevel: topLevel)
  }

  /// ⌈θ · weight⌉: how much of a total weight must have reached a level.
  public func needed(of weight: Int) -> Int {
    guard smallTheta.count == 2 else { return theta.ceiling(times: weight) }
    return Int((smallTheta[0] * Int128(weight) + smallTheta[1] - 1) / smallTheta[1])
  }

  /// The lowest level that a member may have while the whole is at `level`.
  func floor(under level: Int) -> Int { level - min(lag, topLevel) }

  /// LEVEL: the highest level whose three gates hold; nil for nothing.
  ///
  /// The gates of a level hold wherever those of a higher one do, so the level is the lowest of three limits.
  public func level(of tally: Tally) -> Int? {
    guard let lowest = tally.lowest else { return nil }
    let needed = needed(of: tally.weight)
    let limit = min(topLevel, lowest + min(lag, topLevel), tally.lowestKey ?? topLevel)
    return stride(from: limit, to: 1, by: -1).first { tally.weight(from: $0) >= needed } ?? 1
  }

  /// The level that a result is named by: the estimate, where enough is answered or no other level is possible.
  ///
  /// Every estimate lies between the lowest and the highest possible level, so where these are one it is certain.
  static func named(_ estimate: Int?, low: Int?, high: Int?, isEnough: Bool) -> Int? {
    isEnough || low == high ? estimate : nil
  }

  /// LEVEL of ratings; nil for none.
  public func level(of ratings: [Rating]) -> Int? { level(of: Tally(ratings, topLevel: topLevel)) }

  /// INDEX: the weighted mean of the steps above level 1, as a share of all steps there are; nil for nothing.
  public func index(of tally: Tally) -> Fraction? {
    let weight = tally.weight
    return weight == 0 ? nil : Fraction(tally.weightedSteps, (topLevel - 1) * weight)
  }
}
