/// The parameters of the scoring rule; data of the questionnaire, printed in every report.
public struct ScoringParameters: Hashable, Sendable {
  /// The name of the rule family; `gated` is the only one.
  public var rule = "gated"
  /// The share of practices that must have reached a level: in (0, 1].
  public var theta = Fraction(3, 4)
  /// How many levels a single practice may lie behind: 0 or more.
  public var lag = 1
  /// The share of applicable practices that must be answered for a level to be named.
  public var coverageMinimum = Fraction(4, 5)
  /// How many respondents must have given a level for a practice to be known to the group.
  public var minimumInformants = 1
  /// Effort points for small, medium and large.
  public var effortPoints: [Effort: Int] = [.small: 1, .medium: 2, .large: 3]
  /// Effort points that fit into one phase of a roadmap.
  public var phaseCapacity = 4
  /// How many days one phase of a roadmap takes.
  public var phaseDays = 91
  /// k: the smallest group about which anything is published.
  public var smallestGroup = 5
  /// Overlap from which levels, and from which like-for-like changes, may be compared: high, low.
  public var overlapLimits = [Fraction(9, 10), Fraction(7, 10)]

  /// What counts where a questionnaire says nothing else.
  public static let usual = ScoringParameters()
}
