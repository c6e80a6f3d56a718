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
  /// Evidence that names its place in a repository, as far as the group's file is to have it.
  private let fromRepositories: [Item.ID: [Evidence]]

  /// `keepsPlaces` takes over what ballots show by a place in a repository: what was found there, and no text of anybody.
  public init(
    _ ballots: [Assessment], on questionnaire: Questionnaire, anonymity: Anonymity,
    keepsPlaces: Bool = false
  ) {
    result = GroupResult(ballots, on: questionnaire)
    self.anonymity = anonymity
    details = Self.details(of: ballots)
    respondents = ballots.map { $0.respondent ?? Respondent(id: "") }.sorted {
      ($0.id, $0.name, $0.role) < ($1.id, $1.name, $1.role)
    }
    let last = ballots.compactMap(\.moment).max()
    moment = anonymity == .named ? last : last?.startOfDay
    fromRepositories =
      keepsPlaces
      ? Self.evidenceFromRepositories(in: ballots, on: questionnaire, isDated: anonymity != .pooled)
      : [:]
  }

  /// What ballots show by a place in a repository, each place once, in the order of repository, path, line and rule.
  private static func evidenceFromRepositories(
    in ballots: [Assessment], on questionnaire: Questionnaire, isDated: Bool
  ) -> [Item.ID: [Evidence]] {
    questionnaire.practices.reduce(into: [:]) { found, practice in
      let pieces = ballots.flatMap { $0.responses[practice.id]?.evidence ?? [] }
        .compactMap { $0.atPlaceAlone(isDated: isDated) }
        .sorted { $0.order < $1.order }
      found[practice.id] = pieces.reduce(into: [Evidence]()) { kept, piece in
        if kept.last?.source != piece.source { kept.append(piece) }
      }
    }
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
      let evidence = fromRepositories[practice.practice] ?? []
      let answer = practice.answer(of: result.respondents)
      guard answer != nil || !evidence.isEmpty else { continue }
      assessment.responses[practice.practice] = Response(answer: answer, evidence: evidence)
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

extension Evidence {
  /// What was found at a place in a repository, without what somebody may have added; nil without a place.
  fileprivate func atPlaceAlone(isDated: Bool) -> Evidence? {
    source.map { source in
      Evidence(
        text: text, date: isDated ? date : nil,
        source: EvidenceSource(
          rule: source.rule, version: source.version, repository: source.repository,
          commit: source.commit, path: source.path, line: source.line))
    }
  }

  /// What says which of two pieces from repositories comes first; of the same place the older one.
  fileprivate var order: (String, String, Int, String, Int) {
    guard let source else { return ("", "", 0, "", 0) }
    return (
      source.repository, source.path, source.line,
      [source.rule, source.commit, source.version, text].joined(separator: "\n"),
      date?.daysSince1970 ?? .max
    )
  }
}
