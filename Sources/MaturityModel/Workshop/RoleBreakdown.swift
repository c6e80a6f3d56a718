/// What a group says by role, as far as no single person's answers can be worked out from it.
///
/// It is the only breakdown there is: two of them could be played off against each other. A role is shown from
/// `threshold` people on, and further roles are hidden where what is hidden would be too few (complementary
/// suppression); the same holds for the votes on every single practice.
public struct RoleBreakdown: Hashable, Sendable {
  /// The smallest group that is shown: the questionnaire's, and 3 or more.
  public let threshold: Int
  /// The roles that can be shown, by name; an empty name stands for people without a role.
  public let roles: [Part]
  /// How many people are in roles that cannot be shown.
  public let hidden: Int

  /// What the people of one role say.
  public struct Part: Hashable, Sendable {
    public var role: String
    public var respondents: Int
    public var overall: Headline.Standing
    /// In questionnaire order.
    public var dimensions: [Headline.Standing]
    /// The group's answers by practice id, as far as enough of the role and of the others voted.
    public var practices: [Item.ID: PracticeState]
  }

  /// The breakdown of ballots, which must belong to `questionnaire`.
  ///
  /// Roles that differ only in spaces, capitals and accents are one, and so are a short form and what it stands for.
  public init(_ ballots: [Assessment], on questionnaire: Questionnaire) {
    self.init(ballots, in: GroupResult.scope(of: ballots, on: questionnaire))
  }

  /// The breakdown of a workshop as far as its votes may be shown; hands belong to no role.
  init(of workshop: Workshop, in assessment: Assessment) {
    self.init(workshop.ballots(on: assessment.questionnaire), in: assessment)
  }

  private init(_ ballots: [Assessment], in scope: Assessment) {
    let questionnaire = scope.questionnaire
    let threshold = max(Suppression.lowestThreshold, questionnaire.scoring.smallestGroup)
    // What roles are told apart by; many people share few of them.
    let written = Set(ballots.map { $0.respondent?.role ?? "" })
    let keys = Dictionary(uniqueKeysWithValues: written.map { ($0, questionnaire.roleKey($0)) })
    let groups = Dictionary(grouping: ballots) {
      keys[$0.respondent?.role ?? ""] ?? ""
    }.sorted { $0.key < $1.key }.map(\.value)
    let tooSmall = Suppression.hidden(groups.map(\.count), threshold: threshold)
    let polls = groups.map { group in
      Poll(
        group.map { Poll.Ballot($0, on: questionnaire) }, on: questionnaire, consensus: [:],
        scope: scope)
    }
    let voters = polls.map(\.voters)
    // The same for every practice; a role that is hidden as a whole counts among what is hidden of it.
    let hidden = questionnaire.dimensions.indices.map { dimension in
      questionnaire.dimensions[dimension].practices.indices.map { practice in
        let sizes = voters.map { $0[dimension][practice] }
        let small = Suppression.hidden(sizes, threshold: threshold)
        return Suppression.closed(small.union(tooSmall), sizes: sizes, threshold: threshold)
      }
    }
    self.threshold = threshold
    self.hidden = tooSmall.reduce(0) { $0 + groups[$1].count }
    roles = groups.indices.filter { !tooSmall.contains($0) }.map { index in
      Part(groups[index], polls[index], hiding: hidden.map { $0.map { $0.contains(index) } })
    }
  }
}

extension RoleBreakdown.Part {
  /// One role, with every practice unknown that may not be shown.
  fileprivate init(_ ballots: [Assessment], _ poll: Poll, hiding isHidden: [[Bool]]) {
    let states = poll.states
    var practices: [Item.ID: PracticeState] = [:]
    for dimension in states.indices {
      for practice in states[dimension].indices where states[dimension][practice] != .outOfScope {
        if !isHidden[dimension][practice] {
          let id = poll.questionnaire.dimensions[dimension].practices[practice].id
          practices[id] = states[dimension][practice]
        }
      }
    }
    let headline = poll.headline(hiding: isHidden)
    self.init(
      role: ballots.lazy.compactMap(\.respondent?.role).map(\.withoutEnds).min() ?? "",
      respondents: ballots.count, overall: headline.overall, dimensions: headline.dimensions,
      practices: practices)
  }
}

extension RoleStanding {
  /// The roles of a workshop that can be shown, by name; what was not revealed does not count.
  ///
  /// None where everybody has the same role: that is no comparison.
  static func all(of workshop: Workshop, in assessment: Assessment) -> [RoleStanding] {
    let breakdown = RoleBreakdown(of: workshop, in: assessment)
    guard breakdown.roles.count > 1 || breakdown.hidden > 0 else { return [] }
    return breakdown.roles.compactMap { part in
      guard let low = part.overall.levelLow, let high = part.overall.levelHigh else { return nil }
      return RoleStanding(
        role: part.role, people: part.respondents, level: part.overall.level, levelLow: low,
        levelHigh: high)
    }
  }
}
