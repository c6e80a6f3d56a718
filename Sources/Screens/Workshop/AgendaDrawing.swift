internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension WorkshopScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var head = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &head)
    guard let reading, let assessment = workspace.assessment, let workshop = assessment.workshop
    else {
      head.text(phrase("No workshop has begun in this assessment."), .title)
      head.text(
        phrase("Enter sets it up: who takes part, what counts as evidence, how you decide."))
      return head.draw(in: body, scroll: 0, on: &canvas)
    }
    head.text(progress(reading, workspace), .title)
    if let hosted = workspace.hosted { head.text(hosted.summary, .title) }
    let pace = Pace(of: reading, in: assessment, now: workspace.device.now)
    if let text = pace.words(workshop.frame, workspace) { head.text(text, pace.role) }
    if let open = workspace.words.openProfile(openProfile) {
      if body.height < 12 {
        head.row([.init(open, .warning)])
      } else {
        head.text(phrase("\(open, "open"); p asks."), .warning)
      }
    }
    if body.height >= 12 || filter != .all { drawFilters(reading, workshop, on: &head) }
    let height = min(head.lines.count, max(0, body.height - 3))
    let (top, list) = body.divided(at: height)
    head.draw(in: top, scroll: 0, on: &canvas)
    var page = Page(width: body.width, workspace)
    drawRows(reading, workshop, dropped: Set(pace.drop), workspace, on: &page)
    page.draw(in: list, on: &canvas)
  }

  private func progress(_ reading: WorkshopReading, _ workspace: Workspace) -> String {
    let decided = reading.practices.count { reading.phase(of: $0.practice) == .decided }
    let dot = workspace.device.isASCII ? "-" : "·"
    return workspace.words.decided(
      decided, of: reading.practices.count, level: standing, dot: dot)
  }

  private func drawFilters(_ reading: WorkshopReading, _ workshop: Workshop, on page: inout Page) {
    var parts: [Page.Part] = []
    for choice in AgendaFilter.allCases {
      let count = reading.agenda.count {
        choice.admits(reading.section(of: $0), workshop.discussion(of: $0.practice))
      }
      guard choice == filter || choice == .all || count > 0 else { continue }
      let marker = choice == filter ? page.symbols.marker : " "
      parts.append(
        .init(
          lead: marker, text: "\(choice.name) \(count) ",
          role: choice == filter ? .focus : .muted))
    }
    page.put(parts, gap: 0)
  }

  private func drawRows(
    _ reading: WorkshopReading, _ workshop: Workshop, dropped: Set<Item.ID>,
    _ workspace: Workspace, on page: inout Page
  ) {
    let rows = rows(workspace)
    var section: WorkshopReading.Section?
    for row in rows {
      if reading.section(of: row) != section {
        section = reading.section(of: row)
        page.heading(reading.section(of: row).heading)
      }
      let isFocused = row.practice == focused
      let state = workspace.state(of: row)
      let fits = dropped.contains(row.practice) ? ", " + phrase("no time") : ""
      page.focused(isFocused) { draw(row, state: state + fits, isFocused: isFocused, on: &$0) }
    }
    if rows.isEmpty { page.inPlaceOfRows(filter.emptyText) }
  }

  private func draw(_ row: PracticeVotes, state: String, isFocused: Bool, on page: inout Page) {
    let role: Role = isFocused ? .focus : .text
    let marker = isFocused ? page.symbols.marker : " "
    let room = page.width - 11 - page.metrics.width(of: state)
    let lead = "\(marker) \(page.id(row.practice)) "
    // What became of it goes before the title, and is never cut.
    guard room >= 6 else {
      page.row([.init(lead + row.title, role)])
      return page.text(state, role, indent: 9)
    }
    let width = min(room, max(28, page.width / 2))
    page.row([.init(lead + page.column(row.title, width: width) + " ", role), .init(state, role)])
  }
}

extension Workspace {
  /// How far a practice is, in a few words that say nothing of votes before the reveal.
  func state(of practice: PracticeVotes) -> String {
    guard let workshop else { return "" }
    let discussion = workshop.discussion(of: practice.practice)
    switch discussion.phase {
    case .open: return words.open
    case .voting:
      return words.voted(
        discussion.rounds.last?.count ?? 0, missing: workshop.missing(on: practice.practice),
        isSecond: discussion.rounds.count > 1)
    case .revealed: return words.short(practice.votes, matters: practice.matters)
    case .decided: return words.settled(discussion, on: practice.practice)
    }
  }
}

extension Body {
  /// The first rows, and the rest.
  func divided(at height: Int) -> (top: Body, rest: Body) {
    let row = min(rows.lowerBound + max(0, height), rows.upperBound)
    return (
      Body(rows: rows.lowerBound..<row, columns: columns),
      Body(rows: row..<rows.upperBound, columns: columns)
    )
  }
}
