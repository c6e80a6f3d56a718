internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The assessments of one subject over time: levels and progress, and where the series breaks.
struct TrendScreen: TextScreen {
  let history: SubjectHistory
  var scrolling = Scrolling()
  private let document: Document
  private var isTable = false

  /// The clock of the user is so many seconds ahead of UTC.
  init(_ history: SubjectHistory, secondsAhead: Int = 0) {
    self.history = history
    document = history.document(secondsAhead: secondsAhead)
  }

  enum Action: Hashable, Sendable { case table, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [.bar("t", does: .table, "table", help: "Show the charts as tables, and back")]
      + Scrolling.bindings { .scroll($0) })

  var prompt: String { "trend" }

  func title(_ workspace: Workspace) -> String {
    let kind =
      switch history.series.kind {
      case .single: phrase("One assessment")
      case .change: phrase("Change")
      case .trend: phrase("Trend")
      }
    let name = history.name
    return name.isEmpty ? kind : "\(kind) \(workspace.symbols.dash) \(name)"
  }

  func hint(_ workspace: Workspace) -> String { phrase("t shows tables; Esc goes back") }

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
    var page = Page(width: body.width, workspace)
    if page.isSpoken {
      Sentences.lines(of: blocks, in: document).forEach { page.text($0) }
      return page
    }
    page.add(
      PlainText.lines(
        of: blocks, in: document, width: body.width, isASCII: !workspace.symbols.isUnicode,
        charts: workspace.charts, figures: isTable ? .tables : .pictures))
    return page
  }

  /// The course first, then what is not in it, the whole, and each part below its heading.
  private var blocks: [Block] {
    let whole = document.sections.first?.blocks ?? []
    return whole.prefix(1) + history.remarks.map { .paragraph(Text($0), .warning) }
      + whole.dropFirst() + document.sections.dropFirst().map { .section($0) }
  }
}
