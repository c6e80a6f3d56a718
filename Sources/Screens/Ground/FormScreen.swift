internal import TextCanvas
internal import Translation

/// A screen on which letters go into the fields of a form.
///
/// All of them have the same keys, and nothing is changed before the form is kept. What the keys mean is the same in
/// every field, also where no form is around it: `FormAction`.
protocol FormScreen: Screen where Action == FormAction {
  var form: FieldForm { get set }

  /// Keeps what the form says and goes back, or says what is wrong with it.
  mutating func keep(_ workspace: Workspace) -> Answered
}

/// What the keys of every field and every form do.
///
/// Tab keeps and goes to the next field, or back after the last one. So does Enter, but that it begins a line in a text
/// of several lines. Esc leaves all as it was, and what was typed stays the draft of its field.
enum FormAction: Hashable, Sendable {
  /// Enter.
  case goOn
  /// Tab.
  case nextField
  case next, previous, keep, leave

  /// The keys of every form; what they are called depends on what is kept.
  static func bindings<Action>(
    goOn: (label: String, help: String), leave: (label: String, help: String),
    keep: (label: String, help: String), _ action: (FormAction) -> Action
  ) -> [Keymap<Action>.Binding] {
    [
      .bar(.enter, does: action(.goOn), goOn.label, help: goOn.help),
      .init(.tab, does: action(.nextField), "next field", help: "Next field, back after the last"),
      .bar(.escape, .control("c"), does: action(.leave), leave.label, help: leave.help),
      .bar(.control("s"), does: action(.keep), keep.label, help: keep.help),
      .init(.backTab, does: action(.previous), "previous", help: "Field before"),
    ]
  }

  static let keymap = Keymap<FormAction>(
    bindings(
      goOn: ("next or keep", "Next field, and keep after the last"),
      leave: (
        "leave", "Back without a change; Up brings the text back the next time"
      ),
      keep: ("keep", "Keep all of this and go back")
    ) { $0 } + [
      .bar(.down, does: .next, "next", help: "Next field"),
      .init(.up, does: .previous, "previous", help: "Field before"),
    ])

  /// What a key does in a form; nil for one that is for the text.
  init?(_ key: Key) {
    guard let index = Self.keymap.index(of: key) else { return nil }
    self = Self.keymap.bindings[index].action
  }

  /// What stands below one field.
  static var fieldHint: String { phrase("Enter or Tab keeps; Esc leaves it as it was") }
  /// What stands below a text of several lines.
  static var textHint: String { phrase("Tab keeps; Enter begins a line; Esc leaves it as it was") }
  /// What stands below a form of several fields.
  static var formHint: String {
    phrase(
      "Enter or Tab goes on, and keeps after the last; Esc leaves all as it was")
  }
}

extension FormScreen {
  static var keymap: Keymap<FormAction> { FormAction.keymap }
  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  func hint(_ workspace: Workspace) -> String {
    form.count == 1 ? FormAction.fieldHint : FormAction.formHint
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? { form.type(key) }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? { form.paste(text) }

  mutating func take(_ draft: Draft) {
    form.take(draft)
    form.moveFocus(by: 0)
  }

  mutating func update(_ action: FormAction, _ workspace: Workspace) -> Answered {
    switch action {
    case .goOn, .nextField: return form.goOn() ? [] : keep(workspace)
    case .next: form.moveFocus(by: 1)
    case .previous: form.moveFocus(by: -1)
    case .keep: return keep(workspace)
    case .leave: return .go(.pop)
    }
    return []
  }

  /// Stays in the form, at the field that is not right yet.
  mutating func refuse(_ reason: String, at field: Int) -> Answered {
    form.focus = field
    return .say(reason)
  }
}
