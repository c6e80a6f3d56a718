internal import MaturityModel
internal import TextCanvas

/// What is wrong with a file that cannot be opened: every problem, with place and way out.
struct ProblemScreen: TextScreen {
  let name: String
  let problems: [Problem]
  var scrolling = Scrolling()

  static let keymap = ReadingAction.keymap(closing: .escape, .enter, "q")

  var prompt: String { "home" }

  func title(_ workspace: Workspace) -> String { "Cannot be opened: \(name)" }

  func hint(_ workspace: Workspace) -> String {
    "\(problems.count.counted("problem")). The file was not touched."
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    for problem in problems { page.bullet(problem.description) }
    return page
  }
}
