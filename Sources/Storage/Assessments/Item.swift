import MaturityModel

/// One thing of a questionnaire that can be answered.
indirect enum Item {
  case practice(Practice, topLevel: Int)
  case challenge(Challenge)
  case outcome(Outcome)
  case profile(ChoiceQuestion)
  case context(ChoiceQuestion)

  /// The member of an assessment file that the item's answer is kept in.
  var section: Section {
    switch self {
    case .practice: .answers
    case .challenge: .challenges
    case .outcome: .outcomes
    case .profile: .profile
    case .context: .context
    }
  }

  /// The members of an assessment file that hold answers.
  enum Section: String, CaseIterable {
    case profile, answers, challenges, outcomes, context

    /// What an item of the section is called in a message.
    var itemName: String {
      switch self {
      case .profile: "profile item"
      case .answers: "practice"
      case .challenges: "challenge"
      case .outcomes: "outcome"
      case .context: "context item"
      }
    }
  }
}

extension Questionnaire {
  /// Everything that can be answered, by id.
  var items: [String: Item] {
    var items: [String: Item] = [:]
    for practice in practices { items[practice.id] = .practice(practice, topLevel: topLevel) }
    for challenge in challenges { items[challenge.id] = .challenge(challenge) }
    for outcome in outcomes { items[outcome.id] = .outcome(outcome) }
    for question in profile { items[question.id] = .profile(question) }
    for question in context { items[question.id] = .context(question) }
    return items
  }
}
