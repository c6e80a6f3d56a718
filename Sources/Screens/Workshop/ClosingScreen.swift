internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What is read back to the room before the workshop is closed.
struct ClosingScreen: TextScreen {
  var scrolling = Scrolling()
  /// How things will stand once it is closed; computed when the workshop changes.
  private var standing: Standing?
  private var seen: Assessment?
  /// True right after closing was asked for.
  private var isArmed = false

  enum Action: Hashable, Sendable { case close, step, pool, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(
        "Z", does: .close, "close",
        help: "Close the workshop and forget single votes, after asking"),
      .bar("x", does: .step, "action", help: "Write down who takes the next step by when"),
      .bar(
        "p", does: .pool, "pool",
        help: "Show exactly what a file of counts alone would say, then write it"),
    ] + Scrolling.bindings { .scroll($0) })

  var place: Place? { .agenda() }

  var prompt: String { "close" }

  func title(_ workspace: Workspace) -> String { phrase("Closing the workshop") }

  func hint(_ workspace: Workspace) -> String {
    phrase("Read it back; x makes an action of the next step; Z closes")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .scroll: return nil
    case .step:
      return nextStep == nil ? phrase("Every step that is named here has its action.") : nil
    case .close, .pool:
      if workspace.workshop == nil { return phrase("The workshop is closed.") }
      return action == .close ? workspace.readOnlyReason : nil
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    guard seen != workspace.assessment else { return }
    seen = workspace.assessment
    standing = workspace.assessment?.closed(at: workspace.device.now).map {
      Standing($0, on: workspace.today)
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    defer { if action != .close { isArmed = false } }
    switch action {
    case .step: return nextStep.flatMap { standing?.writing($0, workspace) } ?? []
    case .pool: return [.previewPool]
    case .scroll(let motion): return scroll(motion, workspace)
    case .close:
      guard isArmed else {
        isArmed = true
        let open = workspace.words.openProfile(workspace.openProfile).map { $0 + ". " } ?? ""
        return .say(
          phrase(
            """
            \(open, "open")Z once more closes the workshop. \
            \(workspace.words.closingForgets, "closing forgets")
            """))
      }
      isArmed = false
      return [.closeWorkshop]
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    guard let standing else {
      return Page(width: body.width, workspace)
    }
    var sheet = Sheet(standing, workspace, focus: -1, body: body)
    WorkshopHeader.draw(workspace, in: body, on: &sheet.page)
    guard let workshop = workspace.workshop else { return sheet.page }
    for (index, section) in standing.report.closing(workshop).enumerated() {
      sheet.show(section)
      if index == 0 { drawStanding(standing, workspace, on: &sheet) }
    }
    if standing.report.group != nil {
      sheet.gap()
      sheet.page.text(phrase("p shows a file of counts alone, to hand on, before it is written."))
    }
    return sheet.page
  }

  /// Every dimension, and the smallest way to the next level with its steps.
  private func drawStanding(_ standing: Standing, _ workspace: Workspace, on sheet: inout Sheet) {
    guard standing.report.group != nil else { return }
    if let open = workspace.words.openProfile(workspace.openProfile) {
      sheet.page.text(phrase("\(open, "open"); p on the agenda asks."), .warning)
    }
    if let holdsBack = standing.report.measured?.holdsBack { sheet.show(holdsBack) }
    if standing.report.measured == nil {
      sheet.gap()
      sheet.dimensionSteps()
    }
    let steps = steps
    guard !steps.isEmpty else { return }
    sheet.gap()
    sheet.page.flow(
      [],
      standing.report.smallestWay(star: nil) ?? standing.report.measured?.next?.heading
        ?? Text(workspace.words.names.start))
    for row in steps {
      let title = standing.report.title(of: row.practice)
      let action = standing.openAction(on: row.practice)
      sheet.page.entry(
        [.init("\(sheet.symbols.bullet) "), .init(sheet.page.id(row.practice) + " ")],
        "\(title)\(way(of: row, workspace, sheet.symbols)): "
          + (action.map { workspace.words.record($0.text, $0.owner, $0.due) }
            ?? (row.practice == nextStep?.practice
              ? phrase("x writes an action") : phrase("no action yet")))
      )
    }
  }

  /// From where to where, in levels or in answers.
  private func way(of row: Roadmap.Row, _ workspace: Workspace, _ symbols: Symbols) -> String {
    standing?.report.measured == nil
      ? " \(row.from)\(symbols.arrow)\(row.to)" : ", \(workspace.words.spokenWay(row))"
  }

  /// The steps of the smallest way to the next level; else those that the plan begins with.
  private var steps: [Roadmap.Row] {
    guard let roadmap = standing?.report.roadmap else { return [] }
    let way = roadmap.rows.filter(\.isInNextLevelSet)
    return way.isEmpty ? Array(roadmap.rows(in: .now)) : way
  }

  /// The first of them without an action.
  private var nextStep: Roadmap.Row? {
    steps.first { standing?.openAction(on: $0.practice) == nil }
  }
}
