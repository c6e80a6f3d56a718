extension ModelScorer {
  /// The answers that stand when nothing is answered but what does not apply: what is possible at all.
  public func unanswered(_ answers: ModelAnswers) -> ModelAnswers {
    var empty = answers
    empty.answers = answers.answers.compactMapValues { answer in
      if answer.choice == .notApplicable { return answer }
      guard !answer.optionsNotApplicable.isEmpty else { return nil }
      var kept = ModelAnswer(.unknown)
      kept.optionsNotApplicable = answer.optionsNotApplicable
      return kept
    }
    return empty
  }

  /// The value to aim at next: the first step of a measure's scale above a value; nil at the top, and without a scale.
  public func nextStep(of measure: String, above value: Fraction) -> Scale.Step? {
    model.measure(measure)?.scale.flatMap { model.scales[$0] }?.steps.first { $0.value > value }
  }

  /// The headline for every value of every parameter that the file lets vary, the others as they are.
  public func sensitivity(_ answers: ModelAnswers) -> [String: [(
    value: Fraction, result: Fraction?
  )]] {
    guard let headline = model.headline else { return [:] }
    var results: [String: [(value: Fraction, result: Fraction?)]] = [:]
    for (name, values) in model.sensitivity {
      results[name] = values.map { value in
        let scorer = ModelScorer(
          model, profile: answers.profile, parameters: [name: value], asked: asked)
        return (value, scorer.score(answers).nodes[Model.root].measures[headline]?.value)
      }
    }
    return results
  }
}
