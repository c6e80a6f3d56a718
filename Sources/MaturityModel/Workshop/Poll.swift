/// The votes of all ballots on all practices, by dimension and practice in questionnaire order.
struct Poll {
  let questionnaire: Questionnaire
  let consensus: [Item.ID: Answer]
  /// What is not asked of this group.
  private let isInScope: [[Bool]]
  /// What stands where nobody voted; nil where no vote leaves a practice unknown.
  private let standing: [[PracticeState]]?
  private let votes: [[Votes]]

  /// The votes of ballots; nothing else is known of the group.
  init(
    _ ballots: [Assessment], on questionnaire: Questionnaire, consensus: [Item.ID: Answer],
    scope: Assessment
  ) {
    self.questionnaire = questionnaire
    self.consensus = consensus
    isInScope = questionnaire.dimensions.map { dimension in
      scope.states(in: dimension).map { $0 != .outOfScope }
    }
    standing = nil
    var votes = questionnaire.dimensions.map { dimension in
      dimension.practices.map { _ in Votes(topLevel: questionnaire.topLevel) }
    }
    for ballot in ballots {
      for (dimension, questions) in questionnaire.dimensions.enumerated() {
        for practice in questions.practices.indices {
          votes[dimension][practice].add(
            ballot.responses[questions.practices[practice].id]?.answer)
        }
      }
    }
    self.votes = votes
  }

  /// The votes of a workshop as far as they may be shown, beside what the assessment says already.
  init(of workshop: Workshop, in assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    self.questionnaire = questionnaire
    consensus = workshop.consensus
    let standing = questionnaire.dimensions.map { assessment.states(in: $0) }
    self.standing = standing
    isInScope = standing.map { states in states.map { $0 != .outOfScope } }
    votes = questionnaire.dimensions.map { dimension in
      dimension.practices.map { practice in
        workshop.discussions[practice.id]?.shown?.tally(topLevel: questionnaire.topLevel)
          ?? Votes(topLevel: questionnaire.topLevel)
      }
    }
  }

  /// The group's answers.
  var states: [[PracticeState]] {
    votes.indices.map { dimension in
      votes[dimension].indices.map { state(of: votes[dimension][$0], at: dimension, $0) }
    }
  }

  /// How many gave a level, or said that the practice does not apply, by dimension and practice.
  var voters: [[Int]] { votes.map { $0.map { $0.count + $0.notApplicable } } }

  /// The group's answers with any one ballot left out: most people leave the same behind.
  func states(withoutOneOf ballots: [Assessment]) -> Set<[[PracticeState]]> {
    var rest = votes
    return Set(
      ballots.map { ballot in
        votes.indices.map { dimension in
          votes[dimension].indices.map { practice in
            let id = questionnaire.dimensions[dimension].practices[practice].id
            let answer = ballot.responses[id]?.answer
            rest[dimension][practice].remove(answer)
            defer { rest[dimension][practice].add(answer) }
            return state(of: rest[dimension][practice], at: dimension, practice)
          }
        }
      })
  }

  private func state(of votes: Votes, at dimension: Int, _ practice: Int) -> PracticeState {
    guard isInScope[dimension][practice] else { return .outOfScope }
    let id = questionnaire.dimensions[dimension].practices[practice].id
    switch consensus[id] {
    case .rank(let level) where (1...questionnaire.topLevel).contains(level): return .level(level)
    case .notApplicable: return .notApplicable
    case .unknown: return .unknown
    case nil, .rank, .options, .notMeasured:
      if let standing, self.votes[dimension][practice].isEmpty {
        return standing[dimension][practice]
      }
      return votes.groupAnswer(minimumInformants: questionnaire.scoring.minimumInformants)
    }
  }

  /// The practices in scope with what hangs on each.
  func practices(_ reading: GroupReading) -> [PracticeVotes] {
    questionnaire.dimensions.indices.flatMap { dimension in
      votes[dimension].indices.compactMap { practice in
        isInScope[dimension][practice]
          ? self.practice(practice, of: dimension, votes[dimension][practice], reading) : nil
      }
    }
  }

  /// The practices in scope that other votes are about, such as those of one round, with what hangs on each.
  func practices(_ reading: GroupReading, voting others: [Item.ID: Votes]) -> [PracticeVotes] {
    questionnaire.dimensions.enumerated().flatMap { dimension, questions in
      questions.practices.enumerated().compactMap { practice, question in
        guard isInScope[dimension][practice], let votes = others[question.id] else { return nil }
        return self.practice(practice, of: dimension, votes, reading)
      }
    }
  }

  private func practice(
    _ index: Int, of dimension: Int, _ votes: Votes, _ reading: GroupReading
  ) -> PracticeVotes {
    let practice = questionnaire.dimensions[dimension].practices[index]
    let level = { (given: Int?) -> Int? in
      given.flatMap { reading.level(of: dimension, with: .level($0), at: index) }
    }
    return PracticeVotes(
      practice: practice.id, title: practice.title,
      dimension: questionnaire.dimensions[dimension].id, votes: votes,
      group: reading.states[dimension][index], levelAtLowest: level(votes.range?.lowerBound),
      levelAtHighest: level(votes.range?.upperBound), weight: practice.weight)
  }
}
