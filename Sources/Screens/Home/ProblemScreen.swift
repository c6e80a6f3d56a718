internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What is wrong with a file that cannot be opened: every problem, with place and way out.
struct ProblemScreen: TextScreen {
  let name: String
  let problems: [Problem]
  var scrolling = Scrolling()

  static let keymap = ReadingAction.keymap(closing: .escape, .enter, "q")

  var prompt: String { "home" }

  func title(_ workspace: Workspace) -> String { phrase("Cannot be opened: \(name, "name")") }

  func hint(_ workspace: Workspace) -> String {
    phrase(
      problems.count, one: "1 problem. The file was not touched.",
      other: "\(problems.count, "count") problems. The file was not touched.")
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    for problem in problems { page.bullet(problem.description) }
    return page
  }
}
