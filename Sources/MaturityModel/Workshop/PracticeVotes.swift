/// What a group said about one practice, and what hangs on it.
public struct PracticeVotes: Hashable, Sendable {
  /// The practice's id.
  public var practice: Item.ID
  public var title: String
  /// The id of its dimension.
  public var dimension: Dimension.ID
  public var votes: Votes
  /// The group's answer: a recorded consensus, else what the votes give.
  public var group: PracticeState
  /// What the group says, where that is more than that nobody knows or that it does not apply.
  public var vote: Vote?
  /// What hangs on the votes, all others at the group's answers.
  public var effect: Effect
  /// The practice's weight in its dimension.
  public var weight: Int

  /// What the result would be with the lowest, and with the highest vote.
  public enum Effect: Hashable, Sendable {
    /// Too little is on the table yet.
    case notKnown
    /// The level of the dimension; nil where nobody gave one.
    case levels(lowest: Int?, highest: Int?)
    /// The headline of the smallest group that differs, by name, in format 2.
    case headlines(group: String, lowest: String, highest: String)
    /// No headline differs, in format 2.
    case none
  }

  /// The level of the dimension with the lowest, and with the highest level given; nil where that is not known, and in
  /// format 2.
  public var levelAtLowest: Int? { if case .levels(let low, _) = effect { low } else { nil } }
  public var levelAtHighest: Int? { if case .levels(_, let high) = effect { high } else { nil } }

  /// True where the disagreement changes the level of the dimension, or the headline of a group.
  public var matters: Bool {
    switch effect {
    case .notKnown, .none: false
    case .levels(let low, let high): low != high
    case .headlines: true
    }
  }

  /// True where the group has to talk: the votes lie apart, or are close and the level hangs on them.
  public var isToDiscuss: Bool { votes.flag.isApart || matters }
}

extension [PracticeVotes] {
  /// The order of an agenda: what lies apart and matters first, then least agreement, then most weight; what is alike keeps its order.
  var agenda: [PracticeVotes] {
    let order = enumerated().map { position, practice in
      (
        rank: practice.votes.flag.isApart && practice.matters ? 0 : 1,
        agreement: practice.votes.agreement ?? .zero,
        weight: -practice.weight, position: position, practice: practice
      )
    }
    return order.sorted {
      ($0.rank, $0.agreement, $0.weight, $0.position)
        < ($1.rank, $1.agreement, $1.weight, $1.position)
    }.map(\.practice)
  }
}

extension PracticeVotes {
  /// Accepting what the group said: its middle vote, or that the practice cannot apply, or that nobody knows.
  public var acceptance: Decision {
    switch group {
    case .level(let level): Decision(.median, vote: .level(level))
    case .notApplicable:
      Decision(
        .median, vote: .notApplicable,
        reason: GroupResult.reason(
          votes.notApplicable, of: votes.notApplicable + votes.count + votes.unknown))
    case .answered: Decision(.median, vote: vote ?? .unknown)
    case .unknown, .unanswered, .outOfScope: Decision(.median, vote: .unknown)
    }
  }
}
