internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Where the repository is that is looked into.
struct LookScreen: FormScreen {
  var form: FieldForm

  init(_ workspace: Workspace) {
    form = FieldForm(
      [(phrase("Folder"), workspace.open?.repository ?? "", "")], workspace)
  }

  var prompt: String { "folder" }

  func title(_ workspace: Workspace) -> String { phrase("Look into the repository") }

  var draft: Draft? { form.draft(.repository) }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let folder = form.texts[0]
    guard !folder.isEmpty else { return refuse(phrase("Type the folder of a repository."), at: 0) }
    return .go(.pop) + [.look(folder: folder)]
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.draw(on: &page)
    page.blank()
    page.text(
      phrase("Reads its tracked files. Runs nothing, sends nothing, answers nothing."), .muted)
    page.draw(in: body, on: &canvas)
  }
}
