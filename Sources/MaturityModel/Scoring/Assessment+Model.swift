internal import Translation

extension Assessment {
  /// What the answers to a questionnaire of format 2 are worth; nil in format 1.
  ///
  /// Items that this length does not ask are out of scope.
  public var measured: ModelAssessment? {
    guard let model = questionnaire.model else { return nil }
    let asked: Set<String>? =
      mode == .full
      ? nil : Set(questionnaire.practices.filter(mode.asks).map(\.id.text))
    return ModelAssessment(
      model: model, answers: modelAnswers, title: details.title, asked: asked)
  }

  /// The answers to a questionnaire of format 2, as its measures read them.
  var modelAnswers: ModelAnswers {
    var answers = ModelAnswers()
    for question in questionnaire.profile {
      answers.profile[question.id.text] = chosenOptions(of: question.id)
    }
    for practice in questionnaire.practices {
      guard let item = practice.asked, let response = responses[practice.id] else { continue }
      answers.answers[practice.id.text] = item.answer(response)
    }
    return answers
  }

  /// The scorecard of format 2, in which measures take the place of levels: how much is answered, and the headline.
  func card(of measured: ModelAssessment) -> Scorecard {
    let scores = questionnaire.dimensions.map { dimension in
      let place = measured.model.node(dimension.id.text) ?? Model.root
      return DimensionScore(
        dimension: dimension.id, score: measured.score(at: place, states(in: dimension)))
    }
    let overall = measured.score(at: Model.root, states)
    return Scorecard(
      rule: Rule(questionnaire), overall: OverallScore(score: overall), dimensions: scores)
  }
}

extension ModelAssessment {
  fileprivate func score(at place: Int, _ states: [PracticeState]) -> Score {
    var score = Score()
    score.coverage = self.score.nodes[place].coverage
    var counts = AnswerCounts(topLevel: 0)
    for state in states { counts.add(state) }
    score.counts = counts
    score.index = progress(at: place)
    score.name = name(at: place)
    return score
  }

  /// The index of a node as a share of what it can be: 0…1; nil where the questionnaire has none or nothing is known.
  public func index(at place: Int) -> Fraction? { model.index.flatMap { share(of: $0, at: place) } }

  /// The index, or where the questionnaire has none the headline as a share of what it can be: 0…1; nil without either.
  public func progress(at place: Int) -> Fraction? {
    (model.index ?? model.headline).flatMap { share(of: $0, at: place) }
  }

  private func share(of name: String, at place: Int) -> Fraction? {
    guard let estimate = score.nodes[place].measures[name]?.estimate,
      let range = range.nodes[place].measures[name], let low = range.low, let high = range.high,
      low < high
    else { return nil }
    return (estimate - low) / (high - low)
  }

  /// What the headline of a node is called: a step, or the number as it is shown; nil while it is not named.
  public func name(at place: Int) -> String? {
    guard let measure = model.headline.flatMap({ model.measure($0) }) else { return nil }
    return score.nodes[place].measures[measure.name]?.value.map { model.name(of: $0, measure) }
  }
}

extension ModelAssessment {
  /// The place of the headline's step on its scale, counted from 1 at the worst; nil where it is not named or has no scale.
  public func rank(at place: Int) -> Int? { rank(at: place, \.value) }

  /// The same of another number of the headline, such as what it is at least.
  func rank(at place: Int, _ number: (MeasureReading) -> Fraction?) -> Int? {
    guard let name = model.headline,
      let value = score.nodes[place].measures[name].flatMap(number)
    else { return nil }
    return model.headlineSteps.firstIndex { $0.value == value }.map { $0 + 1 }
  }
}

extension Model {
  /// The steps of the headline, the worst first; empty where it is a number, and where there are more than charts tell
  /// apart.
  public var headlineSteps: [Scale.Step] {
    let steps = headline.flatMap { measure($0)?.scale }.flatMap { scales[$0] }?.steps ?? []
    return steps.count > 9 ? [] : steps
  }

  /// A value as its measure shows it: the name of its step, or the number with its unit.
  public func name(of value: Fraction, _ measure: Measure) -> String {
    measure.scale.flatMap { scales[$0] }?.step(at: value)?.name ?? measure.display.text(of: value)
  }
}

extension ModelItem {
  /// An answer in the words of the item.
  public func words(of answer: Answer) -> String {
    switch answer {
    case .rank(let rank): steps.indices.contains(rank - 1) ? steps[rank - 1].name : "\(rank)"
    case .options(let chosen):
      chosen.isEmpty
        ? phrase("None of these")
        : options.filter { chosen.contains($0.id) }.map(\.text).joined(separator: ", ")
    case .number(let number):
      number.spelled + (range?.unit.isEmpty == false ? " " + (range?.unit ?? "") : "")
    case .text(let text): text
    case .unknown, .notApplicable, .notMeasured: ""
    }
  }

  /// What was recorded as measures read it; nil for an answer that the item cannot have.
  func answer(_ response: Response) -> ModelAnswer? {
    guard let choice = response.answer.flatMap({ self.choice($0) }) else { return nil }
    var answer = ModelAnswer(choice)
    answer.criteria = response.criteria
    answer.optionsNotApplicable = response.optionsNotApplicable
    answer.hasNote = !response.note.allSatisfy(\.isWhitespace)
    return answer
  }

  /// An answer as measures read it; nil for one that the item cannot have.
  fileprivate func choice(_ answer: Answer) -> ModelAnswer.Choice? {
    switch answer {
    case .rank(let rank): steps.indices.contains(rank - 1) ? .step(steps[rank - 1].id) : nil
    case .options(let chosen): .options(chosen)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case .notMeasured: nil
    }
  }
}
