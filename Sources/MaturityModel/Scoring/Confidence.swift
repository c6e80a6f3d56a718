/// How far a level can be relied on; always shown with its reasons.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  case none, low, medium, high
}

/// One condition of the matched row of the confidence table.
public enum ConfidenceReason: String, Hashable, Sendable, CaseIterable {
  case notRated
  case intervalWide
  case coverageLow
  case notApplicableMany
  case oneRespondent
  case onEdge
  case leaveOneOut
  case split
}

extension Confidence {
  /// What the confidence table reads.
  struct Evidence {
    /// Highest minus lowest possible level.
    var intervalWidth: Int
    var coverage: Fraction
    var notApplicableShare: Fraction
    var stepsDown: Int?
    var respondents: Int
    /// The range of levels when any one respondent is left out; nil where that is not known.
    var leaveOneOut: ClosedRange<Int>?
    /// True where the group is split on a practice that matters for the level.
    var isSplit: Bool
  }

  /// The first row of the table that matches, with its conditions that hold.
  static func rating(isRated: Bool, _ evidence: Evidence) -> (Confidence, [ConfidenceReason]) {
    guard isRated else { return (.none, [.notRated]) }
    let range = evidence.leaveOneOut.map { $0.upperBound - $0.lowerBound } ?? 0
    let low: [(ConfidenceReason, Bool)] = [
      (.intervalWide, evidence.intervalWidth >= 2),
      (.coverageLow, evidence.coverage < Fraction(9, 10) && evidence.intervalWidth > 0),
      (.notApplicableMany, evidence.notApplicableShare > Fraction(2, 5)),
      (.leaveOneOut, range >= 2),
    ]
    let medium: [(ConfidenceReason, Bool)] = [
      (.intervalWide, evidence.intervalWidth > 0),
      (.oneRespondent, evidence.respondents <= 1),
      (.onEdge, evidence.stepsDown == 1),
      (.notApplicableMany, evidence.notApplicableShare > Fraction(1, 5)),
      (.leaveOneOut, range == 1),
      (.split, evidence.isSplit),
    ]
    for (label, row) in [(Confidence.low, low), (.medium, medium)] {
      let reasons = row.filter(\.1).map(\.0)
      if !reasons.isEmpty { return (label, reasons) }
    }
    return (.high, [])
  }
}
