internal import MaturityModel
internal import TextCanvas

/// Two assessments side by side: what changed, and how much of that is a real change.
struct CompareScreen: Screen {
  let comparison: Comparison
  private(set) var page = ComparePage.summary
  private var scrolling = Scrolling()
  private var isTable = false

  /// The comparison of two assessments; the one with the earlier moment is the one before.
  init(_ first: Assessment, _ second: Assessment) {
    let isReversed =
      if let one = first.moment, let other = second.moment { other < one } else { false }
    comparison =
      isReversed
      ? Comparison(before: second, after: first) : Comparison(before: first, after: second)
  }

  enum Action: Hashable, Sendable {
    case next, previous, page(ComparePage), table, scroll(ListMotion)
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.right, "l", does: .next, "page", help: "Turn to the next page"),
      .init(.left, "h", does: .previous, "page back", help: "Turn to the page before"),
      .bar("t", does: .table, "table", help: "Show the bars as a table, and back"),
    ] + Scrolling.bindings { .scroll($0) } + ComparePage.bindings { .page($0) })

  func title(_ workspace: Workspace) -> String {
    let name = comparison.after.details.subject.name
    return name.isEmpty ? "Comparison" : "Comparison \(workspace.symbols.dash) \(name)"
  }

  func hint(_ workspace: Workspace) -> String {
    "Left, right or a digit turns pages; Esc goes back"
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard action == .table, page != .dimensions else { return nil }
    return "The bars are on the page Dimensions."
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .next: turn(to: page.neighbour(1))
    case .previous: turn(to: page.neighbour(-1))
    case .page(let page): turn(to: page)
    case .table: isTable.toggle()
    case .scroll(let motion):
      let body = workspace.body.withoutFirstRow
      let lines = sheet(workspace, in: body).page.lines.count
      scrolling.move(motion, lines: lines, height: body.height)
    }
    return []
  }

  private mutating func turn(to page: ComparePage) {
    self.page = page
    scrolling.reset()
  }

  private func sheet(_ workspace: Workspace, in body: Body) -> CompareSheet {
    var sheet = CompareSheet(comparison, workspace, in: body)
    switch page {
    case .summary: sheet.fillSummary()
    case .dimensions: sheet.fillDimensions(asTable: isTable)
    case .moves: sheet.fillMoves()
    case .surroundings: sheet.fillSurroundings()
    }
    return sheet
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    page.draw(among: ComparePage.allCases, workspace, in: body, on: &canvas)
    let rest = body.withoutFirstRow
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    sheet(workspace, in: rest).page.draw(in: rest, scroll: scrolling.top, on: &canvas)
  }
}
