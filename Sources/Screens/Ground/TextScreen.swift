internal import TextCanvas

/// A screen that shows a text to be scrolled.
protocol TextScreen: Screen {
  var scrolling: Scrolling { get set }

  /// The whole text.
  func page(_ workspace: Workspace, in body: Body) -> Page
}

/// What can be done with a text that is only read.
enum ReadingAction: Hashable, Sendable {
  case close
  case scroll(ListMotion)

  static func keymap(closing keys: Key...) -> Keymap<ReadingAction> {
    Keymap(
      Scrolling.bindings { .scroll($0) } + [
        .init(keys: keys, action: .close, label: "close", help: "Close", isInBar: true)
      ])
  }
}

extension TextScreen where Action == ReadingAction {
  var isOverlay: Bool { true }

  mutating func update(_ action: ReadingAction, _ workspace: Workspace) -> Answered {
    switch action {
    case .close: .go(.pop)
    case .scroll(let motion): scroll(motion, workspace)
    }
  }
}

extension TextScreen {
  mutating func scroll(_ motion: ListMotion, _ workspace: Workspace) -> Answered {
    let body = workspace.body
    let page = page(workspace, in: body)
    // The head stays where it is.
    scrolling.move(
      motion, lines: page.lines.count - page.head, height: body.height - page.head)
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let page = page(workspace, in: body)
    page.draw(in: body, scroll: scrolling.top + page.head, on: &canvas)
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
  }
}
