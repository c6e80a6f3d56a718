/// What a workshop did about one practice, from the first vote to the decision.
public struct Discussion: Hashable, Sendable {
  /// A group votes at most so often on one practice.
  public static let roundLimit = 2
  /// More minutes of talking than this are not counted.
  public static let minuteLimit = 100_000

  /// The votes in their order; an earlier one is never changed by a later one.
  public var rounds: [Round]
  /// When talking began; nil while nobody talks.
  public var talkingSince: Timestamp?
  /// True after the one extension of the time to talk.
  public var isExtended = false
  /// Whole minutes of talking that are over.
  public var minutes = 0
  public var decision: Decision?
  public var dissent: [Dissent] = []
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] = [:]

  /// How far the group is with a practice.
  public enum Phase: Hashable, Sendable {
    /// Nobody has voted.
    case open
    /// Votes come in, and are private.
    case voting
    /// The votes are on the table, and nothing is decided.
    case revealed
    case decided
  }

  public var phase: Phase {
    if decision != nil { return .decided }
    guard let round = rounds.last else { return .open }
    return round.isRevealed ? .revealed : .voting
  }

  /// The latest votes that may be shown; nil before the first reveal.
  public var shown: Round? { rounds.last(where: \.isRevealed) }

  /// True while another vote may be begun.
  public var canVoteAgain: Bool { phase == .revealed && rounds.count < Self.roundLimit }

  /// Counts a person's vote in the round that is open, or begins one; a second vote replaces the first.
  ///
  /// It does nothing once no round may be begun.
  public mutating func cast(_ vote: Vote, by person: Respondent.ID) {
    guard openRound() else { return }
    rounds[rounds.count - 1].votes[person] = vote
    rounds[rounds.count - 1].ballots.remove(person)
  }

  /// Counts a raised hand.
  public mutating func count(_ vote: Vote) {
    guard openRound() else { return }
    rounds[rounds.count - 1].hands.append(vote)
  }

  /// Shows the votes of the round that is open.
  public mutating func reveal() {
    guard phase == .voting else { return }
    rounds[rounds.count - 1].isRevealed = true
  }

  /// Makes sure that a round is open; false where none may be begun.
  private mutating func openRound() -> Bool {
    switch phase {
    case .voting: return true
    case .open, .revealed:
      guard rounds.count < Self.roundLimit else { return false }
      rounds.append(Round())
      return true
    case .decided: return false
    }
  }

  /// How many minutes may be talked, by those for each practice.
  public func minutesAllowed(of minutesPerPractice: Int) -> Int {
    minutesPerPractice * (isExtended ? 2 : 1)
  }

  /// How many whole minutes the talk may still go on, negative after its end; nil while nobody talks.
  public func minutesLeft(of minutesPerPractice: Int, at now: Timestamp) -> Int? {
    talkingSince.map {
      minutesAllowed(of: minutesPerPractice) - minutes - max(0, now.seconds - $0.seconds) / 60
    }
  }

  /// Ends talking, and adds the time to the minutes.
  public mutating func stopTalking(at now: Timestamp) {
    guard let talkingSince else { return }
    // A talk that somebody goes on with months later would be longer than files can say.
    let talked = max(0, now.seconds - talkingSince.seconds) / 60
    minutes = min(minutes + talked, Self.minuteLimit)
    self.talkingSince = nil
  }
}

extension Discussion { public init() { self.init(rounds: []) } }
