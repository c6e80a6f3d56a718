/// How votes are collected; the ways can be mixed, this is the one that is offered first.
public enum VotingMethod: String, Hashable, Sendable, CaseIterable {
  /// Everybody votes on the facilitator's machine, one after the other.
  case keyboard
  /// The facilitator counts raised hands.
  case hands
  /// Everybody fills in a ballot file.
  case ballots
}
