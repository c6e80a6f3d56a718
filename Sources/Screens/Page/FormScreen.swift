internal import TextCanvas

/// A screen on which letters go into the fields of a form.
protocol FormScreen: Screen {
  var form: FieldForm { get set }
}

extension FormScreen {
  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  mutating func type(_ key: Key, _ workspace: inout Workspace) -> [Effect]? {
    form.type(key, workspace)
  }

  mutating func paste(_ text: String, _ workspace: inout Workspace) -> [Effect]? {
    form.paste(text, &workspace)
  }
}
