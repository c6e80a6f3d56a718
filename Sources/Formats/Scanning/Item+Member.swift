package import MaturityModel

extension Item {
  /// The member of an assessment file that the item's answer is kept in.
  package var member: Member {
    switch self {
    case .practice: .answers
    case .challenge: .challenges
    case .outcome: .outcomes
    case .profile: .profile
    case .context: .context
    }
  }

  /// The members of an assessment file that hold answers.
  package enum Member: String, CaseIterable {
    case profile, answers, challenges, outcomes, context

    /// What an item of the member is called in a message.
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
  package var itemsByID: [Item.ID: Item] {
    Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }
}
