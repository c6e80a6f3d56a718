internal import Translation

/// One thing that is asked, whatever its kind: what the walk goes through.
///
/// Indirect, because items are handed around much and changed never.
public indirect enum Item: Hashable, Sendable {
  public typealias ID = Identifier<Item>

  case profile(ChoiceQuestion)
  case practice(Practice, in: Dimension)
  case challenge(Challenge)
  case outcome(Outcome)
  case context(ChoiceQuestion)

  public var id: ID {
    switch self {
    case .profile(let question), .context(let question): question.id
    case .practice(let practice, _): practice.id
    case .challenge(let challenge): challenge.id
    case .outcome(let outcome): outcome.id
    }
  }

  /// The id as people read it.
  public var displayID: String { id.displayed }

  public var title: String {
    switch self {
    case .profile(let question), .context(let question): question.question
    case .practice(let practice, _): practice.title
    case .challenge(let challenge): challenge.title
    case .outcome(let outcome): outcome.title
    }
  }

  public var question: String {
    switch self {
    case .profile(let question), .context(let question): question.question
    case .practice(let practice, _): practice.question
    case .challenge(let challenge): challenge.text
    case .outcome(let outcome): outcome.question
    }
  }

  /// The name of the block that the item belongs to.
  public var section: String {
    switch self {
    case .profile(let question):
      question.isRequired ? phrase("Profile") : phrase("Profile, optional")
    case .practice(_, let dimension): dimension.title
    case .challenge: phrase("Challenges")
    case .outcome: phrase("Outcomes")
    case .context: phrase("Context")
    }
  }

  /// The profile and context items, whose answers are options.
  public var choiceQuestion: ChoiceQuestion? {
    switch self {
    case .profile(let question), .context(let question): question
    case .practice, .challenge, .outcome: nil
    }
  }

  public var practice: Practice? {
    if case .practice(let practice, _) = self { practice } else { nil }
  }

  /// What an item of format 2 asks; nil for everything else.
  public var asked: ModelItem? { practice?.asked }

  /// How many answers may be chosen: more than one only where options are.
  public var maximum: Int { choiceQuestion?.maximum ?? max(1, asked?.options.count ?? 1) }

  /// True where any number of options may be chosen.
  public var takesMany: Bool { maximum > 1 || asked?.options.isEmpty == false }

  public var isChallenge: Bool {
    if case .challenge = self { true } else { false }
  }

  public var outcome: Outcome? { if case .outcome(let outcome) = self { outcome } else { nil } }

  /// Why *not applicable* is not offered; nil when it is.
  public var notApplicableRefusal: String? {
    switch self {
    case .challenge: nil
    case .practice(let practice, _):
      practice.allowsNotApplicable
        ? nil : phrase("Not applicable is not offered for this practice: it applies to every team.")
    case .profile, .context, .outcome: phrase("Not applicable is not offered here.")
    }
  }

  /// The ranks on offer, from the lowest: levels of a practice, severities of a challenge, bands of an outcome; nil where
  /// options are.
  public var ranks: ClosedRange<Int>? {
    switch self {
    case .practice(let practice, _):
      practice.asked == nil || !practice.anchors.isEmpty
        ? 1...max(1, practice.anchors.count) : nil
    case .challenge: 0...4
    case .outcome(let outcome): 1...max(1, outcome.bands.count)
    case .profile, .context: nil
    }
  }

  /// True for items that nothing is computed from and that may be skipped without a trace.
  public var isOptional: Bool {
    switch self {
    case .profile(let question): !question.isRequired
    case .context: true
    case .practice, .challenge, .outcome: false
    }
  }

  /// True where *don't know* can be said.
  public var allowsUnknown: Bool {
    switch self {
    case .practice, .challenge: true
    case .profile, .outcome, .context: false
    }
  }
}

extension Item {
  /// The item with a sign at its title that it is shown in the words of the source.
  fileprivate var signedUntranslated: Item {
    func signed(_ title: String) -> String { phrase("\(title, "title") (not translated yet)") }
    switch self {
    case .practice(var practice, let dimension):
      practice.title = signed(practice.title)
      return .practice(practice, in: dimension)
    case .challenge(var challenge):
      challenge.title = signed(challenge.title)
      return .challenge(challenge)
    case .outcome(var outcome):
      outcome.title = signed(outcome.title)
      return .outcome(outcome)
    case .profile, .context: return self
    }
  }
}

extension Questionnaire {
  /// Every item in the order of the walk, in which what is optional comes last; made anew each time.
  public var items: [Item] {
    let items =
      profile.filter(\.isRequired).map { Item.profile($0) }
      + dimensions.flatMap { dimension in
        dimension.practices.map { Item.practice($0, in: dimension) }
      } + challenges.map { Item.challenge($0) } + outcomes.map { Item.outcome($0) }
      + profile.filter { !$0.isRequired }.map { Item.profile($0) }
      + context.map { Item.context($0) }
    return untranslated.isEmpty
      ? items : items.map { untranslated.contains($0.id.text) ? $0.signedUntranslated : $0 }
  }
}
