/// One vote of a group on one practice: what came in so far, and whether it may be shown.
public struct Round: Hashable, Sendable {
  /// The private votes, by the id of the person.
  public var votes: [Respondent.ID: Vote]
  /// Those of them who voted in a ballot file, and have not voted otherwise since.
  public var ballots: Set<Respondent.ID> = []
  /// Votes by show of hands, in the order in which they were counted; nobody knows whose they are.
  public var hands: [Vote] = []
  /// False while people vote: until then nothing but how many have voted may be told.
  public var isRevealed = false
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] = [:]

  /// How many votes there are.
  public var count: Int { votes.count + hands.count }
}

extension Round { public init(hands: [Vote] = []) { self.init(votes: [:], hands: hands) } }
