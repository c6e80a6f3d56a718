/// What hangs on votes, all others as the group has them.
extension Poll {
  /// The level of the dimension with the lowest, and with the highest level given.
  func effect(
    of votes: Votes, at index: Int, among states: [PracticeState], _ questions: Dimension
  ) -> PracticeVotes.Effect {
    let rule = Rule(questionnaire)
    // The estimate, where too much is missing.
    let level = { (given: Int?) -> Int? in
      guard let given else { return nil }
      var changed = states
      changed[index] = .level(given)
      let reading = DimensionReading(questions, states: changed, rule: rule, effortPoints: [:])
      return rule.level(of: reading.tally)
    }
    return .levels(
      lowest: level(votes.range?.lowerBound), highest: level(votes.range?.upperBound))
  }

  /// The headline of the smallest group that differs between votes.
  func effect(
    of votes: Votes, on practice: Item.ID, _ measured: ModelAssessment
  ) -> PracticeVotes.Effect {
    let extremes = votes.extremes
    guard extremes.count > 1, let headline = measured.model.headline,
      let start = measured.model.node(practice.text)
    else { return .none }
    var place = start
    let scores = extremes.map { vote in
      var answers = measured.answers
      let item = measured.model.nodes[start].item
      var answer = item?.answer(Response(answer: vote.answer()))
      // Whatever was voted, what it would be worth is asked, not whether it is written down.
      answer?.hasNote = true
      answers.answers[practice.text] = answer
      return measured.scorer.score(answers)
    }
    while let parent = measured.model.nodes[place].parent {
      place = parent
      let values = scores.compactMap { $0.nodes[place].measures[headline]?.estimate }
      guard let low = values.min(), let high = values.max(), low < high else { continue }
      let measure = measured.model.measure(headline)
      let name = { value in measure.map { measured.model.name(of: value, $0) } ?? "" }
      return .headlines(
        group: place == Model.root ? questionnaire.title : measured.model.nodes[place].title,
        lowest: name(low), highest: name(high))
    }
    return .none
  }
}
