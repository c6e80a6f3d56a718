/// What several people's ballots on one questionnaire say together.
///
/// It knows how often each answer was given, and never by whom: the order of the ballots changes nothing.
public struct GroupResult: Hashable, Sendable {
  /// The questionnaire that all ballots belong to.
  public let questionnaire: Questionnaire
  /// Quick where every ballot is a quick scan.
  public let mode: Assessment.Mode
  /// How many ballots there are.
  public let respondents: Int
  /// What the group recorded about everything but practices, by id.
  public let surroundings: [Item.ID: Response]
  /// The practices in scope, in questionnaire order.
  public let practices: [PracticeVotes]
  public let overall: Headline.Standing
  /// In questionnaire order, those that are not applicable included.
  public let dimensions: [Headline.Standing]
  /// How far the overall result depends on any one respondent; nil with a single ballot.
  public let stability: Stability?
  /// The same for the dimensions, by id.
  public let dimensionStability: [Dimension.ID: Stability]
  /// Whether the questionnaire is read the same way: Krippendorff's ordinal α over all practices in scope; nil also where
  /// they have different numbers of steps.
  public let alpha: Fraction?

  /// The result of ballots, which must belong to `questionnaire`.
  ///
  /// `consensus` holds the answers that the group agreed on by itself, by practice; they win over the votes.
  public init(
    _ ballots: [Assessment], on questionnaire: Questionnaire, consensus: [Item.ID: Answer] = [:]
  ) {
    let scope = Self.scope(of: ballots, on: questionnaire)
    let ballots = ballots.map { Poll.Ballot($0, on: questionnaire) }
    self.init(
      Poll(ballots, on: questionnaire, consensus: consensus, scope: scope), of: ballots,
      respondents: ballots.count, scope: scope)
  }

  /// What ballots have in common beside the answers to practices, as an assessment.
  static func scope(of ballots: [Assessment], on questionnaire: Questionnaire) -> Assessment {
    let modes = Set(ballots.map(\.mode))
    return Assessment(
      id: "", mode: modes.count == 1 ? modes.first ?? .full : .full,
      responses: surroundings(of: ballots, on: questionnaire), questionnaire: questionnaire)
  }

  /// The result in the scope of an assessment, whose answers to everything but practices are the group's.
  ///
  /// `respondents` may be more than the ballots, where nobody knows whose some votes are.
  init(_ poll: Poll, of ballots: [Poll.Ballot], respondents: Int, scope: Assessment) {
    let questionnaire = scope.questionnaire
    self.questionnaire = questionnaire
    mode = scope.mode
    self.respondents = respondents
    let practiceIDs = Set(questionnaire.practices.map(\.id))
    surroundings = scope.responses.filter { !practiceIDs.contains($0.key) }
    let headline = poll.headline
    overall = headline.overall
    dimensions = headline.dimensions
    practices = poll.practices()
    // Steps of different scales have no common order.
    let levels = practices.map(\.votes).filter { $0.topLevel > 0 }
    alpha = Set(levels.map(\.topLevel)).count > 1 ? nil : Reliability.ordinalAlpha(levels)
    let others = ballots.count < 2 ? [] : poll.headlines(withoutOneOf: ballots)
    stability = others.isEmpty ? nil : Stability(others.map(\.overall))
    dimensionStability =
      others.isEmpty
      ? [:] : Self.stability(of: questionnaire.dimensions, in: others.map(\.dimensions))
  }

  /// What has to be discussed, first things first.
  public var agenda: [PracticeVotes] {
    practices.filter(\.isToDiscuss).agenda
  }

  /// The practices on which two camps stand in a way that matters for the level, by id.
  public var splits: [Item.ID] {
    practices.filter { $0.votes.flag == .split && $0.matters }.map(\.practice)
  }

  private static func stability(
    of dimensions: [Dimension], in others: [[Headline.Standing]]
  ) -> [Dimension.ID: Stability] {
    Dictionary(
      dimensions.enumerated().map { index, dimension in
        (dimension.id, Stability(others.map { $0[index] }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Why something is not applicable to a group.
  static func reason(_ count: Int, of total: Int) -> String {
    "\(count) of \(total) said that it does not apply"
  }
}

extension Stability {
  init(_ standings: [Headline.Standing]) {
    self.init(levels: standings.compactMap(\.level), indices: standings.compactMap(\.index))
  }
}

extension GroupResult {
  /// The result of a workshop so far: decisions first, else the votes that may be shown.
  ///
  /// Raised hands belong to nobody, so no one's hands are left out where `stability` leaves one person out.
  public init(of workshop: Workshop, in assessment: Assessment) {
    self.init(
      Poll(of: workshop, in: assessment),
      of: workshop.ballots(on: assessment.questionnaire).map {
        Poll.Ballot($0, on: assessment.questionnaire)
      },
      respondents: workshop.respondents, scope: assessment)
  }
}
