extension Series {
  /// What a series needs of an assessment, which need not be kept for it.
  public struct Entry: Sendable {
    let moment: Timestamp?
    let questionnaire: Questionnaire
    /// In questionnaire order.
    let states: [PracticeState]
    private let former: FormerResult?
    /// Under the assessment's own rule.
    let published: Scorecard

    public init(_ assessment: Assessment) {
      moment = assessment.moment
      questionnaire = assessment.questionnaire
      states = assessment.states
      former = assessment.details.result
      published = Scorecard(
        outlining: states, of: questionnaire, by: Rule(questionnaire), former: former)
    }

    /// Under the parameters of another questionnaire on its own scale.
    func rescored(by scoring: ScoringParameters?) -> Scorecard {
      let scoring = scoring ?? questionnaire.scoring
      let rule = Rule(
        theta: scoring.theta, lag: scoring.lag, coverageMinimum: scoring.coverageMinimum,
        topLevel: questionnaire.topLevel)
      return rule == published.rule
        ? published
        : Scorecard(outlining: states, of: questionnaire, by: rule, former: former)
    }
  }
}
