internal import MaturityModel

/// One thing that is asked, whatever its kind: what the walk goes through.
enum Item: Hashable, Sendable {
  case profile(ChoiceQuestion)
  case practice(Practice, in: Dimension)
  case challenge(Challenge)
  case outcome(Outcome)
  case context(ChoiceQuestion)

  var id: String {
    switch self {
    case .profile(let question), .context(let question): question.id
    case .practice(let practice, _): practice.id
    case .challenge(let challenge): challenge.id
    case .outcome(let outcome): outcome.id
    }
  }

  /// The id as people read it.
  var displayID: String { id.uppercased() }

  var title: String {
    switch self {
    case .profile(let question), .context(let question): question.question
    case .practice(let practice, _): practice.title
    case .challenge(let challenge): challenge.title
    case .outcome(let outcome): outcome.title
    }
  }

  var question: String {
    switch self {
    case .profile(let question), .context(let question): question.question
    case .practice(let practice, _): practice.question
    case .challenge(let challenge): challenge.text
    case .outcome(let outcome): outcome.question
    }
  }

  /// The name of the block that the item belongs to.
  var section: String {
    switch self {
    case .profile: "Profile"
    case .practice(_, let dimension): dimension.title
    case .challenge: "Challenges"
    case .outcome: "Outcomes"
    case .context: "Context"
    }
  }

  /// The profile and context items, whose answers are options.
  var choiceQuestion: ChoiceQuestion? {
    switch self {
    case .profile(let question), .context(let question): question
    case .practice, .challenge, .outcome: nil
    }
  }

  var practice: Practice? {
    if case .practice(let practice, _) = self { practice } else { nil }
  }

  var isChallenge: Bool {
    if case .challenge = self { true } else { false }
  }

  var outcome: Outcome? {
    if case .outcome(let outcome) = self { outcome } else { nil }
  }

  /// Why *not applicable* is not offered; nil when it is.
  var notApplicableRefusal: String? {
    switch self {
    case .challenge: nil
    case .practice(let practice, _):
      practice.allowsNotApplicable
        ? nil : "Not applicable is not offered for this practice: it applies to every team."
    case .profile, .context, .outcome: "Not applicable is not offered here."
    }
  }

  /// True where *don't know* can be said.
  var allowsUnknown: Bool {
    switch self {
    case .practice, .challenge: true
    case .profile, .outcome, .context: false
    }
  }
}

extension Questionnaire {
  /// Every item in the order of the walk.
  var items: [Item] {
    profile.map { Item.profile($0) }
      + dimensions.flatMap { dimension in
        dimension.practices.map { Item.practice($0, in: dimension) }
      }
      + challenges.map { Item.challenge($0) } + outcomes.map { Item.outcome($0) }
      + context.map { Item.context($0) }
  }
}

extension Assessment {
  /// True when the item is part of this run; answers to others are kept and not counted.
  func includes(_ item: Item) -> Bool {
    switch item {
    case .practice(let practice, let dimension): state(of: practice, in: dimension) != .outOfScope
    case .outcome(let outcome): isInScope(outcome)
    case .profile(let question): mode == .full || question.isRequired
    case .challenge: true
    case .context: mode == .full
    }
  }

  /// True when something was said about the item, *don't know* and *not applicable* included.
  func hasAnswer(to item: Item) -> Bool { responses[item.id]?.answer != nil }
}
