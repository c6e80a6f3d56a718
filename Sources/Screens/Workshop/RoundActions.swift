internal import MaturityModel
internal import TextCanvas

extension RoundScreen {
  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    if action != .revealNow { isRevealAsked = false }
    switch action {
    case .take, .takeAll: take(goesOn: action == .takeAll, &workspace)
    case .reveal: return reveal(&workspace)
    case .revealNow: return revealNow(&workspace)
    case .skip:
      person = next(workspace)
      isChosen = false
    case .personBefore, .personAfter: choosePerson(action == .personAfter ? 1 : -1, workspace)
    case .hands: countsHands = stage(workspace) != .hands
    case .level(let level): return answer(.level(level), &workspace)
    case .unknown: return answer(.unknown, &workspace)
    case .notApplicable: return answer(.notApplicable, &workspace)
    case .takeBack:
      return workspace.changeDiscussion(of: practice) { discussion in
        discussion.rounds[discussion.rounds.count - 1].hands.removeLast()
      }
    case .accept: return accept(&workspace)
    case .reopen: return reopen(&workspace)
    case .talk: return talk(&workspace)
    case .stopTalking:
      let now = workspace.now
      return workspace.changeDiscussion(of: practice) { $0.stopTalking(at: now) }
    case .voteAgain: return voteAgain(&workspace)
    case .note: show(.note, &workspace)
    case .evidence: show(.evidence, &workspace)
    case .park: show(.park, &workspace)
    case .dissent: show(.dissent, &workspace)
    case .frame: workspace.navigation = .push(WorkshopFrameScreen())
    case .blank: workspace.isBlank = true
    case .scroll(let motion):
      let body = workspace.body
      scrolling.move(motion, lines: page(workspace, in: body).lines.count, height: body.height)
    case .next, .goOn: go(1, &workspace)
    case .previous: go(-1, &workspace)
    }
    return []
  }

  private func show(_ purpose: RoundForm.Purpose, _ workspace: inout Workspace) {
    if let reason = workspace.readOnlyReason {
      workspace.toast = reason
      return
    }
    workspace.navigation = .push(RoundForm(purpose, of: practice, workspace))
  }

  /// Who is to vote after the person in question.
  private func next(_ workspace: Workspace) -> String? {
    guard let workshop = workspace.workshop, let person else { return nil }
    let waiting = workshop.waiting(for: practice).map(\.id)
    return workshop.people.map(\.id).following(person, in: waiting) ?? person
  }

  private mutating func choosePerson(_ step: Int, _ workspace: Workspace) {
    let people = workspace.workshop?.people.map(\.id) ?? []
    isChosen = true
    guard let person, let index = people.firstIndex(of: person) else {
      person = step > 0 ? people.first : people.last
      return
    }
    self.person = people[(index + step + people.count) % people.count]
  }

  private mutating func take(goesOn: Bool, _ workspace: inout Workspace) {
    guard let person else { return }
    if let reason = workspace.readOnlyReason {
      workspace.toast = reason
      return
    }
    isChosen = false
    workspace.navigation = .push(
      VoteScreen(practice: practice, person: person, goesOn: goesOn))
  }

  private func reveal(_ workspace: inout Workspace) -> [Effect] {
    workspace.changeDiscussion(of: practice) { $0.reveal() }
  }

  private mutating func revealNow(_ workspace: inout Workspace) -> [Effect] {
    let missing = missing(workspace)
    guard missing > 0, !isRevealAsked else {
      isRevealAsked = false
      return reveal(&workspace)
    }
    isRevealAsked = true
    let who = missing == 1 ? "1 person has" : "\(missing) people have"
    workspace.toast = "\(who) not voted. r again shows the votes all the same."
    return []
  }

  private func accept(_ workspace: inout Workspace) -> [Effect] {
    guard let votes else { return [] }
    return workspace.settle([(practice, votes.acceptance)])
  }

  /// Counts a raised hand, or records what the group agreed on.
  private mutating func answer(_ vote: Vote, _ workspace: inout Workspace) -> [Effect] {
    guard stage(workspace) == .revealed else {
      let people = workspace.workshop?.people.count ?? 0
      if people > 0, voted(workspace) >= people {
        workspace.toast =
          "More hands than the \(people.counted("person", "people")); Backspace removes one."
      }
      return workspace.changeDiscussion(of: practice) { $0.count(vote) }
    }
    switch vote {
    case .notApplicable: show(.reason(vote), &workspace)
    case .level(let level):
      guard votes?.votes.range?.contains(level) == true else {
        show(.reason(vote), &workspace)
        return []
      }
      return workspace.settle([(practice, Decision(.consensus, vote: vote))])
    case .unknown: return workspace.settle([(practice, Decision(.consensus, vote: vote))])
    }
    return []
  }

  private func reopen(_ workspace: inout Workspace) -> [Effect] {
    let practice = practice
    let wasParked = discussion(workspace).decision?.kind == .parked
    workspace.toast =
      wasParked
      ? "Open again, and no longer in the parking lot. u brings both back."
      : "Open again. u brings the decision back."
    return workspace.settle([(practice, nil)]) { details in
      guard wasParked else { return }
      details.parked.removeAll { $0.practice == practice }
    }
  }

  private func talk(_ workspace: inout Workspace) -> [Effect] {
    let discussion = discussion(workspace)
    let now = workspace.now
    guard discussion.talkingSince != nil else {
      return workspace.changeDiscussion(of: practice) { $0.talkingSince = now }
    }
    guard !discussion.isExtended else {
      workspace.toast = "The time was extended once; decide, vote again or park it."
      return []
    }
    return workspace.changeDiscussion(of: practice) { $0.isExtended = true }
  }

  private mutating func voteAgain(_ workspace: inout Workspace) -> [Effect] {
    person = nil
    let now = workspace.now
    return workspace.changeDiscussion(of: practice) { discussion in
      discussion.stopTalking(at: now)
      discussion.rounds.append(Round())
    }
  }

  /// Goes along the agenda, past what is decided, and back to the agenda at its end.
  private func go(_ step: Int, _ workspace: inout Workspace) {
    guard let assessment = workspace.assessment, let workshop = workspace.workshop else { return }
    let reading = WorkshopReading(of: workshop, in: assessment)
    let agenda = reading.agenda.map(\.practice)
    let open = agenda.filter { reading.phase(of: $0) != .decided && $0 != practice }
    guard !open.isEmpty else {
      workspace.toast = "That was the last practice that is open."
      workspace.navigation = .pop
      return
    }
    let order = step > 0 ? agenda : agenda.reversed()
    let isDecided = reading.phase(of: practice) == .decided
    let target = isDecided ? open.first : order.following(practice, in: open)
    guard let target else { return }
    workspace.navigation = .replace(RoundScreen(practice: target))
  }
}
