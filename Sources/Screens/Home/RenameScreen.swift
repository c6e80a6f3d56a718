internal import MaturityModel
internal import TextCanvas

/// What a saved assessment is called and about, to be changed from the list.
struct RenameScreen: Screen {
  private let entry: Shelf.Entry
  private var form: SubjectForm

  init(_ entry: Shelf.Entry, _ workspace: Workspace) {
    self.entry = entry
    form = SubjectForm(title: entry.title, subject: entry.subject, workspace)
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

  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  func title(_ workspace: Workspace) -> String { "Rename: \(entry.title)" }

  func hint(_ workspace: Workspace) -> String { "The name of the file stays as it is" }

  mutating func type(_ key: Key, _ workspace: inout Workspace) -> [Effect]? {
    form.fields.type(key, workspace)
  }

  mutating func paste(_ text: String, _ workspace: inout Workspace) -> [Effect]? {
    form.fields.paste(text, &workspace)
  }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    switch action {
    case .next: form.fields.focus = min(form.fields.count - 1, form.fields.focus + 1)
    case .previous: form.fields.focus = max(0, form.fields.focus - 1)
    case .cancel: workspace.navigation = .pop
    case .keep:
      workspace.navigation = .pop
      let subject = form.subject(in: entry.subject)
      guard form.title != entry.title || subject != entry.subject else { return [] }
      return [.rename(path: entry.path, title: form.title, subject: subject)]
    }
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.fields.draw(on: &page)
    page.blank()
    page.formRow("File", entry.path, isFocused: false)
    page.draw(in: body, on: &canvas)
    form.fields.drawCaret(in: body, on: &canvas)
  }
}
