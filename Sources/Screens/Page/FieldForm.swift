internal import TextCanvas

/// Labelled lines to type into, one of them in focus.
struct FieldForm: Sendable {
  /// A line of the form.
  struct Field: Sendable {
    let label: String
    /// What stands there while nothing is typed; the dash of the symbols where this is empty.
    let placeholder: String
    var text: TextField
  }

  private(set) var fields: [Field]
  /// The row in focus; rows from `count` on belong to the screen around the form.
  var focus = 0

  private static let lengthLimit = 200

  /// A form with these labels and what they are set to.
  init(_ fields: [(label: String, text: String, placeholder: String)], _ workspace: Workspace) {
    self.fields = fields.map { field in
      Field(
        label: field.label, placeholder: field.placeholder,
        text: TextField(text: field.text, limit: Self.lengthLimit, metrics: workspace.metrics))
    }
  }

  var count: Int { fields.count }
  var isFocused: Bool { fields.indices.contains(focus) }
  /// What was typed, in the order of the labels.
  var texts: [String] { fields.map { $0.text.text.trimmingLineBreaks } }

  /// Moves the focus among the fields by a number of rows.
  mutating func moveFocus(by rows: Int) { focus = min(max(0, focus + rows), count - 1) }

  /// Goes to the next field; false on the last one.
  mutating func goOn() -> Bool {
    guard focus < count - 1 else { return false }
    focus += 1
    return true
  }

  /// Takes a key for the field in focus; nil when it is for the screen.
  mutating func type(_ key: Key, _ workspace: Workspace) -> [Effect]? {
    guard isFocused else { return nil }
    switch key {
    case .enter, .tab, .backTab, .up, .down, .escape, .control("c"): return nil
    default:
      _ = fields[focus].text.handle(key, width: max(1, workspace.size.columns - 20))
      return []
    }
  }

  /// Takes pasted text for the field in focus; nil when none is.
  mutating func paste(_ text: String, _ workspace: inout Workspace) -> [Effect]? {
    guard isFocused else { return nil }
    if fields[focus].text.paste(text) {
      workspace.toast = "The text was cut: it was too long."
    }
    return []
  }

  /// Adds the fields to a page.
  func draw(on page: inout Page) {
    for (index, field) in fields.enumerated() {
      let isShown = !field.text.isEmpty || index == focus
      let empty = field.placeholder.isEmpty ? page.symbols.dash : field.placeholder
      page.formRow(
        field.label, isShown ? field.text.text : empty, isFocused: index == focus)
    }
  }

  /// Draws the field in focus over its row, scrolled to where the next character goes.
  func drawCaret(in body: Body, on canvas: inout Canvas) {
    guard isFocused else { return }
    let column = body.columns.lowerBound + Page.formColumn
    fields[focus].text.draw(
      on: &canvas, row: canvas.cursor.row, column: column,
      width: max(1, body.columns.upperBound - column), height: 1)
  }
}

extension Page {
  /// The column in which the values of a form begin.
  static let formColumn = 16

  /// A row of a form: a label and what it is set to.
  mutating func formRow(_ label: String, _ text: String, isFocused: Bool) {
    let marker = isFocused ? symbols.marker : " "
    focused(isFocused) { page in
      page.row([
        .init(
          "\(marker) " + page.metrics.padded(label, width: Self.formColumn - 2),
          isFocused ? .focus : .muted),
        .init(text, isFocused ? .field : .text),
      ])
    }
  }
}
