internal import MaturityModel
internal import TextCanvas
internal import Translation

/// All that explains an item, where the question leaves no room for it.
struct ExplanationScreen: TextScreen {
  let item: Item.ID
  var scrolling = Scrolling()

  static let keymap = ReadingAction.keymap(closing: .escape, .enter, "I", "q")

  var prompt: String { "words" }

  func title(_ workspace: Workspace) -> String {
    phrase("About \(item.displayed, "item") \(workspace.item(item)?.title ?? "", "title")")
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    page.blank()
    guard let found = workspace.item(item) else { return page }
    ItemScreen(item: item).explain(found, .whole, workspace, on: &page)
    return page
  }
}
