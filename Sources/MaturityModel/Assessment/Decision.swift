/// How a group settled one practice.
public struct Decision: Hashable, Sendable {
  public var kind: Kind
  /// What was decided; nil where the question was parked.
  public var vote: Vote?
  /// Why, where the group said so: the reason for *not applicable*, or for a value that nobody had voted for.
  public var reason: String
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON]

  public init(
    _ kind: Kind, vote: Vote? = nil, reason: String = "", otherKeys: [String: JSON] = [:]
  ) {
    (self.kind, self.vote, self.reason, self.otherKeys) = (kind, vote, reason, otherKeys)
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The group agreed on a value, which wins over the votes.
    case consensus
    /// The middle vote was accepted.
    case median
    /// Nobody in the room could tell: the practice stays unknown, and the question is in the parking lot.
    case parked
  }

  /// What the decision makes the group's answer.
  public var answer: Answer {
    switch kind {
    case .consensus, .median: vote?.answer(reason: reason) ?? .unknown
    case .parked: .unknown
    }
  }
}
