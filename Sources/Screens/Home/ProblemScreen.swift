internal import MaturityModel
internal import TextCanvas

/// What is wrong with a file that cannot be opened: every problem, with place and way out.
struct ProblemScreen: TextScreen {
  let name: String
  let problems: [Problem]
  var scrolling = Scrolling()

  init(name: String, problems: [Problem]) {
    self.name = name
    self.problems = problems
  }

  enum Action: Hashable, Sendable {
    case close
    case scroll(ListMotion)
  }

  static let keymap = Keymap<Action>(
    Scrolling.bindings { .scroll($0) }
      + [.init(.escape, .enter, "q", does: .close, "close", help: "Close", inBar: true)])

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { "Cannot be opened: \(name)" }

  func hint(_ workspace: Workspace) -> String {
    problems.count == 1
      ? "1 problem. The file was not touched."
      : "\(problems.count) problems. The file was not touched."
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .close: .go(.pop)
    case .scroll(let motion): scroll(motion, workspace)
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    for problem in problems {
      page.entry([.init("\(workspace.symbols.bullet) ")], problem.description)
    }
    return page
  }
}
