/// The state of one practice in one assessment.
public enum PracticeState: Hashable, Sendable {
  /// A level 1…K was chosen.
  case level(Int)
  /// A step, options, a number or words were given to an item of format 2, which has no level of its own.
  case answered
  case notApplicable
  /// Applicable, but nobody can say.
  case unknown
  /// Not answered yet.
  case unanswered
  /// Not part of this run; enters no set and no share.
  case outOfScope
}

extension Assessment {
  /// False where a profile answer takes the dimension out of this run.
  public func isInScope(_ dimension: Dimension) -> Bool {
    !(dimension.outOfScopeWhen?.holds(in: self) ?? false)
  }

  /// False where the profile does not say what an item of format 2 is asked for.
  private func isInScope(_ practice: Practice) -> Bool {
    practice.showWhen?.holds { chosenOptions(of: .init($0)) } ?? true
  }

  /// True for a step of format 2 that counts only with a note, and has none: it counts as open.
  public func lacksNote(_ practice: Practice) -> Bool {
    guard let response = responses[practice.id], case .rank(let rank)? = response.answer,
      let steps = practice.asked?.steps, steps.indices.contains(rank - 1)
    else { return false }
    return steps[rank - 1].needsNote && response.note.allSatisfy(\.isWhitespace)
  }

  /// The ids of the options that were chosen in answer to an item.
  public func chosenOptions(of item: Item.ID) -> [String] {
    guard case .options(let chosen)? = responses[item]?.answer else { return [] }
    return chosen
  }

  /// False where a profile answer takes the outcome out of this run.
  public func isInScope(_ outcome: Outcome) -> Bool {
    !(outcome.outOfScopeWhen?.holds(in: self) ?? false)
  }

  /// The texts of the options that were chosen, in the order of the question; empty without an answer.
  public func chosen(in question: ChoiceQuestion) -> [String] {
    guard case .options(let ids)? = responses[question.id]?.answer else { return [] }
    return question.options.filter { ids.contains($0.id) }.map(\.text)
  }

  /// The state of a practice, derived from its answer, the mode and the profile.
  public func state(of practice: Practice, in dimension: Dimension) -> PracticeState {
    guard mode.asks(practice), isInScope(dimension), isInScope(practice) else {
      return .outOfScope
    }
    let state = state(ofPracticeInScope: practice.id)
    return state == .answered && lacksNote(practice) ? .unanswered : state
  }

  /// The states of all practices in questionnaire order.
  public var states: [PracticeState] { questionnaire.dimensions.flatMap { states(in: $0) } }

  /// The states of all practices of a dimension, in their order.
  public func states(in dimension: Dimension) -> [PracticeState] {
    let isInScope = isInScope(dimension)
    let practices = dimension.practices
    // By their places, so that no practice is copied.
    return practices.indices.map { place in
      guard isInScope, mode.asks(practices[place]), self.isInScope(practices[place]) else {
        return .outOfScope
      }
      let state = state(ofPracticeInScope: practices[place].id)
      return state == .answered && lacksNote(practices[place]) ? .unanswered : state
    }
  }

  private func state(ofPracticeInScope id: Item.ID) -> PracticeState {
    switch responses[id]?.answer {
    case .rank(let level) where (0..<questionnaire.topLevel).contains(level - 1): .level(level)
    case .notApplicable: .notApplicable
    case .unknown: .unknown
    case .rank, .options, .number, .text:
      questionnaire.models.isEmpty ? .unanswered : .answered
    case nil, .notMeasured: .unanswered
    }
  }
}

extension ProfileCondition {
  /// True when an option of the profile item that counts here was chosen.
  public func holds(in assessment: Assessment) -> Bool {
    guard case .options(let chosen)? = assessment.responses[profile]?.answer else { return false }
    return chosen.contains { options.contains($0) }
  }
}

extension Assessment {
  /// True when the item is part of this run; answers to others are kept and not counted.
  public func includes(_ item: Item) -> Bool {
    switch item {
    case .practice(let practice, let dimension): state(of: practice, in: dimension) != .outOfScope
    case .outcome(let outcome): isInScope(outcome)
    case .profile(let question): mode != .quick || question.isRequired
    case .challenge: true
    case .context: mode != .quick
    }
  }

  /// True for an item that only the length leaves out: longer ones ask it.
  public func isLeftOutByLength(_ item: Item) -> Bool {
    guard !includes(item) else { return false }
    var longest = self
    longest.mode = .full
    return longest.includes(item)
  }

  /// True for items that may be skipped without a trace; a quick scan offers challenges and outcomes and needs none.
  public func isOptional(_ item: Item) -> Bool {
    questionnaire.isOptional(item, in: mode)
  }

  /// What an answer to a profile item takes out of this run, in the order of the walk.
  public func itemsHidden(by profile: Item.ID) -> [Item] {
    questionnaire.items.filter { item in
      if let condition = item.practice?.showWhen {
        return condition.profile.contains(profile.text)
          && !condition.holds { chosenOptions(of: .init($0)) }
      }
      let condition: ProfileCondition? =
        switch item {
        case .practice(_, let dimension): dimension.outOfScopeWhen
        case .outcome(let outcome): outcome.outOfScopeWhen
        case .profile, .challenge, .context: nil
        }
      return condition.map { $0.profile == profile && $0.holds(in: self) } ?? false
    }
  }

  /// The profile questions without which nobody can say what applies and what to aim at, in the order of the walk: those
  /// that are required, and those that decide about targets or scope.
  public var decidingProfile: [Item] {
    var deciding = Set(questionnaire.dimensions.compactMap { $0.outOfScopeWhen?.profile })
    deciding.formUnion(questionnaire.outcomes.compactMap { $0.outOfScopeWhen?.profile })
    for practice in questionnaire.models.isEmpty ? [] : questionnaire.practices {
      deciding.formUnion(practice.showWhen?.profile.map { .init($0) } ?? [])
    }
    if let targets = questionnaire.targets { deciding.insert(targets.profile) }
    let profile = questionnaire.profile.filter { $0.isRequired || deciding.contains($0.id) }
    // What is required comes first in the walk, the rest at its end.
    return (profile.filter(\.isRequired) + profile.filter { !$0.isRequired })
      .map { Item.profile($0) }.filter(includes)
  }

  /// Those of them that nobody has answered.
  public var openProfile: [Item] { decidingProfile.filter { !hasAnswer(to: $0) } }

  /// The ids of the practices that are asked, in questionnaire order.
  public var practicesInScope: [Item.ID] {
    questionnaire.dimensions.flatMap { dimension in
      let states = states(in: dimension)
      return states.indices.filter { states[$0] != .outOfScope }.map { dimension.practices[$0].id }
    }
  }

  /// True when something was said about the item, *don't know* and *not applicable* included.
  public func hasAnswer(to item: Item) -> Bool { responses[item.id]?.answer != nil }
}
