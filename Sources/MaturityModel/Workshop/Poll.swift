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
    votes = questionnaire.dimensions.map { dimension in
      dimension.practices.map { practice in
        var votes = Votes(topLevel: questionnaire.topLevel)
        for ballot in ballots { votes.add(ballot.responses[practice.id]?.answer) }
        return votes
      }
    }
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

  /// The group's answers with one ballot left out.
  func states(without ballot: Assessment) -> [[PracticeState]] {
    votes.indices.map { dimension in
      votes[dimension].indices.map { practice in
        var rest = votes[dimension][practice]
        let id = questionnaire.dimensions[dimension].practices[practice].id
        rest.remove(ballot.responses[id]?.answer)
        return state(of: rest, at: dimension, practice)
      }
    }
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

  /// The practices in scope with what hangs on each; where other votes are to be counted, such as those of one round,
  /// only those that they are about.
  func practices(
    _ reading: GroupReading, voting others: [Item.ID: Votes]? = nil
  ) -> [PracticeVotes] {
    questionnaire.dimensions.enumerated().flatMap { dimension, questions in
      questions.practices.enumerated().compactMap { index, practice -> PracticeVotes? in
        guard isInScope[dimension][index],
          let votes = others == nil ? votes[dimension][index] : others?[practice.id]
        else { return nil }
        let level = { (given: Int?) -> Int? in
          given.flatMap { reading.level(of: dimension, with: .level($0), at: index) }
        }
        return PracticeVotes(
          practice: practice.id, title: practice.title, dimension: questions.id, votes: votes,
          group: reading.states[dimension][index], levelAtLowest: level(votes.range?.lowerBound),
          levelAtHighest: level(votes.range?.upperBound), weight: practice.weight)
      }
    }
  }
}
