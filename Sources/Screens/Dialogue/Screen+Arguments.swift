internal import Documents
internal import MaturityModel
internal import Translation

extension HomeScreen {
  /// `compare 3 4`: two rows at once.
  mutating func take(_ argument: String, for action: Action, _ workspace: Workspace) -> Answered? {
    let numbers = argument.split { $0 == " " || $0 == "," }.compactMap { Int($0) }
    guard action == .mark, numbers.count == 2 else { return nil }
    let rows = rows(workspace)
    let entries = numbers.compactMap { number in
      rows.indices.contains(number - 1) ? entry(of: rows[number - 1], workspace) : nil
    }
    guard entries.count == 2, entries.allSatisfy(\.problems.isEmpty),
      entries[0].path != entries[1].path
    else { return .say(phrase("Type the numbers of two assessments that can be opened.")) }
    return [.compare(entries[0].path, entries[1].path)]
  }
}

extension ResultScreen {
  /// `try dat-1 4`, `goal balanced`; an id alone chooses the row, as everywhere.
  mutating func take(_ argument: String, for action: Action, _ workspace: Workspace) -> Answered? {
    guard case .plan(let action) = action, page == .plan, let standing else { return nil }
    switch action {
    case .goal: return plan(for: argument, standing, workspace)
    case .more, .less:
      let words = argument.split(separator: " ")
      guard words.count == 2, let level = Int(words[1]) else { return nil }
      let id = words[0].lowercased()
      let row = standing.report.roadmap.rows.first { $0.practice.text.lowercased() == id }
      guard let row else { return .say(phrase("\(words[0], "practice") is not in the plan.")) }
      guard row.span.contains(level) else {
        let (low, high) = (row.span.lowerBound, row.span.upperBound)
        return .say(phrase("There are levels \(low, "lowest") to \(high, "top")."))
      }
      tried.change(row, to: level, in: standing.assessment)
      return []
    case .tick, .takeBack, .sooner, .later, .leaveOut, .act: return nil
    }
  }

  private func plan(
    for argument: String, _ standing: Standing, _ workspace: Workspace
  ) -> Answered {
    let wanted = argument.lowercased()
    let goal = Plan.Goal.allCases.first {
      standing.words.name(of: $0).lowercased().contains(wanted) || $0.rawValue == wanted
    }
    guard let goal else {
      let names = Plan.Goal.allCases.map { standing.words.name(of: $0) }
      return .say(phrase("The goals are: \(names.joined(separator: ", "), "goals")."))
    }
    return workspace.act { assessment, _ in assessment.planning { $0.goal = goal } }
  }
}

extension Standing { fileprivate var words: Words { report.words } }

extension RoundScreen {
  mutating func take(_ argument: String, for action: Action, _ workspace: Workspace) -> Answered? {
    switch action {
    case .take, .takeAll: return vote(argument, action, workspace)
    case .hands: return count(argument, workspace)
    case .dissent: return dissent(argument, workspace)
    case .agree: return agree(argument, workspace)
    case .oneMore, .reveal, .accept, .goOn, .next, .previous, .skip, .personBefore, .personAfter,
      .level, .unknown, .notApplicable, .takeBack, .reopen, .talk, .stopTalking, .voteAgain, .note,
      .evidence, .park, .frame, .blank, .revealNow, .scroll, .openVote, .endVote,
      .endVoteNow, .takeVoteBack, .room:
      return nil
    }
  }

  /// `vote data engineer`: the person of that name or role votes.
  private mutating func vote(
    _ argument: String, _ action: Action, _ workspace: Workspace
  ) -> Answered {
    let wanted = argument.lowercased()
    let people = workspace.workshop?.people ?? []
    let found = people.filter { person in
      [person.name, person.role, workspace.name(of: person)].contains { $0.lowercased() == wanted }
        || workspace.name(of: person).lowercased().contains(wanted)
    }
    guard let one = found.first, found.count == 1 else {
      let names = (found.isEmpty ? people : found).map { workspace.name(of: $0) }
      return .say(
        found.isEmpty
          ? phrase(
            "Nobody here is called \(argument, "name"): \(names.joined(separator: ", "), "names").")
          : phrase("Several are meant: \(names.joined(separator: ", "), "names")."))
    }
    (person, isChosen) = (one.id, true)
    return disabledReason(action, workspace).map { .say($0) } ?? update(action, workspace)
  }

  /// `hands 2=3 4=1`: so many hands for each level at once, in place of those counted before.
  private mutating func count(_ argument: String, _ workspace: Workspace) -> Answered {
    if let reason = disabledReason(.hands, workspace) { return .say(reason) }
    let form = workspace.voteForm(of: practice)
    var hands: [Vote] = []
    for part in argument.split(separator: " ") {
      let pair = part.split(separator: "=")
      guard pair.count == 2, let vote = Vote(typed: String(pair[0]), on: form),
        let count = Int(pair[1]),
        (0...200).contains(count)
      else {
        return .say(phrase("Type levels and how many hands: hands 2=3 4=1, with d for don't know."))
      }
      hands += Array(repeating: vote, count: count)
    }
    let counted = count(hands, [], workspace)
    if !counted.effects.isEmpty { countsHands = true }
    return counted
  }

  /// `agree 1 3: as the audit found`; the reason may be missing where somebody voted so.
  func agree(_ argument: String, _ workspace: Workspace) -> Answered {
    if let reason = disabledReason(.agree, workspace) ?? workspace.readOnlyReason {
      return .say(reason)
    }
    let parts = argument.split(separator: ":", maxSplits: 1).map { String($0).withoutEnds }
    var form = RoundForm(.answer, of: practice, workspace)
    form.take(Draft(.groupAnswer, texts: [parts.first ?? "", parts.count == 2 ? parts[1] : ""]))
    let kept = form.keep(workspace)
    // Nothing was pushed that could be popped.
    if case .pop? = kept.navigation { return Answered(effects: kept.effects) }
    return .go(.push(form)) + .say(kept.message ?? "")
  }

  /// `dissent 2 data engineer: only new tables are checked`; the level is asked for where none is named.
  private func dissent(_ argument: String, _ workspace: Workspace) -> Answered {
    if let reason = disabledReason(.dissent, workspace) ?? workspace.readOnlyReason {
      return .say(reason)
    }
    var words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    let level = words.first.flatMap { word in
      Vote(typed: word, on: workspace.voteForm(of: practice)) == nil ? nil : word
    }
    if level != nil { words.removeFirst() }
    let rest = words.joined(separator: " ")
    let parts = rest.split(separator: ":", maxSplits: 1).map { String($0).withoutEnds }
    var form = RoundForm(.dissent, of: practice, workspace)
    let (name, reason) = parts.count == 2 ? (parts[0], parts[1]) : ("", rest)
    form.take(Draft(.dissent, texts: [level ?? "", reason, name]))
    let kept = level == nil ? Answered.go(.push(form)) : form.keep(workspace)
    // Nothing was pushed that could be popped.
    if case .pop? = kept.navigation {
      return Answered(effects: kept.effects, message: phrase("Dissent kept."))
    }
    return level == nil ? kept : .go(.push(form)) + .say(kept.message ?? "")
  }
}
