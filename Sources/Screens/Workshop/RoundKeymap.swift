internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension RoundScreen {
  enum Action: Hashable, Sendable {
    case take, takeAll, oneMore, reveal, accept, goOn, next, previous, skip, personBefore,
      personAfter, hands
    case level(Int), unknown, notApplicable, takeBack, reopen, talk, stopTalking, voteAgain, note
    case evidence, park, dissent, agree, frame, blank, revealNow, scroll(ListMotion)
    case openVote, endVote, endVoteNow, takeVoteBack, room
  }

  static let keymap = Keymap<Action>(
    [
      .bar(
        .enter, does: .take, "it is me", word: "vote",
        help: "Vote, for the person with the keyboard"),
      .bar(
        .enter, does: .oneMore, "count one more", help: "Count a hand more than there are people"),
      .bar(
        .enter, does: .openVote, "open the vote", word: "open-vote",
        help: "Let everybody vote on their own machine"),
      .bar(
        .enter, does: .endVote, "end the vote", word: "end-vote",
        help: "End the vote of all, who then open their votes"),
      .bar(.enter, does: .reveal, "reveal", word: "reveal", help: "Show all votes at once"),
      .bar(.enter, does: .accept, "accept", help: "Decide for the middle vote, the lower of two"),
      .bar(
        .enter, does: .goOn, "next", word: "go-on", help: "Go on with the agenda after a decision"),
    ]
      + (1...9).map { level in
        .init(
          Key.character(Character("\(level)")), does: .level(level), "level \(level)",
          word: "record",
          help: "Count a raised hand for this level, or record what the group agreed on")
      } + [
        .bar("s", does: .skip, "skip", word: "pass", help: "Ask the next person first"),
        .bar(
          "W", does: .takeAll, "in a row", word: "vote-all",
          help: "Vote on all open practices in a row, for the person with the keyboard"),
        .bar("t", does: .talk, "talk", help: "Begin to talk, or extend the time once"),
        .bar("v", does: .voteAgain, "vote again", word: "revote", help: "Vote a second time"),
        .bar("p", does: .park, "park", help: "Leave it open: who can find out, and by when"),
        .bar("x", does: .dissent, "dissent", help: "Keep a view that differs, with its reason"),
        .bar(
          "c", does: .agree, "agree", help: "Write down what the group agrees on, without levels"),
        .bar("e", does: .evidence, "evidence", help: "Write down what shows it"),
        .init("i", does: .note, "note", help: "Add to the group's note"),
        .init(
          "d", does: .unknown, "don't know",
          help: "Count a don't know, or record that the group does not know"),
        .init(
          "a", does: .notApplicable, "n/a", word: "not-applicable",
          help: "Count a not applicable, or record it with a reason"),
        .bar(.backspace, .delete, does: .takeBack, "remove", help: "Remove the hand counted last"),
        .bar(.backspace, .delete, does: .reopen, "reopen", help: "Take the decision back"),
        .bar(
          "h", does: .hands, "hands", help: "Count raised hands instead of private votes, or back"),
        .bar(
          "r", does: .revealNow, "reveal now", word: "reveal-now",
          help: "Show the votes before everybody has voted"),
        .bar(
          "r", does: .endVoteNow, "go on", word: "go-on-without",
          help: "End the vote, or show what is opened, without those who are missing"),
        .bar(
          .backspace, .delete, does: .takeVoteBack, "take back", word: "take-vote-back",
          help: "Take the vote back before it has ended; nothing of it is ever opened"),
        .init("J", does: .room, "room", help: "Show who votes on their own machine"),
        .init("S", does: .stopTalking, "stop", word: "stop-talking", help: "Stop the time to talk"),
        .init(
          .up, "k", does: .personBefore, "person", word: "person-before",
          help: "Choose the person before"),
        .init(
          .down, "j", does: .personAfter, "person", word: "person-after",
          help: "Choose the person after"),
        .init("n", .right, does: .next, "next", help: "Go to the next practice of the agenda"),
        .init(.left, does: .previous, "previous", help: "Go to the practice before on the agenda"),
        .init("F", does: .frame, "frame", help: "Show what was agreed on, and who takes part"),
        .bar("b", does: .blank, "blank", help: "Show nothing until the next key"),
      ] + Scrolling.bindings { .scroll($0) }.map { $0.outOfBar })

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    let stage = stage(workspace)
    guard stage != .nothing else { return phrase("There is no workshop here.") }
    switch action {
    case .next, .previous, .frame, .blank: return nil
    case .room: return workspace.reasonAgainstRoom
    case .openVote, .endVote, .endVoteNow, .takeVoteBack:
      return reasonAgainstLive(action, stage, workspace)
    case .oneMore: return extraHand == nil ? phrase("There is no hand too many.") : nil
    case .take, .takeAll, .reveal, .revealNow, .hands, .skip, .personBefore, .personAfter,
      .takeBack:
      return reasonAgainstVoting(action, stage, workspace)
    case .level(let level):
      let top = topLevel(workspace)
      return level <= top ? canCountOrDecide(stage) : phrase("\(level, "level") is no level here.")
    case .agree: return reasonAgainstAgreeing(stage, workspace)
    case .unknown: return canCountOrDecide(stage)
    case .notApplicable:
      return workspace.item(practice)?.notApplicableRefusal ?? canCountOrDecide(stage)
    case .accept, .talk, .stopTalking, .voteAgain, .park:
      return reasonAgainstTalking(action, stage, workspace)
    case .note, .evidence:
      return stage == .revealed || stage == .decided ? nil : phrase("First vote, then write.")
    case .dissent, .reopen, .goOn:
      return stage == .decided ? nil : phrase("Nothing is decided yet.")
    case .scroll: return stage == .handOver ? Self.notNow : nil
    }
  }

  /// Why nothing can be written down as agreed; nil when it can.
  private func reasonAgainstAgreeing(_ stage: Stage, _ workspace: Workspace) -> String? {
    guard isTyped(workspace) else {
      return phrase("Digits say it here: count hands, or reveal and type the level.")
    }
    switch stage {
    case .decided: return phrase("It is decided; Backspace takes the decision back.")
    case .handOver where voted(workspace) > 0:
      return phrase("Votes came in: first show them.")
    case .nothing, .handOver, .hands, .revealed, .live: return nil
    }
  }

  /// Why nothing that belongs to a vote of all on own machines can be done; nil when it can.
  private func reasonAgainstLive(
    _ action: Action, _ stage: Stage, _ workspace: Workspace
  ) -> String? {
    guard case .live(let part) = stage, let live = live(workspace) else { return Self.notNow }
    if let reason = workspace.readOnlyReason { return reason }
    switch part {
    case .before: return action == .openVote ? live.reasonAgainstOpening : Self.notNow
    case .open:
      if action == .openVote { return Self.notNow }
      if action == .takeVoteBack { return nil }
      let isWaiting = action == .endVote && live.missing > 0
      return live.reasonAgainstFreezing
        ?? (isWaiting ? workspace.words.notVoted(live.missing) : nil)
    case .frozen: return action == .endVoteNow ? nil : Self.notNow
    }
  }

  /// Why nothing that belongs to collecting votes can be done; nil when it can.
  private func reasonAgainstVoting(
    _ action: Action, _ stage: Stage, _ workspace: Workspace
  ) -> String? {
    switch action {
    case .takeBack:
      guard stage == .hands else { return phrase("u takes the last change back.") }
      return hands(workspace).isEmpty ? phrase("No hand was counted yet.") : nil
    case .reveal where stage == .hands:
      return voted(workspace) > 0 ? nil : phrase("No hand was counted yet.")
    case .hands where isTyped(workspace):
      return phrase("Hands say levels only; c records what you agree on.")
    case .hands:
      switch stage {
      case .handOver, .hands, .live(.before): return nil
      case .live(.open), .live(.frozen): return phrase("A vote on everybody’s own machine goes on.")
      case .nothing, .revealed, .decided: return workspace.words.votesAreShown + "."
      }
    // Enter means something else later; this is the reason that it gives then.
    case .take where stage == .revealed:
      return reasonAgainstTalking(.accept, stage, workspace) ?? Self.notNow
    case _ where stage != .handOver: return Self.notNow
    case .take, .takeAll:
      if workspace.workshop?.people.isEmpty ?? true {
        return workspace.words.nobodyListed + "; " + phrase("s on the agenda adds some.")
      }
      return person == nil
        ? workspace.words.everybodyVoted + "; " + phrase("the arrows choose who votes again.") : nil
    case .reveal: return voted(workspace) > 0 && missing(workspace) == 0 ? nil : Self.notNow
    case .revealNow: return voted(workspace) > 0 ? nil : workspace.words.nobodyVotedYet
    case .skip:
      let waiting = workspace.workshop?.waiting(for: practice).count ?? 0
      return waiting > 1 ? nil : phrase("Nobody else is to vote.")
    default:
      return workspace.workshop?.people.isEmpty == false ? nil : workspace.words.nobodyListed + "."
    }
  }

  /// Why nothing that belongs to votes on the table can be done; nil when it can.
  private func reasonAgainstTalking(
    _ action: Action, _ stage: Stage, _ workspace: Workspace
  ) -> String? {
    let discussion = discussion(workspace)
    if action == .stopTalking {
      return discussion.talkingSince == nil ? phrase("No time runs.") : nil
    }
    guard stage == .revealed else { return Self.notNow }
    switch action {
    case .accept:
      return votes?.acceptance.vote ?? .unknown == .unknown
        ? workspace.words.nobodyGaveLevel + ": "
          + phrase("p parks the question, d records don't know.")
        : nil
    case .voteAgain:
      return discussion.canVoteAgain
        ? nil : phrase("Two votes are enough: decide, or park the question.")
    default: return nil
    }
  }

  private static var notNow: String { phrase("That is for another moment of the round.") }

  private func canCountOrDecide(_ stage: Stage) -> String? {
    switch stage {
    case .hands, .revealed: nil
    case .handOver: phrase("Enter first: each person votes on a page of one's own.")
    case .decided: phrase("It is decided; Backspace takes the decision back.")
    case .nothing: Self.notNow
    case .live: phrase("Everybody votes on their own machine; h counts hands instead.")
    }
  }
}
