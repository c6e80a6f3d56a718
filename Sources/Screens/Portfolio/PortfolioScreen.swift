internal import MaturityModel
internal import TextCanvas

/// Where all teams of the folder stand, and what holds most of them back; no league table.
struct PortfolioScreen: Screen {
  private(set) var table: TeamTable
  /// The team in focus, counted from the top.
  private(set) var focus = 0
  /// True for the page about what all have in common.
  private var showsFindings = false
  private var scrolling = Scrolling()

  init(_ table: TeamTable) { self.table = table }

  enum Action: Hashable, Sendable {
    case nextColumn, previousColumn, turn, open, move(Scrolling.Motion)
  }

  static let keymap = Keymap<Action>(
    [
      .init(
        .enter, does: .open, "open", help: "Open the assessment of the team in focus", inBar: true),
      .init(.right, "l", does: .nextColumn, "sort", help: "Sort by the next column", inBar: true),
      .init(.left, "h", does: .previousColumn, "sort back", help: "Sort by the column before"),
      .init(
        .tab, "t", does: .turn, "in common",
        help: "Show what the teams have in common, and the teams again", inBar: true),
    ] + Scrolling.bindings { .move($0) })

  func title(_ workspace: Workspace) -> String {
    let count = table.entries.count
    return "Portfolio \(workspace.symbols.dash) \(count) \(count == 1 ? "team" : "teams")"
  }

  func hint(_ workspace: Workspace) -> String {
    showsFindings
      ? "Tab shows the teams again; Esc goes back"
      : "By \(table.columnName); Tab shows what they have in common; Enter opens"
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .nextColumn, .previousColumn:
      return showsFindings ? "Columns are sorted on the page of the teams: Tab." : nil
    case .open:
      if showsFindings { return "Teams are opened on the page of the teams: Tab." }
      return table.entries.isEmpty ? "There is no team here." : nil
    case .turn, .move: return nil
    }
  }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    switch action {
    case .nextColumn: sort(1)
    case .previousColumn: sort(-1)
    case .turn:
      showsFindings.toggle()
      scrolling.reset()
    case .open:
      guard table.entries.indices.contains(focus) else { return [] }
      return [.open(path: table.entries[focus].file)]
    case .move(let motion): move(motion, workspace.body, workspace)
    }
    return []
  }

  /// Sorts by another column; the focus stays with its team.
  private mutating func sort(_ steps: Int) {
    let file = table.entries.indices.contains(focus) ? table.entries[focus].file : nil
    table.sort(by: steps)
    focus = table.entries.firstIndex { $0.file == file } ?? 0
  }

  private mutating func move(_ motion: Scrolling.Motion, _ body: Body, _ workspace: Workspace) {
    guard !showsFindings else {
      let lines = findings(workspace, in: body).lines.count
      return scrolling.move(motion, lines: lines, height: body.height)
    }
    let last = max(0, table.entries.count - 1)
    let page = max(1, body.height - 4)
    switch motion {
    case .up: focus -= 1
    case .down: focus += 1
    case .pageUp: focus -= page
    case .pageDown: focus += page
    case .first: focus = 0
    case .last: focus = last
    }
    focus = min(max(0, focus), last)
  }

  private func findings(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    page.fillFindings(of: table)
    return page
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    guard showsFindings else {
      return HeatMap(table, workspace, width: body.width).draw(
        focus: focus, workspace, in: body, on: &canvas)
    }
    findings(workspace, in: body).draw(in: body, scroll: scrolling.top, on: &canvas)
  }
}
