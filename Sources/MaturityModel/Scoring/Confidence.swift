/// How far a level can be relied on; always shown with its reasons.
public enum Confidence: String, Hashable, Sendable, CaseIterable { case none, low, medium, high }

/// One condition of the matched row of the confidence table.
public enum ConfidenceReason: String, Hashable, Sendable, CaseIterable {
  case notRated, intervalWide, coverageLow, notApplicableMany, oneRespondent, onEdge, leaveOneOut
  case split
}

extension Score {
  /// Rates how far the level can be relied on: the first row of the table that matches, with its conditions that hold.
  ///
  /// - Parameters:
  ///   - respondents: How many people answered.
  ///   - leaveOneOut: The range of levels when any one of them is left out; nil where that is not known.
  ///   - isSplit: True where the group is split on a practice that matters for the level.
  mutating func rateConfidence(respondents: Int, leaveOneOut: ClosedRange<Int>?, isSplit: Bool) {
    guard level != nil else {
      (confidence, confidenceReasons) = (Confidence.none, [.notRated])
      return
    }
    let width = (levelHigh ?? 1) - (levelLow ?? 1)
    let notApplicable = notApplicableShare ?? .zero
    let range = leaveOneOut.map { $0.upperBound - $0.lowerBound } ?? 0
    let low: [(ConfidenceReason, Bool)] = [
      (.intervalWide, width >= 2), (.coverageLow, coverage ?? .zero < Fraction(9, 10) && width > 0),
      (.notApplicableMany, notApplicable > Fraction(2, 5)), (.leaveOneOut, range >= 2),
    ]
    let medium: [(ConfidenceReason, Bool)] = [
      (.intervalWide, width > 0), (.oneRespondent, respondents <= 1), (.onEdge, stepsDown == 1),
      (.notApplicableMany, notApplicable > Fraction(1, 5)), (.leaveOneOut, range == 1),
      (.split, isSplit),
    ]
    for (label, row) in [(Confidence.low, low), (.medium, medium)] {
      let reasons = row.filter(\.1).map(\.0)
      if !reasons.isEmpty {
        (confidence, confidenceReasons) = (label, reasons)
        return
      }
    }
    (confidence, confidenceReasons) = (.high, [])
  }
}
