extension Series {
  /// What a series needs of an assessment.
  ///
  /// A class, because it is large, handed around much and changed never.
  public final class Entry: Sendable {
    /// Without its responses, so that little is kept of many files.
    public let assessment: Assessment
    /// In questionnaire order.
    let states: [PracticeState]
    /// With its responses, of a questionnaire with measures; nil in format 1.
    let measured: Assessment?
    /// Under the assessment's own rule.
    let published: Scorecard
    /// How many answers were carried over and not re-confirmed, and how many people answered.
    let carried: Int
    let people: Int
    let edition: Edition

    /// What tells one questionnaire from another.
    struct Edition: Hashable {
      let id: String
      let version: String
      /// Empty where it was made without a file.
      let digest: String
    }

    public init(_ assessment: Assessment) {
      states = assessment.states
      measured = assessment.questionnaire.model == nil ? nil : assessment
      published =
        measured?.scorecard()
        ?? assessment.outline(of: states, by: Rule(assessment.questionnaire))
      carried = assessment.unconfirmed.count
      people = assessment.group.map { Respondents($0).count } ?? 1
      let questionnaire = assessment.questionnaire
      edition = Edition(
        id: questionnaire.id, version: questionnaire.version, digest: questionnaire.digest)
      var rest = assessment
      rest.responses = [:]
      self.assessment = rest
    }

    /// Under the parameters of another questionnaire on its own scale.
    func rescored(by scoring: ScoringParameters) -> Scorecard {
      if measured != nil { return published }
      let rule = Rule(scoring, topLevel: assessment.questionnaire.topLevel)
      return rule == published.rule ? published : assessment.outline(of: states, by: rule)
    }
  }
}
