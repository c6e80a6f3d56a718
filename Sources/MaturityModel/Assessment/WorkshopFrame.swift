/// What a group agrees on before it votes; it is shown on every screen of a workshop.
public struct WorkshopFrame: Hashable, Sendable {
  /// The time that the answers are about, such as `the last three months`.
  public var period: String
  /// What counts as evidence.
  public var evidenceRule = ""
  /// How the group decides.
  public var decisionRule = ""
  public var facilitator = ""
  public var anonymity = Anonymity.facilitatorOnly
  public var voting = VotingMethod.keyboard
  /// When the workshop is to end; nil where no time was set.
  public var endsAt: Timestamp?
  /// Minutes to talk about one practice; once they can be had again.
  public var minutesPerPractice = 4
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] = [:]
}

extension WorkshopFrame { public init() { self.init(period: "") } }

/// How much a group's file says about the people behind it; none of these is called anonymous.
public enum Anonymity: String, Hashable, Sendable, CaseIterable {
  /// Who took part stands in the file.
  case named
  /// Who said what is known to the facilitator.
  case facilitatorOnly = "facilitator-only"
  /// The file holds counts alone.
  case pooled
}

/// How votes are collected; the ways can be mixed, this is the one that is offered first.
public enum VotingMethod: String, Hashable, Sendable, CaseIterable {
  /// Everybody votes on the facilitator's machine, one after the other.
  case keyboard
  /// The facilitator counts raised hands.
  case hands
  /// Everybody fills in a ballot file.
  case ballots
}
