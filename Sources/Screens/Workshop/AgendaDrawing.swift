internal import MaturityModel
internal import TextCanvas

extension WorkshopScreen {
  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var head = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &head)
    guard let reading, let workshop = workspace.workshop else {
      head.text("No workshop has begun in this assessment.", .title)
      head.text("Enter sets it up: who takes part, what counts as evidence, how you decide.")
      return head.draw(in: body, scroll: 0, on: &canvas)
    }
    head.row([.init(progress(reading, workspace), .title)])
    let pace = Pace(of: reading, frame: workshop.frame, now: workspace.device.now)
    if let text = pace.words(workshop.frame, workspace) { head.row([.init(text, pace.role)]) }
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
    return "\(decided) of \(reading.practices.count) decided \(dot) level so far: "
      + (standing.map { $0.words(workspace.symbols) } ?? "none")
  }

  private func drawFilters(_ reading: WorkshopReading, _ workshop: Workshop, on page: inout Page) {
    var spans: [Page.Span] = []
    for choice in AgendaFilter.allCases {
      let count = reading.agenda.count {
        choice.admits(reading.section(of: $0), workshop.discussion(of: $0.practice))
      }
      guard choice == filter || choice == .all || count > 0 else { continue }
      let marker = choice == filter ? page.symbols.marker : " "
      spans.append(
        .init("\(marker)\(choice.rawValue) \(count) ", choice == filter ? .focus : .muted))
    }
    page.row(spans)
  }

  private func drawRows(
    _ reading: WorkshopReading, _ workshop: Workshop, dropped: Set<Item.ID>,
    _ workspace: Workspace, on page: inout Page
  ) {
    let rows = rows(workspace)
    var section: AgendaSection?
    for row in rows {
      if reading.section(of: row) != section {
        section = reading.section(of: row)
        page.heading(reading.section(of: row).rawValue)
      }
      let isFocused = row.practice == focused
      let state = workshop.state(of: row, workspace.symbols)
      let fits = dropped.contains(row.practice) ? ", no time" : ""
      page.focused(isFocused) { draw(row, state: state + fits, isFocused: isFocused, on: &$0) }
    }
    if rows.isEmpty { page.focused { $0.text(filter.emptyText) } }
  }

  private func draw(_ row: PracticeVotes, state: String, isFocused: Bool, on page: inout Page) {
    let role: Role = isFocused ? .focus : .text
    let marker = isFocused ? page.symbols.marker : " "
    let room = page.width - 11 - page.metrics.width(of: state)
    let width = max(10, min(room, max(28, page.width / 2)))
    let title = page.metrics.fitted(row.title, width: width, symbols: page.symbols)
    let id = page.id(row.practice)
    page.row([
      .init("\(marker) \(id) \(page.metrics.padded(title, width: width)) ", role),
      .init(state, role),
    ])
  }
}

extension Workshop {
  /// How far a practice is, in a few words that say nothing of votes before the reveal.
  func state(of practice: PracticeVotes, _ symbols: Symbols) -> String {
    let discussion = discussion(of: practice.practice)
    switch discussion.phase {
    case .open: return "open"
    case .voting:
      let count = discussion.rounds.last?.count ?? 0
      let again = discussion.rounds.count > 1 ? "2nd vote: " : ""
      return "\(again)\(count) of \(count + missing(on: practice.practice)) voted"
    case .revealed: return practice.votes.words(matters: practice.matters, symbols)
    case .decided:
      let dissent = discussion.dissent.isEmpty ? "" : ", \(discussion.dissent.count) dissent"
      return (discussion.decision?.words ?? "") + dissent
    }
  }
}

extension Votes {
  /// The flag with the levels given, such as `split 1–4, matters`.
  func words(matters: Bool, _ symbols: Symbols) -> String {
    let levels: String =
      switch range {
      case nil: ""
      case .some(let range) where range.count == 1: " \(range.lowerBound)"
      case .some(let range): " \(range.lowerBound)\(symbols.dash)\(range.upperBound)"
      }
    let disputed = isApplicabilityDisputed ? ", n/a disputed" : ""
    return flag.rawValue + levels + (matters ? ", matters" : "") + disputed
  }
}

extension Decision {
  /// What was decided and how, such as `3 agreed` or `parked`.
  var words: String {
    let value: String =
      switch vote {
      case .level(let level): "\(level)"
      case .unknown, nil: "unknown"
      case .notApplicable: "n/a"
      }
    switch kind {
    case .consensus: return "\(value) agreed"
    case .median: return "\(value) accepted"
    case .parked: return "parked"
    }
  }
}

extension Headline.Standing {
  /// The level with what the missing answers leave possible, such as `2 (1–4)`.
  func words(_ symbols: Symbols) -> String {
    guard let levelLow, let levelHigh else { return "nothing is applicable" }
    let range = levelLow == levelHigh ? "\(levelLow)" : "\(levelLow)\(symbols.dash)\(levelHigh)"
    guard let level else { return "not rated yet (\(range))" }
    return levelLow == levelHigh ? "\(level)" : "\(level) (\(range))"
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
