/// What was answered to a questionnaire of format 2, and what the answers are worth.
public struct ModelAssessment: Sendable {
  public let model: Model
  public let answers: ModelAnswers
  public let title: String
  public let scorer: ModelScorer
  /// What the answers are worth.
  public let score: ModelScore
  /// What is possible at all: the same with nothing answered but what does not apply.
  public let range: ModelScore

  /// Scores answers; where only some items are `asked`, the others are out of scope.
  ///
  /// Whatever the profile says, everything is shown where `showsAll` is true.
  public init(
    model: Model, answers: ModelAnswers, title: String = "", asked: Set<String>? = nil,
    showsAll: Bool = false
  ) {
    self.init(
      ModelScorer(model, profile: showsAll ? nil : answers.profile, asked: asked), answers, title)
  }

  private init(_ scorer: ModelScorer, _ answers: ModelAnswers, _ title: String) {
    (model, self.answers, self.title, self.scorer) = (scorer.model, answers, title, scorer)
    score = scorer.score(answers)
    range = scorer.score(scorer.unanswered(answers))
  }

  /// The step of the headline to aim at; nil at the top, and where the headline has no steps.
  public var aim: Scale.Step? {
    guard let headline = model.headline, let estimate = overall(headline)?.estimate else {
      return nil
    }
    return scorer.nextStep(of: headline, above: estimate)
  }

  /// The smallest way to that step; nil where none is known.
  public var way: ChangeSet? {
    guard let headline = model.headline, let aim else { return nil }
    return scorer.smallestChange(
      answers, measure: headline, at: Model.root, reaching: aim.value)
  }

  /// The same scope with other answers.
  func with(_ answers: ModelAnswers) -> ModelAssessment {
    ModelAssessment(scorer, answers, title)
  }

  /// A measure of the whole; nil where it has none of that name.
  public func overall(_ measure: String?) -> MeasureReading? {
    measure.flatMap { score.nodes[Model.root].measures[$0] }
  }
}
