internal import TextCanvas

/// A screen that shows a text to be scrolled.
protocol TextScreen: Screen {
  var scrolling: Scrolling { get set }

  /// The whole text.
  func page(_ workspace: Workspace, in body: Body) -> Page
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
