internal import MaturityModel
internal import TextCanvas
internal import Translation

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
  var texts: [String] { fields.map { $0.text.text.withoutEnds } }

  /// Moves the focus among the fields by a number of rows.
  mutating func moveFocus(by rows: Int) { focus = min(max(0, focus + rows), count - 1) }

  /// Goes to the next field; false on the last one.
  mutating func goOn() -> Bool {
    guard focus < count - 1 else { return false }
    focus += 1
    return true
  }

  /// Takes a key for the field in focus; nil when it is for the screen.
  mutating func type(_ key: Key) -> Answered? {
    guard isFocused, FormAction(key) == nil else { return nil }
    return fields[focus].text.take(key, width: 1) ?? []
  }

  /// Takes pasted text for the field in focus; nil when none is.
  mutating func paste(_ text: String) -> Answered? {
    guard isFocused else { return nil }
    return fields[focus].text.take(pasted: text)
  }

  /// What stands in the form, with what else the screen around it is set to.
  func draft(_ form: Draft.Form, of subject: String = "", and others: [String] = []) -> Draft {
    Draft(
      form, of: subject, texts: fields.map(\.text.text) + others, focus: focus,
      isUntouched: fields.allSatisfy(\.text.isUntouched))
  }

  /// Puts what was typed before into the fields.
  mutating func take(_ draft: Draft) {
    for (index, text) in draft.texts.prefix(count).enumerated() {
      fields[index].text.replaceAll(with: text)
    }
    focus = max(0, draft.focus)
  }

  /// Adds the fields to a page.
  func draw(on page: inout Page) {
    for (index, field) in fields.enumerated() {
      let empty = field.placeholder.isEmpty ? page.symbols.dash : field.placeholder
      guard index == focus else {
        page.formRow(field.label, field.text.isEmpty ? empty : field.text.text, isFocused: false)
        continue
      }
      page.focused { page in
        page.field(field.text, lead: [page.formLead(field.label, isFocused: true)])
      }
    }
  }
}

extension TextField {
  /// Takes a key, and says why nothing happens where the text is as long as it can be.
  /// - Returns: nil for a key that means nothing in the text.
  mutating func take(_ key: Key, width: Int) -> Answered? {
    let wasFull = isFull
    guard handle(key, width: width) else { return nil }
    switch key {
    case .character, .enter, .newline:
      guard wasFull, let limit else { return [] }
      return .say(phrase("The text is as long as it can be: \(limit.characters, "characters")."))
    default: return []
    }
  }

  /// Takes pasted text, and says so where not all of it fits.
  mutating func take(pasted text: String) -> Answered {
    paste(text) ? .say(phrase("The text was cut: it was too long.")) : []
  }
}

extension Page {
  /// The column in which the values of a form begin.
  private static let formColumn = 16

  fileprivate func formLead(_ label: String, isFocused: Bool) -> Span {
    let marker = isFocused ? symbols.marker : " "
    return Span(
      "\(marker) " + self.label(label, width: Self.formColumn - 2), isFocused ? .focus : .muted)
  }

  /// A line of a form that is only read.
  mutating func formFact(_ label: String, _ text: String) {
    row([formLead(label, isFocused: false), .init(text)])
  }

  /// A row of a form: a label and what it is set to.
  mutating func formRow(_ label: String, _ text: String, isFocused: Bool) {
    focused(isFocused) { page in
      page.row([
        page.formLead(label, isFocused: isFocused), .init(text, isFocused ? .field : .text),
      ])
    }
  }
}
