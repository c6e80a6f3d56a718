/// The votes of all ballots on all practices, by dimension and practice in questionnaire order.
struct Poll {
  let questionnaire: Questionnaire
  let consensus: [Item.ID: Answer]
  /// Everything but the answers that are voted on.
  private let scope: Assessment
  /// What stands where nobody voted, and what is not asked of this group.
  private let standing: [[PracticeState]]
  private var votes: [[Votes]]
  /// What the group's answers are worth in format 2; nil in format 1.
  private(set) var measured: ModelAssessment?

  /// What one ballot says to all practices, in questionnaire order.
  struct Ballot {
    let answers: [Answer?]

    init(_ assessment: Assessment, on questionnaire: Questionnaire) {
      let responses = assessment.responses
      answers = questionnaire.dimensions.flatMap { dimension in
        let practices = dimension.practices
        // By their places, so that no practice is copied.
        return practices.indices.map { place in
          responses[practices[place].id]?.counted(by: practices[place].asked)
        }
      }
    }
  }

  /// The votes of ballots; nothing else is known of the group.
  init(
    _ ballots: [Ballot], on questionnaire: Questionnaire, consensus: [Item.ID: Answer],
    scope: Assessment
  ) {
    self.questionnaire = questionnaire
    self.consensus = consensus
    self.scope = scope
    standing = questionnaire.dimensions.map { dimension in
      scope.states(in: dimension).map { $0 == .outOfScope ? $0 : .unknown }
    }
    votes = questionnaire.dimensions.map { dimension in
      dimension.practices.map { Votes(on: questionnaire.voteForm(of: $0)) }
    }
    measured = nil
    for ballot in ballots { count(ballot) { $0.add($1) } }
    measured = questionnaire.model == nil ? nil : answered(answers).measured
  }

  /// The votes of a workshop as far as they may be shown, beside what the assessment says already.
  init(of workshop: Workshop, in assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    self.questionnaire = questionnaire
    scope = assessment
    consensus = workshop.consensus
    standing = questionnaire.dimensions.map { assessment.states(in: $0) }
    votes = questionnaire.dimensions.map { dimension in
      dimension.practices.map { practice in
        let form = questionnaire.voteForm(of: practice)
        return workshop.discussions[practice.id]?.shown?.tally(on: form) ?? Votes(on: form)
      }
    }
    measured = nil
    measured = questionnaire.model == nil ? nil : answered(answers).measured
  }

  /// The group's answers.
  var states: [[PracticeState]] {
    votes.indices.map { dimension in
      votes[dimension].indices.map { state(of: votes[dimension][$0], at: dimension, $0) }
    }
  }

  /// The group's answers as they would be written; nil where they stay as they are.
  private var answers: [[Answer?]] {
    let states = states
    return states.indices.map { dimension in
      states[dimension].indices.map { practice in
        let state = states[dimension][practice]
        guard !votes[dimension][practice].isEmpty || consensus[id(dimension, practice)] != nil
        else {
          return nil
        }
        switch state {
        case .unknown: return .unknown
        case .notApplicable: return .notApplicable(reason: "")
        case .level, .answered: return vote(at: dimension, practice, state)?.answer()
        case .unanswered, .outOfScope: return nil
        }
      }
    }
  }

  /// The assessment that answers make.
  private func answered(_ answers: [[Answer?]]) -> Assessment {
    var assessment = scope
    for (dimension, row) in answers.enumerated() {
      for (practice, answer) in row.enumerated() {
        guard let answer else { continue }
        let id = id(dimension, practice)
        let note = scope.responses[id]?.note ?? ""
        assessment.responses[id] = Response(answer: answer, note: note)
      }
    }
    return assessment
  }

  /// What can be voted for on a practice.
  func form(of practice: Item.ID) -> VoteForm {
    for (dimension, row) in zip(questionnaire.dimensions, votes) {
      if let index = dimension.practices.firstIndex(where: { $0.id == practice }) {
        return row[index].form
      }
    }
    return .levels(questionnaire.topLevel)
  }

  /// How many gave a level, or said that the practice does not apply, by dimension and practice.
  var voters: [[Int]] { votes.map { $0.map { $0.count + $0.notApplicable } } }

  /// The headline of the group's answers.
  var headline: Headline {
    if let measured { return Headline(measured, questionnaire) }
    var scorer = HeadlineScorer(questionnaire)
    return scorer.headline(of: states.flatMap { $0 })
  }

