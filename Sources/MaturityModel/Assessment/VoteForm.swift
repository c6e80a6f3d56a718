/// What can be voted for on one practice.
public enum VoteForm: Hashable, Sendable {
  /// Levels 1…K, or the steps of a choice.
  case levels(Int)
  /// Any number of options: one vote for each of them.
  case options([ModelItem.Option])
  /// A number. Where all votes lie between two neighbouring `cuts`, which are values at which a rule compares it, no rule
  /// tells them apart.
  case number(NumberRange, cuts: [Fraction])
  /// Words, which are collected.
  case text

  /// K; 0 where there are no levels.
  public var topLevel: Int {
    switch self {
    case .levels(let topLevel): topLevel
    case .options, .number, .text: 0
    }
  }

  /// What a vote counts as: itself, options in their order on offer; nil for one that cannot be given.
  public func counted(_ vote: Vote) -> Vote? {
    switch (vote, self) {
    case (.unknown, _), (.notApplicable, _), (.text, .text): vote
    case (.level(let level), .levels(let top)): (0..<top).contains(level - 1) ? vote : nil
    case (.options(let ids), .options(let options)):
      .options(options.map(\.id).filter(ids.contains))
    case (.number(let number), .number(let range, _)): range.takes(number) ? vote : nil
    case (.level, _), (.options, _), (.number, _), (.text, _): nil
    }
  }
}

extension Questionnaire {
  /// What can be voted for on a practice.
  public func voteForm(of practice: Practice) -> VoteForm {
    switch practice.asked?.kind {
    case nil: .levels(topLevel)
    case .choice(let steps, _): .levels(steps.count)
    case .many(let options, _, _): .options(options)
    case .number(let range): .number(range, cuts: model?.cuts(on: practice.id.text) ?? [])
    case .text: .text
    }
  }

  /// What can be voted for on a practice; levels for one that the questionnaire does not have.
  public func voteForm(of practice: Item.ID) -> VoteForm {
    guard model != nil, let found = practices.first(where: { $0.id == practice }) else {
      return .levels(topLevel)
    }
    return voteForm(of: found)
  }
}

extension Model {
  /// The values at which a rule compares an item by itself, lowest first.
  ///
  /// A comparison inside a selection of items counts for each of them.
  func cuts(on item: String) -> [Fraction] {
    let rules = measures.flatMap(\.rules.values) + nodes.flatMap(\.ownRules.values)
    return Set(rules.flatMap { $0.cuts(on: item, isAtHand: false) }).sorted()
  }
}

extension Formula {
  fileprivate func cuts(on item: String, isAtHand: Bool) -> [Fraction] {
    switch form {
    case .threshold(let part, _, let limit):
      if part.isValue(of: item, isAtHand: isAtHand), case .number(let cut) = limit.form {
        return [cut]
      }
      return part.cuts(on: item, isAtHand: isAtHand)
    case .bands(let part, let cuts, _):
      return part.isValue(of: item, isAtHand: isAtHand)
        ? cuts.map(\.limit) : part.cuts(on: item, isAtHand: isAtHand)
    case .aggregate(_, let part, _): return part.cuts(on: item, isAtHand: true)
    case .at(let node, let part): return part.cuts(on: item, isAtHand: node == item)
    case .list(_, let parts), .times(let parts):
      return parts.flatMap { $0.cuts(on: item, isAtHand: isAtHand) }
    case .round(let part, _, _), .not(let part): return part.cuts(on: item, isAtHand: isAtHand)
    case .ladder(let rungs, _):
      return rungs.flatMap { $0.condition.cuts(on: item, isAtHand: isAtHand) }
    case .first(let cases, let otherwise):
      return cases.flatMap {
        [$0.condition, $0.result].flatMap { $0.cuts(on: item, isAtHand: isAtHand) }
      } + (otherwise?.cuts(on: item, isAtHand: isAtHand) ?? [])
    case .number, .value, .measure, .rung, .attribute, .parameter, .selected: return []
    }
  }

  private func isValue(of item: String, isAtHand: Bool) -> Bool {
    switch form {
    case .value: isAtHand
    case .at(let node, let part): node == item && part.form == .value
    case .number, .measure, .rung, .attribute, .parameter, .selected, .aggregate, .threshold, .list,
      .times, .round, .bands, .ladder, .not, .first:
      false
    }
  }
}
