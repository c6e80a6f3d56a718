/// A workshop that goes on: what was agreed, who takes part, and how far each practice is.
///
/// It is part of the group's assessment until the workshop is closed; single votes do not outlive it.
public struct Workshop: Hashable, Sendable {
  public var frame: WorkshopFrame
  /// Who votes, in the order in which the keyboard goes round.
  ///
  /// Ids are unique.
  public var people: [Respondent] = []
  /// By practice id; a practice that is missing was not talked about yet.
  public var discussions: [Item.ID: Discussion] = [:]
  /// The folder that ballots are collected from, as it was named; empty before that.
  public var ballotFolder = ""
  /// The forms that were sent out, by their codes; without them nobody could tell what a text code or a sheet answers.
  public var invitations: [String: Invitation] = [:]
  /// What somebody said about a ballot, by the id of its person: whose it is, or that it does not count.
  public var ballots: [Respondent.ID: BallotUse] = [:]
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] = [:]

  /// How far a practice is.
  public func discussion(of practice: Item.ID) -> Discussion {
    discussions[practice] ?? Discussion()
  }

  /// Who has not voted in the round that is open, or is to be begun.
  public func waiting(for practice: Item.ID) -> [Respondent] {
    let discussion = discussion(of: practice)
    guard discussion.phase == .voting, let round = discussion.rounds.last else { return people }
    return people.filter { round.votes[$0.id] == nil }
  }

  /// What each person said last, as far as it may be shown; also of those who have left since.
  ///
  /// Everybody is one ballot; what is still private is not in it.
  func ballots(on questionnaire: Questionnaire) -> [Assessment] {
    var responses: [Respondent.ID: [Item.ID: Response]] = [:]
    for (practice, discussion) in discussions {
      for (person, vote) in discussion.shown?.votes ?? [:] {
        responses[person, default: [:]][practice] = Response(answer: vote.answer())
      }
    }
    let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return responses.sorted { $0.key < $1.key }.map { id, responses in
      Assessment(
        id: id.text, responses: responses, questionnaire: questionnaire,
        respondent: known[id] ?? Respondent(id: id))
    }
  }

  /// How many people took part: those who have voted, or as many hands as were up at once, but no more of these than
  /// there are people on the list, where there is one.
  ///
  /// What is still private is not counted.
  public var respondents: Int {
    max(voters.count, people.isEmpty ? handsUp : min(handsUp, people.count))
  }

  /// Those on the list who are known to have taken part: all of them where as many hands were up.
  var participants: [Respondent] {
    handsUp >= people.count ? people : people.filter { voters.contains($0.id) }
  }

  private var voters: Set<Respondent.ID> {
    shownRounds.reduce(into: []) { $0.formUnion($1.votes.keys) }
  }

  /// The most votes and hands that were up at once.
  private var handsUp: Int { shownRounds.map(\.count).max() ?? 0 }

  private var shownRounds: [Round] {
    discussions.values.flatMap(\.rounds).filter(\.isRevealed)
  }

  /// What the group agreed on by itself, by practice; a middle vote that was accepted is still a vote.
  var consensus: [Item.ID: Answer] {
    discussions.compactMapValues { discussion in
      discussion.decision.flatMap { $0.kind == .median ? nil : $0.answer }
    }
  }
}

extension Workshop {
  public init(people: [Respondent] = []) { self.init(frame: WorkshopFrame(), people: people) }

  /// How many votes came in while they are private; 0 at any other time.
  public func voted(on practice: Item.ID) -> Int {
    let discussion = discussion(of: practice)
    return discussion.phase == .voting ? discussion.rounds.last?.count ?? 0 : 0
  }

  /// How many people have still to vote; a raised hand counts for anybody who has not.
  ///
  /// Somebody who voted and was taken off the list since does not stand in for anybody.
  public func missing(on practice: Item.ID) -> Int {
    let discussion = discussion(of: practice)
    let hands = discussion.phase == .voting ? discussion.rounds.last?.hands.count ?? 0 : 0
    return max(0, waiting(for: practice).count - hands)
  }
}
