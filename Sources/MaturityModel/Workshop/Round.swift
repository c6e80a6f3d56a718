/// One vote of a group on one practice: what came in so far, and whether it may be shown.
public struct Round: Hashable, Sendable {
  /// The private votes, by the id of the person.
  public var votes: [String: Vote]
  /// Votes by show of hands, in the order in which they were counted; nobody knows whose they are.
  public var hands: [Vote]
  /// False while people vote: until then nothing but how many have voted may be told.
  public var isRevealed: Bool

  public init(votes: [String: Vote] = [:], hands: [Vote] = [], isRevealed: Bool = false) {
    self.votes = votes
    self.hands = hands
    self.isRevealed = isRevealed
  }

  /// How many votes there are.
  public var count: Int { votes.count + hands.count }

  /// How often each answer was given, on levels 1…`topLevel`.
  public func tally(topLevel: Int) -> Votes {
    var tally = Votes(topLevel: topLevel)
    for vote in votes.values { tally.add(vote.answer()) }
    for vote in hands { tally.add(vote.answer()) }
    return tally
  }
}
