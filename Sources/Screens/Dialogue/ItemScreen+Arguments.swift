internal import MaturityModel
internal import Translation

/// What can follow the word of an action of an item.
extension ItemScreen {
  mutating func take(_ argument: String, for action: Action, _ workspace: Workspace) -> Answered? {
    guard let item = shown(in: workspace) else { return nil }
    switch action {
    case .basis: return set(Basis.allCases, argument, action, item, workspace) { $0.basis = $1 }
    case .trend: return set(Trend.allCases, argument, action, item, workspace) { $0.trend = $1 }
    case .fitsNeed:
      guard let isOn = ["yes": true, "no": false][argument.lowercased()] else {
        return .say(phrase("Type yes or no behind it."))
      }
      return disabledReason(action, workspace).map { .say($0) }
        ?? workspace.change(item) { $0.fitsNeed = isOn }
    case .removeEvidence: return remove(argument, action, item, workspace)
    case .answer: return take(answer: argument, item, workspace)
    case .choose: return tick(argument, item, workspace)
    case .accept, .clear, .notApplicable, .unknown, .notMeasured, .move,
      .nextPane, .previousPane, .previous, .next, .previousSection, .nextSection, .note, .editor,
      .evidence, .link, .flag, .target, .ownText, .worst, .confirm, .explain, .found:
      return nil
    }
  }

  /// An answer that is typed: a number, words, or `none` of several options.
  private func take(
    answer argument: String, _ item: Item, _ workspace: Workspace
  ) -> Answered? {
    if let asked = item.asked {
      if asked.range != nil { return setNumber(argument, item, workspace) }
      if asked.isText { return give(.text(argument), item, workspace) }
      if !asked.options.isEmpty, argument.lowercased() == "none" {
        return give(.options([]), item, workspace)
      }
    }
    return .say(workspace.answersOnOffer(of: item))
  }

  /// `choose c1 c2`: ticks criteria by their numbers, or takes the ticks away.
  private func tick(_ argument: String, _ item: Item, _ workspace: Workspace) -> Answered? {
    let count = item.asked?.criteria.count ?? 0
    let numbers = argument.lowercased().split { $0 == " " || $0 == "," }
      .map { $0.first == "c" ? Int($0.dropFirst()) : nil }
    guard count > 0 else { return nil }
    guard numbers.allSatisfy({ number in number.map { (1...count).contains($0) } ?? false }) else {
      return .say(phrase("The criteria are c1 to c\(count, "count"). Nothing changed."))
    }
    return tick(numbers.compactMap { $0.map { $0 - 1 } }, item, workspace)
  }

  /// Sets one of some words, by its beginning.
  private func set<Choice: RawRepresentable<String>>(
    _ choices: [Choice], _ argument: String, _ action: Action, _ item: Item,
    _ workspace: Workspace, _ change: (inout Response, Choice) -> Void
  ) -> Answered {
    if let reason = disabledReason(action, workspace) { return .say(reason) }
    guard let choice = choices.first(where: { $0.rawValue.hasPrefix(argument.lowercased()) }) else {
      return .say(
        phrase(
          "Type one of these behind it: \(choices.map(\.rawValue).joined(separator: ", "), "words")."
        ))
    }
    return workspace.change(item) { change(&$0, choice) }
  }

  /// Removes the piece of evidence of a number.
  private func remove(
    _ argument: String, _ action: Action, _ item: Item, _ workspace: Workspace
  ) -> Answered {
    if let reason = disabledReason(action, workspace) { return .say(reason) }
    let count = workspace.assessment?.responses[item.id]?.evidence.count ?? 0
    guard let number = Int(argument), (1...max(1, count)).contains(number), count > 0 else {
      return .say(
        count == 0
          ? phrase("There is no evidence here.")
          : phrase("Type the number of a piece: 1 to \(count, "count")."))
    }
    return workspace.change(item) { $0.evidence.remove(at: number - 1) }
  }
}
