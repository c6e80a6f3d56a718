internal import MaturityModel

/// What to do with a challenge, in the order of reading.
enum ChallengeGroup: Hashable, Sendable, CaseIterable {
  case act, lookElsewhere, noticeable, fineOrUnnoticed, keep, unlinked, unknown, notApplicable
  case unanswered

  init(of finding: ChallengeFinding) {
    self =
      switch (finding.state, finding.pairing) {
      case (.unknown, _): .unknown
      case (.notApplicable, _): .notApplicable
      case (.unanswered, _): .unanswered
      case (.severity, .act): .act
      case (.severity, .lookElsewhere): .lookElsewhere
      case (.severity, .fineOrUnnoticed): .fineOrUnnoticed
      case (.severity, .keep): .keep
      case (.severity(let rank), nil): rank == 2 ? .noticeable : .unlinked
      }
  }

  var pairing: Pairing? {
    switch self {
    case .act: .act
    case .lookElsewhere: .lookElsewhere
    case .fineOrUnnoticed: .fineOrUnnoticed
    case .keep: .keep
    case .noticeable, .unlinked, .unknown, .notApplicable, .unanswered: nil
    }
  }

  var isSevereFirst: Bool { self == .act || self == .lookElsewhere || self == .unlinked }
}

extension [ChallengeFinding] {
  /// The worst three first, then by severity, then in the order of the questionnaire.
  var severeFirst: [ChallengeFinding] {
    enumerated().sorted {
      ($0.element.rank ?? 4, -($0.element.severity ?? 0), $0.offset)
        < ($1.element.rank ?? 4, -($1.element.severity ?? 0), $1.offset)
    }.map(\.element)
  }
}
