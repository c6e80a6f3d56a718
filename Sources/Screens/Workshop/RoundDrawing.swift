internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension RoundScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let page = page(workspace, in: body)
    page.draw(in: body, scroll: page.focus == nil ? scrolling.top + page.head : nil, on: &canvas)
    guard page.focus == nil else { return }
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
  }

  /// All that the round shows now.
  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(workshop: workspace, in: body)
    if !isShown(workspace) {
      WorkshopHeader.draw(workspace, in: body, on: &page)
    }
    if let shown = workspace.practice(practice) {
      switch stage(workspace) {
      case .nothing: break
      case .live: live(workspace)?.draw(shown.practice, workspace, in: body, on: &page)
      case .handOver: drawHandOver(shown.practice, workspace, in: body, on: &page)
      case .hands: drawHands(shown.practice, workspace, in: body, on: &page)
      case .revealed, .decided: drawVotes(shown, workspace, in: body, on: &page)
      }
    }
    if stage(workspace) == .nothing { page.text(phrase("There is no workshop here.")) }
    return page
  }

  /// True once the votes are on the table.
  private func isShown(_ workspace: Workspace) -> Bool {
    switch stage(workspace) {
    case .nothing, .revealed, .decided: true
    case .handOver, .live, .hands: false
    }
  }

  /// The page between two people, on which nothing of a vote can be seen.
  private func drawHandOver(
    _ shown: Practice, _ workspace: Workspace, in body: Body, on page: inout Page
  ) {
    guard let workshop = workspace.workshop else { return }
    page.question(shown, in: body)
    if body.height >= 12 { page.blank() }
    if let person = workshop.people.first(where: { $0.id == person }) {
      if page.isSpoken {
        page.text(
          phrase("Hand the keyboard to \(workspace.name(of: person), "person"), who types vote."))
        return page.text(turnout(workspace))
      }
      page.text(phrase("Hand the keyboard to"), .title)
      page.focused { $0.row([.init("  "), .init(workspace.name(of: person), .focus)]) }
      page.text(phrase("Enter: it is me"), indent: 2)
    } else if workshop.people.isEmpty {
      let way =
        isTyped(workspace)
        ? phrase("c records what you agree on.") : phrase("h counts raised hands.")
      page.text(workspace.words.nobodyListed + "; " + way, .title)
    } else {
      let way =
        page.isSpoken
        ? phrase("reveal shows all votes at once.") : phrase("Enter shows all votes at once.")
      page.inPlaceOfRows(workspace.words.everybodyVoted + ". " + way, .title)
    }
    if body.height >= 12 { page.blank() }
    if body.height >= 27 {
      page.large(turnout(workspace))
      page.blank()
    } else {
      page.text(turnout(workspace), .title)
    }
    drawPeople(workshop, workspace, in: body, on: &page)
  }

  /// Who has voted and who has not, as far as there is room.
  private func drawPeople(
    _ workshop: Workshop, _ workspace: Workspace, in body: Body, on page: inout Page
  ) {
    let waiting = workshop.waiting(for: practice)
    let people = workshop.people
    guard page.lines.count + people.count <= body.height else {
      guard !waiting.isEmpty else { return }
      let names = waiting.map { workspace.name(of: $0) }
      return page.text(workspace.words.stillToVote(names))
    }
    for person in people {
      let hasVoted = !waiting.contains(person)
      let sign = hasVoted ? page.symbols.filled : page.symbols.empty
      let word = workspace.words.vote(isCast: hasVoted)
      page.row([
        .init("  \(sign) " + page.lead(word, width: 11)),
        .init(workspace.name(of: person)),
      ])
    }
  }

  /// How many have voted.
  func turnout(_ workspace: Workspace) -> String {
    let round = discussion(workspace).rounds.count
    let isSecond = round > 1 && discussion(workspace).phase == .voting
    let listed = workspace.workshop?.people.count ?? 0
    let voted = voted(workspace)
    let missing = missing(workspace)
    // More than are listed where somebody voted and left the list.
    return workspace.words.haveVoted(
      voted, of: missing > 0 ? voted + missing : listed, isSecond: isSecond)
  }

  /// The hands that were counted so far, which everybody sees anyway.
  private func drawHands(
    _ shown: Practice, _ workspace: Workspace, in body: Body, on page: inout Page
  ) {
    let tally = Round(hands: hands(workspace)).tally(on: workspace.voteForm(of: practice))
    let histogram = Histogram([tally], page.symbols)
    let levels = levels(shown, votes: { histogram.spans(at: $0) })
    let bare = self.levels(shown, votes: { _ in [] })
    var tried = page
    tried.question(shown, in: body)
    let room = body.height - tried.lines.count - 1
    if levels.isWhole(on: page, height: room, in: body) {
      page = tried
      page.draw(levels, over: 1, in: body)
    } else if bare.isWhole(on: page, height: room - 1, in: body) {
      // What is asked has to be read to its end; the hands then take a line of their own.
      page = tried
      bare.drawAll(on: &page)
      page.row([.init(histogram.line, .title)])
    } else {
      // What is asked scrolls below what is counted.
      page.row([.init(histogram.line, .title)])
      page.row([.init(handsText(tally, workspace), .title)])
      page.keepInView(in: body)
      page.text(shown.question, .title)
      return bare.drawAll(on: &page)
    }
    page.row([.init(handsText(tally, workspace), .title)])
  }

  func levels(_ shown: Practice, votes: (Int) -> [Page.Span]) -> LevelList {
    LevelList(
      shown.rowsToVoteOn.enumerated().map { index, anchor in
        .init(level: index + 1, anchor: anchor, votes: votes(index))
      })
  }

  private func handsText(_ tally: Votes, _ workspace: Workspace) -> String {
    let words = workspace.words
    return ([turnout(workspace)] + words.without(tally)).joined(separator: ", ")
  }
}
