internal import MaturityModel
internal import TextCanvas

/// What the open assessment is called and about, to be changed.
struct DetailsScreen: FormScreen {
  private var subject: SubjectForm

  var form: FieldForm {
    get { subject.fields }
    set { subject.fields = newValue }
  }

  init(_ workspace: Workspace) {
    let details = workspace.assessment?.details ?? Details()
    subject = SubjectForm(title: details.title, subject: details.subject, workspace)
  }

  enum Action: Hashable, Sendable {
    case next, previous, keep, cancel
  }

  static let keymap = Keymap<Action>([
    .init(.enter, .escape, does: .keep, "keep", help: "Keep all of this and go back", inBar: true),
    .init(.down, .tab, does: .next, "next", help: "Next field", inBar: true),
    .init(.up, .backTab, does: .previous, "previous", help: "Field before", inBar: true),
    .init(
      .control("c"), does: .cancel, "leave as it was", help: "Back without a change", inBar: true),
  ])

  func title(_ workspace: Workspace) -> String { "About this assessment" }

  func hint(_ workspace: Workspace) -> String { "The name of the file stays as it is" }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    switch action {
    case .next: form.moveFocus(by: 1)
    case .previous: form.moveFocus(by: -1)
    case .cancel: workspace.navigation = .pop
    case .keep:
      workspace.navigation = .pop
      let named = subject
      return workspace.changeDetails {
        $0.title = named.title
        $0.subject = named.subject(in: $0.subject)
      }
    }
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    form.draw(on: &page)
    if let assessment = workspace.assessment {
      page.blank()
      let questionnaire = assessment.questionnaire
      page.formRow(
        "Questions", "\(questionnaire.title) \(questionnaire.version)", isFocused: false)
      let begun = assessment.createdAt.map { workspace.day(of: $0).text }
      page.formRow("Begun", begun ?? workspace.symbols.dash, isFocused: false)
    }
    page.draw(in: body, on: &canvas)
    form.drawCaret(in: body, on: &canvas)
  }
}
