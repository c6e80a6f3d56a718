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
    scrolling.move(motion, lines: page(workspace, in: body).lines.count, height: body.height)
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    page(workspace, in: body).draw(in: body, scroll: scrolling.top, on: &canvas)
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
  }
}
