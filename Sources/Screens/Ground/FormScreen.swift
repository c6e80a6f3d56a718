internal import TextCanvas

/// A screen on which letters go into the fields of a form.
///
/// All of them have the same keys, and nothing is changed before the form is kept.
protocol FormScreen: Screen where Action == FormAction {
  var form: FieldForm { get set }

  /// Keeps what the form says and goes back, or says what is wrong with it.
  mutating func keep(_ workspace: Workspace) -> Answered
}

/// What the keys of every form do.
enum FormAction: Hashable, Sendable {
  case goOn, next, previous, keep, leave

  /// The keys of every form; what they are called depends on what is kept.
  static func bindings<Action>(
    goOn: (label: String, help: String), leave: (label: String, help: String),
    keep: (label: String, help: String), _ action: (FormAction) -> Action
  ) -> [Keymap<Action>.Binding] {
    [
      .bar(.enter, .tab, does: action(.goOn), goOn.label, help: goOn.help),
      .bar(.escape, .control("c"), does: action(.leave), leave.label, help: leave.help),
      .bar(.control("s"), does: action(.keep), keep.label, help: keep.help),
      .init(.backTab, does: action(.previous), "previous", help: "Field before"),
    ]
  }

  static let keymap = Keymap<FormAction>(
    bindings(
      goOn: ("next or keep", "Next field, and keep after the last"),
      leave: ("leave", "Back without a change; Up brings the text back the next time"),
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

  static let hint = "Enter goes on; after the last it keeps; Esc leaves it as it was"
}

extension FormScreen {
  static var keymap: Keymap<FormAction> { FormAction.keymap }
  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  func hint(_ workspace: Workspace) -> String { FormAction.hint }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? { form.type(key) }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? { form.paste(text) }

  mutating func take(_ draft: Draft) {
    form.take(draft)
    form.moveFocus(by: 0)
  }

  mutating func update(_ action: FormAction, _ workspace: Workspace) -> Answered {
    switch action {
    case .goOn: return form.goOn() ? [] : keep(workspace)
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
