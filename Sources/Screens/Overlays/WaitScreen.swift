internal import TextCanvas
internal import Translation

/// What is seen while files are read or a file is made in the background; leaving it ends that.
struct WaitScreen: Screen {
  /// What is being done, such as `Reading all teams`.
  let task: String
  /// What happens while nothing can be counted.
  let detail: String
  /// How far the files have been read; nil before anything is known.
  var progress: Shelf.Reading?

  enum Action: Hashable, Sendable { case leave }

  static let keymap = Keymap<Action>([
    .bar(.escape, does: .leave, "stop", help: "Stop this and go back")
  ])

  var prompt: String { "wait" }

  func title(_ workspace: Workspace) -> String { task }

  func hint(_ workspace: Workspace) -> String { phrase("Esc stops and goes back") }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered { .go(.pop) }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    if let progress, progress.total > 0 {
      page.text(phrase("\(progress.done, "done") of \(progress.total, "total") files are read."))
      let width = min(60, body.width)
      let bar = Bar(value: min(progress.done, progress.total), of: progress.total)
      page.chart([], width: width) { canvas in
        bar.draw(on: &canvas, row: 0, column: 0, width: width, style: workspace.charts, role: .text)
      }
    } else {
      page.text(detail)
    }
    page.draw(in: body, on: &canvas)
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
  }
}
