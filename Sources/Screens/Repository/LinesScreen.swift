internal import TextCanvas
internal import Translation

/// Some lines of a file of a repository, around one of them.
struct LinesScreen: TextScreen {
  private let path: String
  private let line: Int
  private let lines: [(number: Int, text: String)]
  var scrolling = Scrolling()

  init(path: String, line: Int, lines: [(number: Int, text: String)]) {
    (self.path, self.line, self.lines) = (path, line, lines)
  }

  static let keymap = ReadingAction.keymap(closing: .escape, .enter, "e", "q")

  var prompt: String { "lines" }

  func title(_ workspace: Workspace) -> String { path }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    for (number, text) in lines {
      let isFound = number == line
      let role: Role = isFound ? .focus : .text
      let lead = "\(isFound ? page.symbols.marker : " ") \(number) "
      page.entry([.init(lead, isFound ? .focus : .muted)], text, role)
    }
    return page
  }
}
