/// The votes of all ballots on all practices, by dimension and practice in questionnaire order.
struct Poll {
  let questionnaire: Questionnaire
  let consensus: [Item.ID: Answer]
  /// What stands where nobody voted, and what is not asked of this group.
  private let standing: [[PracticeState]]
  private let votes: [[Votes]]

  /// The votes of ballots; nothing else is known of the group.
  init(
    _ ballots: [Assessment], on questionnaire: Questionnaire, consensus: [Item.ID: Answer],
    scope: Assessment
  ) {
    self.questionnaire = questionnaire
    self.consensus = consensus
    standing = questionnaire.dimensions.map { dimension in
      scope.states(in: dimension).map { $0 == .outOfScope ? $0 : .unknown }
    }
    var votes = questionnaire.dimensions.map { dimension in
      dimension.practices.map { _ in Votes(topLevel: questionnaire.topLevel) }
    }
    for ballot in ballots {
      for (dimension, questions) in questionnaire.dimensions.enumerated() {
        for practice in questions.practices.indices {
          votes[dimension][practice].add(ballot.responses[questions.practices[practice].id]?.answer)
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
    standing = questionnaire.dimensions.map { assessment.states(in: $0) }
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
    let standing = standing[dimension][practice]
    guard standing != .outOfScope else { return .outOfScope }
    let id = questionnaire.dimensions[dimension].practices[practice].id
    switch consensus[id] {
    case .rank(let level) where (0..<questionnaire.topLevel).contains(level - 1):
      return .level(level)
    case .notApplicable: return .notApplicable
    case .unknown: return .unknown
    case nil, .rank, .options, .number, .text, .notMeasured:
      return self.votes[dimension][practice].isEmpty
        ? standing : votes.groupAnswer(minimumInformants: questionnaire.scoring.minimumInformants)
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
    let rule = Rule(questionnaire)
    // The estimate, where too much is missing.
    let level = { (given: Int?) -> Int? in
      guard let given else { return nil }
      var changed = states
      changed[index] = .level(given)
      let reading = DimensionReading(questions, states: changed, rule: rule, effortPoints: [:])
      return rule.level(of: reading.tally)
    }
    return PracticeVotes(
      practice: practice.id, title: practice.title, dimension: questions.id, votes: votes,
      group: states[index], levelAtLowest: level(votes.range?.lowerBound),
      levelAtHighest: level(votes.range?.upperBound), weight: practice.weight)
  }
}
