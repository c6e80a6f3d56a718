internal import TextCanvas
internal import Translation

/// What somebody who decides has to know, in full sentences, to be read out or pasted.
struct BriefScreen: TextScreen {
  typealias Action = ReadingAction

  var scrolling = Scrolling()
  private let sentences: [String]

  init(_ sentences: [String]) { self.sentences = sentences }

  static let keymap = ReadingAction.keymap(closing: .escape, "m", "q")

  var prompt: String { "result" }

  func title(_ workspace: Workspace) -> String { phrase("For your manager") }

  func hint(_ workspace: Workspace) -> String {
    phrase("Sent to the clipboard; a terminal may ignore that")
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: min(body.width, 78), workspace)
    for sentence in sentences {
      page.text(sentence)
      page.blank()
    }
    return page
  }
}
