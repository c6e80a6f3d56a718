internal import MaturityModel
internal import TextCanvas

/// What is wrong with a file that cannot be opened: every problem, with place and way out.
struct ProblemScreen: Screen {
  let name: String
  let problems: [Problem]
  private var scroll = 0

  init(name: String, problems: [Problem]) {
    self.name = name
    self.problems = problems
  }

  enum Action: Hashable, Sendable {
    case up, down, pageUp, pageDown, close
  }

  static let keymap = Keymap<Action>([
    .init(.down, "j", does: .down, "down", help: "Scroll down", inBar: true),
    .init(.up, "k", does: .up, "up", help: "Scroll up", inBar: true),
    .init(.pageDown, " ", does: .pageDown, "page", help: "Scroll a page down"),
    .init(.pageUp, does: .pageUp, "page up", help: "Scroll a page up"),
    .init(.escape, .enter, "q", does: .close, "close", help: "Close", inBar: true),
  ])

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { "Cannot be opened: \(name)" }

  func hint(_ workspace: Workspace) -> String {
    problems.count == 1
      ? "1 problem. The file was not touched."
      : "\(problems.count) problems. The file was not touched."
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let body = workspace.body
    switch action {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= max(1, body.height - 2)
    case .pageDown: scroll += max(1, body.height - 2)
    case .close: return .go(.pop)
    }
    let last = max(0, page(workspace, width: body.width).lines.count - body.height)
    scroll = min(max(0, scroll), last)
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    page(workspace, width: body.width).draw(in: body, scroll: scroll, on: &canvas)
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
  }

  private func page(_ workspace: Workspace, width: Int) -> Page {
    var page = Page(width: width, workspace)
    for problem in problems {
      page.entry([.init("\(workspace.symbols.bullet) ")], problem.description)
    }
    return page
  }
}
