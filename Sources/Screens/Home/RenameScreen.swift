internal import MaturityModel
internal import TextCanvas

/// What a saved assessment is called and about, to be changed from the list.
struct RenameScreen: FormScreen {
  private let entry: Shelf.Entry
  private var subject: SubjectForm

  var form: FieldForm {
    get { subject.fields }
    set { subject.fields = newValue }
  }

  init(_ entry: Shelf.Entry, _ workspace: Workspace) {
    self.entry = entry
    subject = SubjectForm(title: entry.title, subject: entry.subject, workspace)
  }

  enum Action: Hashable, Sendable {
    case next, previous, keep, cancel
  }

  static let keymap = Keymap<Action>([
    .init(.enter, does: .keep, "keep", help: "Keep all of this and go back", inBar: true),
    .init(.down, .tab, does: .next, "next", help: "Next field", inBar: true),
    .init(.up, .backTab, does: .previous, "previous", help: "Field before", inBar: true),
    .init(
      .escape, .control("c"), does: .cancel, "leave as it was", help: "Back without a change",
      inBar: true),
  ])

  func title(_ workspace: Workspace) -> String { "Rename: \(entry.title)" }

  func hint(_ workspace: Workspace) -> String { "The name of the file stays as it is" }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    switch action {
    case .next: form.moveFocus(by: 1)
    case .previous: form.moveFocus(by: -1)
    case .cancel: workspace.navigation = .pop
    case .keep:
      workspace.navigation = .pop
      let (title, named) = (subject.title, subject.subject(in: entry.subject))
      guard title != entry.title || named != entry.subject else { return [] }
      return [.rename(path: entry.path, title: title, subject: named)]
    }
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.draw(on: &page)
    page.blank()
    page.formRow("File", entry.path, isFocused: false)
    page.draw(in: body, on: &canvas)
    form.drawCaret(in: body, on: &canvas)
  }
}
