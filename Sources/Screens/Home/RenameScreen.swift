internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What a saved assessment is called and about, to be changed from the list.
struct RenameScreen: FormScreen {
  private var entry: Shelf.Entry
  private var subject: SubjectForm

  var form: FieldForm {
    get { subject.fields }
    set { subject.fields = newValue }
  }

  init(_ entry: Shelf.Entry, _ workspace: Workspace) {
    self.entry = entry
    subject = SubjectForm(title: entry.title, subject: entry.subject, workspace)
  }

  /// The form that a draft of another run was typed into, also where the file was not read again yet.
  init?(_ draft: Draft, _ workspace: Workspace) {
    guard draft.texts.count == 4 else { return nil }
    let path = draft.field.subject
    self.init(Shelf.Entry(path: path, title: ""), workspace)
    refresh(workspace)
  }

  mutating func refresh(_ workspace: Workspace) {
    entry = workspace.shelf.assessments.first { $0.path == entry.path } ?? entry
  }

  var prompt: String { "title" }

  func title(_ workspace: Workspace) -> String { phrase("Rename: \(entry.title, "title")") }

  func hint(_ workspace: Workspace) -> String {
    FormAction.formHint + "; " + phrase("the name of the file stays as it is")
  }

  var draft: Draft? { form.draft(.rename, of: entry.path) }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let (title, named) = (subject.title, subject.subject(in: entry.subject))
    let isSame = title == entry.title && named == entry.subject
    return .go(.pop) + (isSame ? [] : [.rename(path: entry.path, title: title, subject: named)])
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.draw(on: &page)
    page.blank()
    page.formFact(phrase("File"), entry.path)
    page.draw(in: body, on: &canvas)
  }
}
