extension Votes {
  /// What the group answers.
  ///
  /// *Not applicable* only where more than half of those who chose that or a level chose it, else the lower median, and
  /// unknown where fewer than `minimumInformants` gave a level.
  public func groupAnswer(minimumInformants: Int = 1) -> PracticeState {
    if isNotApplicable { return .notApplicable }
    guard let median = lowerMedian, count >= minimumInformants else { return .unknown }
    return .level(median)
  }

  private var isNotApplicable: Bool { notApplicable > count }

  /// True where some say that the practice cannot apply, and are too few to settle it.
  public var isApplicabilityDisputed: Bool { notApplicable > 0 && !isNotApplicable }
}