  /// The same with practices unknown that may not be shown.
  func headline(hiding isHidden: [[Bool]]) -> Headline {
    var states = states
    var answers = answers
    for dimension in states.indices {
      for practice in states[dimension].indices
      where isHidden[dimension][practice] && states[dimension][practice] != .outOfScope {
        states[dimension][practice] = .unknown
        answers[dimension][practice] = .unknown
      }
    }
    if let measured {
      return Headline(measured.with(answered(answers).modelAnswers), questionnaire)
    }
    var scorer = HeadlineScorer(questionnaire)
    return scorer.headline(of: states.flatMap { $0 })
  }

  /// The headlines with any one ballot left out: most people leave the same behind.
  func headlines(withoutOneOf ballots: [Ballot]) -> [Headline] {
    var rest = self
    guard let measured else {
      var scorer = HeadlineScorer(questionnaire)
      let others = Set(ballots.map { rest.without($0) { $0.states } })
      return others.map { scorer.headline(of: $0.flatMap { $0 }) }
    }
    let others = Set(ballots.map { rest.without($0) { $0.answers } })
    return others.map { Headline(measured.with(answered($0).modelAnswers), questionnaire) }
  }

  /// What is said without one ballot.
  private mutating func without<Said>(_ ballot: Ballot, _ said: (Poll) -> Said) -> Said {
    count(ballot) { $0.remove($1) }
    defer { count(ballot) { $0.add($1) } }
    return said(self)
  }

  private mutating func count(_ ballot: Ballot, _ change: (inout Votes, Answer?) -> Void) {
    var answers = ballot.answers.makeIterator()
    for dimension in votes.indices {
      for practice in votes[dimension].indices {
        change(&votes[dimension][practice], answers.next() ?? nil)
      }
    }
  }

  private func state(of votes: Votes, at dimension: Int, _ practice: Int) -> PracticeState {
    let standing = standing[dimension][practice]
    guard standing != .outOfScope else { return .outOfScope }
    switch Vote(consensus[id(dimension, practice)]).flatMap(votes.form.counted) {
    case .level(let level): return .level(level)
    case .options, .number, .text: return .answered
    case .notApplicable: return .notApplicable
    case .unknown: return .unknown
    case nil:
      return votes.isEmpty
        ? standing : votes.groupAnswer(minimumInformants: questionnaire.scoring.minimumInformants)
    }
  }

  private func id(_ dimension: Int, _ practice: Int) -> Item.ID {
    questionnaire.dimensions[dimension].practices[practice].id
  }

  /// What the group says, where that is more than that nobody knows or that it does not apply.
  private func vote(at dimension: Int, _ practice: Int, _ state: PracticeState) -> Vote? {
    switch state {
    case .level(let level): return .level(level)
    case .answered:
      let votes = votes[dimension][practice]
      return Vote(consensus[id(dimension, practice)]).flatMap(votes.form.counted)
        ?? votes.groupVote
        ?? Vote(scope.responses[id(dimension, practice)]?.answer)
    case .notApplicable, .unknown, .unanswered, .outOfScope: return nil
    }
  }

  /// The practices in scope with what hangs on each; where other votes are to be counted, such as those of one round,
  /// only those that they are about.
  func practices(voting others: [Item.ID: Votes]? = nil) -> [PracticeVotes] {
    let states = states
    return states.indices.flatMap { dimension in
      states[dimension].indices.compactMap { practice in
        let id = questionnaire.dimensions[dimension].practices[practice].id
        guard states[dimension][practice] != .outOfScope,
          let votes = others == nil ? votes[dimension][practice] : others?[id]
        else { return nil }
        return self.practice(practice, of: dimension, votes, states[dimension])
      }
    }
  }

  /// A practice among the states of its dimension.
  private func practice(
    _ index: Int, of dimension: Int, _ votes: Votes, _ states: [PracticeState]
  ) -> PracticeVotes {
    let questions = questionnaire.dimensions[dimension]
    let practice = questions.practices[index]
    return PracticeVotes(
      practice: practice.id, title: practice.title, dimension: questions.id, votes: votes,
      group: states[index], vote: vote(at: dimension, index, states[index]),
      effect: measured.map { effect(of: votes, on: practice.id, $0) }
        ?? effect(of: votes, at: index, among: states, questions),
      weight: practice.weight)
  }
}
