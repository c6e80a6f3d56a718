extension ScoreWords {
  /// The label with its reasons in one sentence; nil where nothing is applicable.
  public func confidence(_ score: Score) -> String? {
    guard let confidence = score.confidence else { return nil }
    let reasons = score.confidenceReasons.map { reason($0, of: score) }
    return "Confidence: \(confidence.rawValue)"
      + (reasons.isEmpty ? "." : ", because " + Self.list(reasons) + ".")
  }

  /// One reason as a clause without a capital letter or a full stop.
  public func reason(_ reason: ConfidenceReason, of score: Score) -> String {
    switch reason {
    case .notRated: notRated(score)
    case .intervalWide:
      "the missing answers leave levels \(score.levelLow ?? 1) to \(score.levelHigh ?? 1) possible"
    case .coverageLow: "only \(percent(score.coverage)) of what applies is answered"
    case .notApplicableMany: "\(percent(score.notApplicableShare)) is said to be not applicable"
    case .oneRespondent: "one person or one conversation gave all answers"
    case .onEdge: "a single answer one step lower would lower the level"
    case .leaveOneOut: "the level changes when one respondent is left out"
    case .split: "the group is split on a practice that matters for the level"
    }
  }

  private func notRated(_ score: Score) -> String {
    let missing = score.counts?.missing ?? 0
    return "too little is answered to name a level ("
      + (missing == 1 ? "1 answer is" : "\(missing) answers are") + " missing)"
  }

  private func percent(_ share: Fraction?) -> String { "\((share ?? .zero).percent) %" }
}
