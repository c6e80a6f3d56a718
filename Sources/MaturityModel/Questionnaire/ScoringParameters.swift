/// The parameters of the scoring rule; data of the questionnaire, printed in every report.
public struct ScoringParameters: Hashable, Sendable {
  /// The name of the rule family; `gated` is the only one.
  public var rule: String
  /// The share of practices that must have reached a level: in (0, 1].
  public var theta: Fraction
  /// How many levels a single practice may lie behind: 0 or more.
  public var lag: Int
  /// The share of applicable practices that must be answered for a level to be named.
  public var coverageMinimum: Fraction
  /// How many respondents must have given a level for a practice to be known to the group.
  public var minimumInformants: Int
  /// Effort points for small, medium and large.
  public var effortPoints: [Effort: Int]
  /// Effort points that fit into one phase of a roadmap.
  public var phaseCapacity: Int
  /// How many days one phase of a roadmap takes.
  public var phaseDays: Int
  /// k: the smallest group about which anything is published.
  public var smallestGroup: Int
  /// Overlap from which levels, and from which like-for-like changes, may be compared: high, low.
  public var overlapLimits: [Fraction]

  public init(
    rule: String = "gated", theta: Fraction = Fraction(3, 4), lag: Int = 1,
    coverageMinimum: Fraction = Fraction(4, 5), minimumInformants: Int = 1,
    effortPoints: [Effort: Int] = [.small: 1, .medium: 2, .large: 3], phaseCapacity: Int = 4,
    phaseDays: Int = 91, smallestGroup: Int = 5,
    overlapLimits: [Fraction] = [Fraction(9, 10), Fraction(7, 10)]
  ) {
    self.rule = rule
    self.theta = theta
    self.lag = lag
    self.coverageMinimum = coverageMinimum
    self.minimumInformants = minimumInformants
    self.effortPoints = effortPoints
    self.phaseCapacity = phaseCapacity
    self.phaseDays = phaseDays
    self.smallestGroup = smallestGroup
    self.overlapLimits = overlapLimits
  }
}
