/// What one person says about one practice in a workshop.
public enum Vote: Hashable, Sendable {
  /// Level 1…K; in format 2 the place of a step of the item's own, counted from 1 at the worst.
  case level(Int)
  /// The options that were ticked, in their order on offer; format 2 only.
  case options([String])
  /// A number within the limits of the item; format 2 only.
  case number(Fraction)
  /// Words, which are collected and not counted; format 2 only.
  case text(String)
  /// The practice applies, but the person cannot tell.
  case unknown
  /// The practice cannot apply here.
  case notApplicable

  /// The vote as an answer; why something is not applicable is asked of the group, not of every person.
  public func answer(reason: String = "") -> Answer {
    switch self {
    case .level(let level): .rank(level)
    case .options(let ids): .options(ids)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .unknown: .unknown
    case .notApplicable: .notApplicable(reason: reason)
    }
  }

  /// The vote that an answer of a ballot is; nil for an answer to something else.
  public init?(_ answer: Answer?) {
    switch answer {
    case .rank(let level): self = .level(level)
    case .options(let ids): self = .options(ids)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .unknown: self = .unknown
    case .notApplicable: self = .notApplicable
    case nil, .notMeasured: return nil
    }
  }
}
