internal import MaturityModel
internal import TextCanvas

/// The assessments of one subject over time: levels, the chained index, and where the series breaks.
struct TrendScreen: TextScreen {
  let history: SubjectHistory
  var scrolling = Scrolling()
  private var isTable = false

  init(_ history: SubjectHistory) { self.history = history }

  enum Action: Hashable, Sendable { case table, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [.bar("t", does: .table, "table", help: "Show the charts as a table, and back")]
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
      return []
    case .scroll(let motion): return scroll(motion, workspace)
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var sheet = TrendSheet(history, workspace, in: body)
    sheet.fill(asTable: isTable)
    return sheet.page
  }
}
