internal import MaturityModel
internal import TextCanvas

/// The assessments of one subject over time: levels, the chained index, and where the series breaks.
struct TrendScreen: Screen {
  let history: SubjectHistory
  private var scrolling = Scrolling()
  private var isTable = false

  init(_ history: SubjectHistory) { self.history = history }

  enum Action: Hashable, Sendable {
    case table, scroll(ListMotion)
  }

  static let keymap = Keymap<Action>(
    [.init("t", does: .table, "table", help: "Show the charts as a table, and back", inBar: true)]
      + Scrolling.bindings { .scroll($0) })

  func title(_ workspace: Workspace) -> String {
    let kind =
      switch history.series.kind {
      case .single: "One assessment"
      case .change: "Change"
      case .trend: "Trend"
      }
    let name = history.name
    return name.isEmpty ? kind : "\(kind) \(workspace.symbols.dash) \(name)"
  }

  func hint(_ workspace: Workspace) -> String { "t shows a table; Esc goes back" }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .table:
      isTable.toggle()
      scrolling.reset()
    case .scroll(let motion):
      let body = workspace.body
      let lines = sheet(workspace, in: body).page.lines.count
      scrolling.move(motion, lines: lines, height: body.height)
    }
    return []
  }

  private func sheet(_ workspace: Workspace, in body: Body) -> TrendSheet {
    var sheet = TrendSheet(history, workspace, in: body)
    sheet.fill(asTable: isTable)
    return sheet
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    sheet(workspace, in: body).page.draw(in: body, scroll: scrolling.top, on: &canvas)
  }
}
