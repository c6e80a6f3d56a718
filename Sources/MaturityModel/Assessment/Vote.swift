/// What one person says about one practice in a workshop.
public enum Vote: Hashable, Sendable {
  /// Level 1…K.
  case level(Int)
  /// The practice applies, but the person cannot tell.
  case unknown
  /// The practice cannot apply here.
  case notApplicable

  /// The vote as an answer; why something is not applicable is asked of the group, not of every person.
  public func answer(reason: String = "") -> Answer {
    switch self {
    case .level(let level): .rank(level)
    case .unknown: .unknown
    case .notApplicable: .notApplicable(reason: reason)
    }
  }

  /// The vote that an answer of a ballot is; nil for an answer to something else.
  public init?(_ answer: Answer?) {
    switch answer {
    case .rank(let level): self = .level(level)
    case .unknown: self = .unknown
    case .notApplicable: self = .notApplicable
    case nil, .options, .number, .text, .notMeasured: return nil
    }
  }
}
