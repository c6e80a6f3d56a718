extension PortfolioEntry {
  /// The entry of an assessment that was read whole; the fast way over many files has to come to the same.
  public init(_ assessment: Assessment, file: String) {
    let questionnaire = assessment.questionnaire
    let subject = assessment.details.subject
    self.init(
      file: file,
      subject: Subject(
        organisation: subject.organisation, team: subject.team, scope: subject.scope),
      at: assessment.details.completedAt ?? assessment.updatedAt ?? assessment.createdAt,
      isBallot: assessment.respondent != nil,
      kind: Kind(questionnaire, mode: assessment.mode), headline: assessment.headline)
    challenges = questionnaire.challenges.compactMap { challenge in
      guard case .severity(let severity) = assessment.state(of: challenge) else { return nil }
      return Severity(challenge: challenge.id, severity: severity)
    }
    profile = questionnaire.profile.flatMap { item -> [String] in
      guard case .options(let chosen)? = assessment.responses[item.id]?.answer else { return [] }
      return chosen.map { item.id.text + "=" + $0 }
    }.sorted()
    answers = Answers(assessment.states, to: SharedQuestionnaire(questionnaire))
  }
}
