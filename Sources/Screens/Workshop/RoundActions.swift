internal import Documents
internal import LiveVotes
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension RoundScreen {
  /// Every key but the Enter that counts it lets go of a hand that is one more than there are people.
  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    if key != .enter { extraHand = nil }
    return nil
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    if action != .revealNow, action != .endVoteNow { isRevealAsked = false }
    switch action {
    case .take, .takeAll: return take(goesOn: action == .takeAll, workspace)
    case .oneMore:
      guard let extra = extraHand else { return [] }
      extraHand = nil
      return workspace.changeDiscussion(of: practice) { $0.count(extra) }
    case .openVote:
      return Facilitator.round(of: discussion(workspace)).map {
        [.live(.open(practice, round: $0))]
      }
        ?? []
    case .endVote: return [.live(.freeze)]
    case .endVoteNow: return endVoteNow(workspace)
    case .takeVoteBack: return [.live(.cancel)]
    case .room: return .go(.push(RoomScreen()))
    case .reveal: return reveal(workspace)
    case .revealNow: return revealNow(workspace)
    case .skip:
      person = next(workspace)
      isChosen = false
    case .personBefore, .personAfter: choosePerson(action == .personAfter ? 1 : -1, workspace)
    case .hands: countsHands = stage(workspace) == .hands ? false : true
    case .level(let level): return answer(.level(level), workspace)
    case .unknown: return answer(.unknown, workspace)
    case .notApplicable: return answer(.notApplicable, workspace)
    case .takeBack:
      return workspace.changeDiscussion(of: practice) { discussion in
        discussion.rounds[discussion.rounds.count - 1].hands.removeLast()
      }
    case .accept: return accept(workspace)
    case .reopen: return reopen(workspace)
    case .talk: return talk(workspace)
    case .stopTalking:
      let now = workspace.device.now
      return workspace.changeDiscussion(of: practice) { $0.stopTalking(at: now) }
    case .voteAgain: return voteAgain(workspace)
    case .note: return show(.note, workspace)
    case .evidence: return show(.evidence, workspace)
    case .park: return show(.park, workspace)
    case .dissent: return show(.dissent, workspace)
    case .agree: return show(.answer, workspace)
    case .frame: return .go(.push(WorkshopFrameScreen()))
    case .blank: return .go(.blank)
    case .scroll(let motion): return scroll(motion, workspace)
    case .next, .goOn: return go(1, workspace)
    case .previous: return go(-1, workspace)
    }
    return []
  }

  private func show(_ purpose: RoundForm.Purpose, _ workspace: Workspace) -> Answered {
    if let reason = workspace.readOnlyReason { return .say(reason) }
    return .go(.push(RoundForm(purpose, of: practice, workspace)))
  }

  /// Who is to vote after the person in question.
  private func next(_ workspace: Workspace) -> Respondent.ID? {
    guard let workshop = workspace.workshop, let person else { return nil }
    let waiting = workshop.waiting(for: practice).map(\.id)
    return workshop.people.map(\.id).following(person, in: waiting) ?? person
  }

  private mutating func choosePerson(_ step: Int, _ workspace: Workspace) {
    let people = workspace.workshop?.people.map(\.id) ?? []
    isChosen = true
    guard let person, people.contains(person) else {
      person = step > 0 ? people.first : people.last
      return
    }
    self.person = people.neighbour(step, of: person)
  }

  private mutating func take(goesOn: Bool, _ workspace: Workspace) -> Answered {
    guard let person else { return [] }
    if let reason = workspace.readOnlyReason { return .say(reason) }
    isChosen = false
    let turn = VotingTurn(practice: practice, person: person, goesOn: goesOn)
    return .go(.push(turn.screen(workspace)))
  }

  private func reveal(_ workspace: Workspace) -> Answered {
    workspace.changeDiscussion(of: practice) { $0.reveal() }
  }

  private mutating func revealNow(_ workspace: Workspace) -> Answered {
    let missing = missing(workspace)
    guard missing > 0, !isRevealAsked else {
      isRevealAsked = false
      return reveal(workspace)
    }
    isRevealAsked = true
    return .say(
      workspace.words.notVoted(missing) + " " + phrase("r again shows the votes all the same."))
  }

  private mutating func endVoteNow(_ workspace: Workspace) -> Answered {
    guard let live = live(workspace) else { return [] }
    let isFrozen = live.stage == .frozen
    guard live.missing > 0, !isRevealAsked else {
      isRevealAsked = false
      return [.live(isFrozen ? .reveal : .freeze)]
    }
    isRevealAsked = true
    return .say(
      isFrozen
        ? phrase("\(live.missing, "count") not opened yet; r again shows the votes without them.")
        : workspace.words.notVoted(live.missing) + " "
          + phrase("r again ends the vote all the same."))
  }

  private func accept(_ workspace: Workspace) -> Answered {
    guard let votes else { return [] }
    return workspace.settle([(practice, votes.acceptance)])
  }

  /// Counts a raised hand, or records what the group agreed on.
  private mutating func answer(_ vote: Vote, _ workspace: Workspace) -> Answered {
    guard stage(workspace) == .revealed else {
      let people = workspace.workshop?.people.count ?? 0
      guard people > 0, voted(workspace) >= people, workspace.readOnlyReason == nil else {
        return workspace.changeDiscussion(of: practice) { $0.count(vote) }
      }
      extraHand = vote
      return .say(
        workspace.words.asManyHands(people) + ": " + phrase("Enter counts one more all the same."))
    }
    switch vote {
    case .notApplicable: return show(.reason(vote), workspace)
    case .level(let level):
      guard votes?.votes.range?.contains(level) == true else {
        return show(.reason(vote), workspace)
      }
      return workspace.settle([(practice, Decision(.consensus, vote: vote))])
    case .unknown, .options, .number, .text:
      return workspace.settle([(practice, Decision(.consensus, vote: vote))])
    }
  }

  private func reopen(_ workspace: Workspace) -> Answered {
    let practice = practice
    let wasParked = discussion(workspace).decision?.kind == .parked
    let settled = workspace.settle([(practice, nil)]) { details in
      guard wasParked else { return }
      details.parked.removeAll { $0.practice == practice }
    }
    return settled.saying(
      wasParked
        ? phrase("Open again, and no longer in the parking lot. u brings both back.")
        : phrase("Open again. u brings the decision back."))
  }

  private func talk(_ workspace: Workspace) -> Answered {
    let discussion = discussion(workspace)
    let now = workspace.device.now
    guard discussion.talkingSince != nil else {
      return workspace.changeDiscussion(of: practice) { $0.talkingSince = now }
    }
    guard !discussion.isExtended else {
      return .say(phrase("The time was extended once; decide, vote again or park it."))
    }
    return workspace.changeDiscussion(of: practice) { $0.isExtended = true }
  }

  private mutating func voteAgain(_ workspace: Workspace) -> Answered {
    person = nil
    let now = workspace.device.now
    return workspace.changeDiscussion(of: practice) { discussion in
      discussion.stopTalking(at: now)
      discussion.rounds.append(Round())
    }
  }

  /// Goes along the agenda, past what is decided, and back to the agenda at its end.
  private func go(_ step: Int, _ workspace: Workspace) -> Answered {
    guard let assessment = workspace.assessment, let workshop = workspace.workshop else {
      return []
    }
    let reading = WorkshopReading(of: workshop, in: assessment)
    let agenda = reading.agenda.map(\.practice)
    let open = agenda.filter { reading.phase(of: $0) != .decided && $0 != practice }
    guard !open.isEmpty else {
      return .say(phrase("That was the last practice that is open.")) + .go(.pop)
    }
    let order = step > 0 ? agenda : agenda.reversed()
    let isDecided = reading.phase(of: practice) == .decided
    let target = isDecided ? open.first : order.following(practice, in: open)
    guard let target else { return [] }
    return .go(.replace(RoundScreen(practice: target)))
  }
}
