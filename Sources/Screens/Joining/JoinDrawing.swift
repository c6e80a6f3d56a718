internal import Documents
internal import LiveVotes
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What somebody sees who votes on an own machine.
struct JoinDrawing {
  let joined: JoinedSight
  let showsVote: Bool
  let workspace: Workspace
  let body: Body

  private var voter: Voter { joined.voter }

  func draw(on page: inout Page) {
    for alarm in voter.alarms.suffix(3) {
      page.text(alarm.sentence, alarm.isHarmless ? .warning : .danger)
    }
    if let trouble = joined.trouble {
      page.text(trouble + " " + phrase("It is tried again by itself."), .danger)
    }
    if let since = joined.goneSince {
      page.text(
        phrase("The folder is gone since \(workspace.clock(since), "time"); all is kept here."),
        .warning)
    }
    if joined.hasNewer {
      page.text(
        phrase("The room is of a newer version of mlmaturity; here you can only look on."), .warning
      )
    }
    drawPhase(on: &page)
    drawFormer(on: &page)
    drawRoom(on: &page)
  }

  private func drawPhase(on page: inout Page) {
    guard let now = voter.now else {
      return page.text(phrase("Waiting for the facilitator's program."), .title)
    }
    switch now.phase {
    case .closed: page.text(phrase("The room is closed. Thank you; q leaves."), .title)
    case .idle: page.text(phrase("No vote is open."), .title)
    case .cancelled:
      page.text(phrase("The vote was taken back; nothing of it is ever opened."), .title)
    case .open, .frozen, .revealed: drawTurn(now, on: &page)
    }
  }

  private func drawTurn(_ now: Now, on page: inout Page) {
    guard let turn = now.turn else { return }
    guard let practice = joined.practice(turn.practice) else {
      return page.text(
        phrase("\(turn.practice.displayed, "practice") is not asked in this room."), .title)
    }
    let status = status(now, turn)
    // In a small window what changes stands where it can be seen.
    let isSmall = body.height < 16 && !page.isSpoken
    if isSmall { for line in status { page.text(line, .title) } }
    page.text("\(practice.id.displayed) \(practice.title)", .heading)
    page.question(practice, in: body)
    page.draw(
      LevelList(
        practice.anchors.enumerated().map { .init(level: $0.offset + 1, anchor: $0.element) }),
      over: status.count + 2, in: body)
    if !isSmall { for line in status { page.text(line, .title) } }
  }

  /// How many have voted, and how far the own vote is.
  private func status(_ now: Now, _ turn: Turn) -> [String] {
    switch now.phase {
    case .open:
      return [
        workspace.words.haveVoted(now.received.count, of: now.seats, isSecond: turn.round > 1),
        own(turn),
      ].filter { !$0.isEmpty }
    case .frozen: return [phrase("The vote is over; the votes are being opened."), own(turn)]
    case .revealed:
      return [phrase("The votes are on the wall."), result(of: turn.number)].filter { !$0.isEmpty }
    case .idle, .cancelled, .closed: return []
    }
  }

  private func own(_ turn: Turn) -> String {
    guard !joined.isOnlooker else { return "" }
    func shown(_ vote: Vote) -> String {
      showsVote ? workspace.words.vote(vote, on: turn.practice) : phrase("sealed")
    }
    switch voter.standing(in: turn.number) {
    case .none: return phrase("You have not voted.")
    case .sent(let vote) where joined.trouble != nil || joined.goneSince != nil:
      return phrase("Your vote: \(shown(vote), "vote"), not sent yet.")
    case .sent(let vote): return phrase("Your vote: \(shown(vote), "vote"), sent.")
    case .taken(let vote): return phrase("Your vote: \(shown(vote), "vote"), in.")
    }
  }

  private func result(of turn: Int) -> String {
    guard let reveal = voter.reveals[turn] else { return "" }
    let votes = reveal.votes.joined(separator: " ")
    return phrase("Votes: \(votes, "votes")")
  }

  /// The own earlier practices.
  private func drawFormer(on page: inout Page) {
    let former = voter.ownTurns.filter {
      $0.turn.number != voter.now?.number || voter.now?.phase == .idle
    }
    guard !former.isEmpty else { return }
    page.blank()
    page.heading(phrase("Your earlier votes"))
    for (turn, vote) in former.reversed() {
      let title = joined.practice(turn.practice)?.title ?? ""
      let own = phrase("yours \(workspace.words.vote(vote, on: turn.practice), "vote")")
      let all = result(of: turn.number)
      page.entry(
        [.init(page.id(turn.practice) + " ")], title + ": " + own + (all.isEmpty ? "" : ". " + all))
    }
  }

  private func drawRoom(on page: inout Page) {
    page.blank()
    // Who listens hears of it where it is old.
    if page.isSpoken {
      page.text(phrase("Room \(voter.id.code, "code"), held by \(held, "name")."))
      if isOld { page.text(phrase("What is shown may be old: nothing came for some time.")) }
      if !joined.isOnlooker { page.text(seat) }
      return
    }
    page.text(
      phrase(
        """
        Room \(voter.id.code, "code"), held by \(held, "name"). \(freshness, "freshness")
        """), .muted)
    if !joined.isOnlooker { page.text(seat, .muted) }
  }

  private var held: String {
    voter.room.facilitator.isEmpty ? phrase("nobody named") : voter.room.facilitator
  }

  private var seat: String {
    let name = [voter.kept.name, voter.kept.role].filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? phrase("Your seat has no name.") : phrase("Your seat: \(name, "name").")
  }

  /// How long ago something came of the facilitator's program; nil before anything did.
  private var age: Int? { voter.nowCameAt.map { max(0, joined.milliseconds - $0) / 1_000 } }

  private var isOld: Bool { age.map { $0 > 15 } ?? false }

  private var freshness: String {
    guard let seconds = age else { return phrase("No sign of it yet.") }
    return !isOld
      ? phrase("Last sign \(seconds, "seconds") s ago.")
      : phrase("What is shown may be \(seconds, "seconds") s old.")
  }
}

extension JoinedSight {
  /// A practice of the room's questionnaire; nil where it has none of that id.
  func practice(_ id: Item.ID) -> Practice? { questionnaire.practice(id)?.practice }
}
