internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What numbers are where they are no rows: answers, votes, hands, copies.
extension ItemScreen {
  /// One answer, or several where several can be chosen.
  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered? {
    guard let item = shown(in: workspace), let assessment = workspace.assessment else { return nil }
    if item.asked?.range != nil {
      guard numbers.count == 1 else {
        return .say(phrase("One answer fits here. Nothing changed."))
      }
      return setNumber("\(numbers[0])", item, workspace)
    }
    let choices = item.choices(in: assessment.questionnaire)
    let chosen = numbers.map { number in choices.first { Int($0.label) == number } }
    guard let first = chosen.first, !chosen.contains(nil) else {
      return .say(workspace.answersOnOffer(of: item))
    }
    guard numbers.count > 1 else {
      return first.flatMap { choice in
        choices.firstIndex(of: choice).map { choose($0, item, workspace) }
      }
    }
    return choose(chosen.compactMap(\.self), item, workspace)
  }

  private mutating func choose(_ index: Int, _ item: Item, _ workspace: Workspace) -> Answered {
    setFocus(index)
    return choose(item, workspace) + advance(item, workspace)
  }

  /// Chooses exactly these.
  private func choose(_ choices: [Choice], _ item: Item, _ workspace: Workspace) -> Answered {
    guard item.takesMany else {
      return .say(phrase("One answer fits here. Nothing changed."))
    }
    let ids = choices.flatMap { choice -> [String] in
      if case .options(let ids) = choice.answer { ids } else { [] }
    }
    guard ids.count <= item.maximum else {
      return .say(phrase("At most \(item.maximum, "maximum") can be chosen. Nothing changed."))
    }
    let alone = choices.first { $0.isAmong(item.optionsAlone) }
    guard alone == nil || ids.count == 1 else {
      return .say(phrase("\(alone?.text ?? "", "answer") stands alone. Nothing changed."))
    }
    return workspace.change(item) { $0.answer = .options(ids) }
  }
}

extension Choice {
  fileprivate func isAmong(_ options: [String]) -> Bool {
    guard case .options(let own) = answer else { return false }
    return own.contains(where: options.contains)
  }
}

extension Workspace {
  /// What can be typed for an item, where something else was.
  func answersOnOffer(of item: Item) -> String {
    guard let questionnaire = assessment?.questionnaire else { return "" }
    let labels = item.choices(in: questionnaire).compactMap { Int($0.label) }
    var others: [String] = []
    if item.allowsUnknown { others.append("d") }
    if item.choiceQuestion == nil, item.notApplicableRefusal == nil { others.append("a") }
    if item.outcome != nil { others.append("m") }
    var numbers = labels.min().map { ["\($0)–\(labels.max() ?? $0)"] } ?? []
    if let range = item.asked?.range { numbers.append(range.limits) }
    if item.asked?.isText == true { numbers.append("answer …") }
    return phrase(
      """
      There is no such answer. Type \((numbers + others).joined(separator: ", "), "answers"). \
      Nothing changed.
      """)
  }
}

extension VoteScreen {
  var allowsProgram: Bool { false }

  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered? {
    guard numbers.count == 1, (1...9).contains(numbers[0]) else { return .say("") }
    return disabledReason(.level(numbers[0]), workspace).map { .say($0) }
      ?? update(.level(numbers[0]), workspace)
  }
}

extension RoundScreen {
  /// Hands, as many as there are numbers, or the level that the group agreed on.
  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered? {
    if isTyped(workspace) {
      return agree(numbers.map(String.init).joined(separator: " "), workspace)
    }
    let top = topLevel(workspace)
    guard numbers.allSatisfy({ (1...max(1, top)).contains($0) }) else {
      return .say(phrase("There are levels 1 to \(top, "top"). Nothing changed."))
    }
    if let reason = disabledReason(.level(numbers[0]), workspace) { return .say(reason) }
    guard numbers.count > 1 else { return update(.level(numbers[0]), workspace) }
    guard stage(workspace) == .hands else {
      return .say(phrase("One level is recorded. Nothing changed."))
    }
    return count(numbers.map { .level($0) }, hands(workspace), workspace)
  }

  /// Counts hands beside those that were counted; no more than there are people.
  func count(_ votes: [Vote], _ before: [Vote], _ workspace: Workspace) -> Answered {
    let people = workspace.workshop?.people.count ?? 0
    guard people == 0 || before.count + votes.count <= people else {
      return .say(
        phrase(
          """
          These are more hands than the \(people, "people") people who take part. Nothing changed.
          """))
    }
    return workspace.changeDiscussion(of: practice) { discussion in
      if discussion.phase == .voting, before.isEmpty, let last = discussion.rounds.indices.last {
        discussion.rounds[last].hands = []
      }
      for vote in votes { discussion.count(vote) }
    }
  }
}

extension ReconciliationScreen {
  var takesNumbers: Bool { choice == nil }

  /// Takes the first or the second copy.
  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered? {
    guard numbers.count == 1,
      let index = Self.keymap.index(of: .character(Character("\(numbers[0] % 10)")))
    else { return .say(phrase("There are two copies: 1 and 2.")) }
    return perform(index, workspace)
  }
}
