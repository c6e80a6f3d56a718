internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension RoundScreen {
  /// The votes once they are shown, what they mean, and what was decided.
  func drawVotes(
    _ shown: (practice: Practice, dimension: Dimension), _ workspace: Workspace, in body: Body,
    on page: inout Page
  ) {
    let voteForm = workspace.voteForm(of: practice)
    let rounds = discussion(workspace).rounds.filter(\.isRevealed)
    let tallies = rounds.map { $0.tally(on: voteForm) }
    guard let latest = tallies.last else {
      page.text(shown.practice.question, .title)
      for line in decided(workspace) { page.text(line, .title) }
      return
    }
    let histogram = Histogram(tallies, page.symbols, isNarrow: body.width < 70)
    page = Page(width: min(body.width, page.width + histogram.width), like: page)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    page.question(shown.practice, in: body, isShort: body.height < 12)
    var summary = Page(width: page.width, like: page)
    live(workspace)?.drawNotes(workspace, on: &summary)
    for line in sentences(latest, shown.dimension, workspace) { summary.text(line) }
    for line in decided(workspace) { summary.text(line, .title) }
    let marked = discussion(workspace).decision.map(\.vote) ?? latest.groupVote
    let levels = LevelList(
      shown.practice.rowsToVoteOn.enumerated().map { index, anchor in
        .init(
          level: index + 1, anchor: anchor, votes: histogram.spans(at: index),
          isMarked: marked?.marks(index, of: voteForm) ?? false,
          isVotedFor: tallies.contains { $0.frequencies[index] > 0 })
      })
    let isWhole = page.draw(
      levels, heading: histogram.heading, over: summary.lines.count, in: body)
    for line in summary.lines { page.row(line) }
    drawRecords(workspace, on: &page)
    let question = shown.practice.question
    let isAsked = body.height >= 12 || page.metrics.width(of: question) <= page.width
    if isWhole, isAsked { return }
    // What was cut above can be scrolled to.
    page.heading(phrase("In full"))
    page.text(question, .title)
    self.levels(shown.practice, votes: { _ in [] }).drawAll(on: &page)
  }

  /// What the group wrote down.
  private func drawRecords(_ workspace: Workspace, on page: inout Page) {
    guard let response = workspace.assessment?.responses[practice] else { return }
    var records = response.evidence.map { phrase("Evidence: \($0.marked, "words")") }
    if !response.note.isEmpty {
      let lines = response.note.split(whereSeparator: \.isNewline)
      records += lines.map { phrase("Note: \($0, "words")") }
    }
    for text in records { page.text(text) }
  }

  /// What the votes say, in sentences for the room.
  private func sentences(
    _ tally: Votes, _ dimension: Dimension, _ workspace: Workspace
  ) -> [String] {
    let people = max(
      workspace.workshop?.people.count ?? 0, tally.count + tally.unknown + tally.notApplicable)
    let words = workspace.words
    var lines = [words.turnout(tally, of: people)]
    // What has no rows of its own is said in words.
    switch tally.form {
    case .levels, .options: break
    case .number, .text:
      if tally.count > 0 { lines.insert(words.counts(of: tally, on: practice) + ".", at: 0) }
    }
    let isOpen = discussion(workspace).phase == .revealed
    let speakers = isOpen && votes?.isToDiscuss == true ? speakers(tally, workspace) : nil
    if tally.count > 0 {
      lines.append(
        words.pattern(of: tally, people: people) + (speakers.map { "; \($0)." } ?? "."))
    }
    if let votes, tally.count > 1 {
      lines.append(words.effect(votes, on: dimension.title))
    }
    if tally.isApplicabilityDisputed { lines.append(words.applicabilityDisputed) }
    guard isOpen else { return lines }
    if let time = time(workspace) { lines.append(time) }
    return lines
  }

  /// Who speaks first: levels, and names only where votes carry names.
  private func speakers(_ tally: Votes, _ workspace: Workspace) -> String? {
    guard let workshop = workspace.workshop, let round = discussion(workspace).shown else {
      return nil
    }
    let levels = tally.firstToSpeak
    guard !levels.isEmpty else { return nil }
    let speakers = levels.map { level in
      let people = workshop.people.filter { round.votes[$0.id] == .level(level) }
      return (level, people.map { $0.name.isEmpty ? workspace.name(of: $0) : $0.name })
    }
    return workspace.words.speakFirst(speakers, named: workshop.frame.anonymity == .named)
  }

  /// How long the talk may still go on, in whole minutes.
  private func time(_ workspace: Workspace) -> String? {
    guard let frame = workspace.workshop?.frame else { return nil }
    let discussion = discussion(workspace)
    let allowed = discussion.minutesAllowed(of: frame.minutesPerPractice)
    let now = workspace.device.now
    guard let left = discussion.minutesLeft(of: frame.minutesPerPractice, at: now) else {
      return workspace.words.talked(discussion.minutes, of: allowed)
    }
    return workspace.words.talking(left, of: allowed)
      ?? workspace.words.timeIsUp(canExtend: !discussion.isExtended)
  }

  /// What was decided, and who sees it otherwise.
  private func decided(_ workspace: Workspace) -> [String] {
    let discussion = discussion(workspace)
    guard let decision = discussion.decision else { return [] }
    let parked = workspace.assessment?.details.parked.last { $0.practice == practice }
    return [workspace.words.decided(decision, on: practice, parked: parked)]
      + discussion.dissent.map { workspace.words.dissent($0, on: practice, isNamed: true) }
  }
}

extension Vote {
  /// True for the row of a level, or of an option that was ticked.
  fileprivate func marks(_ row: Int, of form: VoteForm) -> Bool {
    switch (self, form) {
    case (.level(let level), _): level == row + 1
    case (.options(let ids), .options(let options)): ids.contains(options[row].id)
    case (.options, _), (.number, _), (.text, _), (.unknown, _), (.notApplicable, _): false
    }
  }
}
