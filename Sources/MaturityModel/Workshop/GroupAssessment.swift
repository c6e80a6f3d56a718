/// The assessment that a group's ballots become.
///
/// The same ballots give the same assessment in whatever order they come. What single people wrote stays in their
/// ballots: notes, evidence, flags, targets, actions and parked questions.
public struct GroupAssessment: Hashable, Sendable {
  public let result: GroupResult
  public let anonymity: Anonymity
  /// What the ballots have in common; nothing else of a ballot may be kept of a pool.
  private let details: Details
  private let respondents: [Respondent]
  /// When the last ballot was given; only the day where people are not named, because the second tells whose it was.
  private let moment: Timestamp?

  public init(_ ballots: [Assessment], on questionnaire: Questionnaire, anonymity: Anonymity) {
    result = GroupResult(ballots, on: questionnaire)
    self.anonymity = anonymity
    details = Self.details(of: ballots)
    respondents = ballots.map { $0.respondent ?? Respondent(id: "") }.sorted {
      ($0.id, $0.name, $0.role) < ($1.id, $1.name, $1.role)
    }
    let last = ballots.compactMap(\.moment).max()
    moment = anonymity == .named ? last : last?.startOfDay
  }

  /// The assessment to be written; `id` is left out of a pool, and so is every time but the day of the last ballot.
  public func assessment(id: String) -> Assessment {
    let isPooled = anonymity == .pooled
    var assessment = Assessment(
      id: isPooled ? "" : id, mode: result.mode, createdAt: isPooled ? nil : moment,
      updatedAt: isPooled ? nil : moment, details: details, questionnaire: result.questionnaire)
    if isPooled { assessment.details.completedAt = moment }
    assessment.responses = result.surroundings
    // Words of one's own can tell a person from the others.
    if isPooled { for id in assessment.responses.keys { assessment.responses[id]?.text = "" } }
    for practice in result.practices {
      assessment.responses[practice.practice] = practice.answer(of: result.respondents).map {
        Response(answer: $0)
      }
    }
    assessment.group = group
    return assessment
  }

  /// The record of the group, as `Respondents` reads it.
  private var group: GroupRecord {
    let round: [Item.ID: GroupRecord.Count] = Dictionary(
      result.practices.map { ($0.practice, .init($0.votes, matters: $0.matters)) },
      uniquingKeysWith: { first, _ in first })
    return GroupRecord(result, anonymity, people: respondents, rounds: [round])
  }

  private static func details(of ballots: [Assessment]) -> Details {
    let common = { (part: (Assessment) -> String) -> String in
      let values = Set(ballots.map(part))
      return values.count == 1 ? values.first ?? "" : ""
    }
    let title = common(\.details.title)
    return Details(
      title: title.isEmpty ? "Group result" : title,
      subject: Subject(
        organisation: common(\.details.subject.organisation),
        team: common(\.details.subject.team), scope: common(\.details.subject.scope)))
  }
}

extension PracticeVotes {
  fileprivate func answer(of respondents: Int) -> Answer? {
    switch group {
    case .level(let level): .rank(level)
    case .notApplicable:
      .notApplicable(reason: GroupResult.reason(votes.notApplicable, of: respondents))
    case .unknown: votes.unknown > 0 || votes.count > 0 ? .unknown : nil
    case .answered: vote?.answer()
    case .unanswered, .outOfScope: nil
    }
  }
}
