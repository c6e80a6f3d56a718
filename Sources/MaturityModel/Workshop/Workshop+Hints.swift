extension Workshop {
  /// Who gave the same level to every practice so far, of the votes that were shown; nobody of a pool.
  ///
  /// Votes have no evidence and no times of their own, so nothing else can be said of them.
  public func hints(in assessment: Assessment) -> [(person: Respondent, hints: [BallotHint])] {
    guard frame.anonymity != .pooled else { return [] }
    return ballots(on: assessment.questionnaire).compactMap { ballot in
      let same = BallotHint.hints(about: ballot).filter { hint in
        switch hint {
        case .sameEverywhere: true
        case .fast, .unproven: false
        }
      }
      return same.isEmpty ? nil : ballot.respondent.map { ($0, same) }
    }
  }
}
