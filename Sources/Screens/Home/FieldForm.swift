internal import MaturityModel
internal import TextCanvas

/// What an assessment is called and about, as fields to type into.
struct FieldForm: Sendable {
  private var fields: [TextField]
  /// The row in focus; rows from `count` on belong to the screen around the form.
  var focus = 0

  private static let labels = ["Title", "Organisation", "Team", "Scope"]

  init(title: String = "", subject: Subject = Subject(), _ workspace: Workspace) {
    fields = [title, subject.organisation, subject.team, subject.scope].map {
      TextField(text: $0, limit: 200, metrics: workspace.metrics)
    }
  }

  var count: Int { fields.count }
  var isFocused: Bool { fields.indices.contains(focus) }
  private var texts: [String] { fields.map { $0.text.trimmingLineBreaks } }
  var title: String { texts[0] }

  /// The subject with what was typed; keys of the file that are not shown stay.
  func subject(in old: Subject = Subject()) -> Subject {
    Subject(
      organisation: texts[1], team: texts[2], scope: texts[3], otherKeys: old.otherKeys)
  }

  /// A title made of the most exact part of the subject and a day.
  func suggestedTitle(on day: CalendarDay) -> String {
    let name = texts[1...].last { !$0.isEmpty } ?? "Assessment"
    return "\(name) \(day.text)"
  }

  /// Takes a key for the field in focus; nil when it is for the screen.
  mutating func type(_ key: Key, _ workspace: Workspace) -> [Effect]? {
    guard isFocused else { return nil }
    switch key {
    case .enter, .tab, .backTab, .up, .down, .escape, .control("c"): return nil
    default:
      _ = fields[focus].handle(key, width: max(1, workspace.size.columns - 20))
      return []
    }
  }

  /// Takes pasted text for the field in focus; nil when none is.
  mutating func paste(_ text: String, _ workspace: inout Workspace) -> [Effect]? {
    guard isFocused else { return nil }
    if fields[focus].paste(text) { workspace.toast = "The text was cut: it was too long." }
    return []
  }

  /// Adds the fields to a page; `emptyTitle` stands where no title was typed.
  func draw(emptyTitle: String, _ workspace: Workspace, on page: inout Page) {
    for (index, label) in Self.labels.enumerated() {
      let text = fields[index].text
      let isShown = !text.isEmpty || index == focus
      let empty = index == 0 ? emptyTitle : workspace.symbols.dash
      page.formRow(label, isShown ? text : empty, isFocused: index == focus)
    }
  }

  /// Puts the visible cursor where the next character goes.
  func placeCaret(in body: Body, on canvas: inout Canvas) {
    guard isFocused else { return }
    let column = body.columns.lowerBound + 16 + fields[focus].layout(width: .max).caretColumn
    canvas.cursor.column = min(column, body.columns.upperBound - 1)
    canvas.isCursorVisible = true
  }
}

extension Page {
  /// A row of a form: a label and what it is set to.
  mutating func formRow(_ label: String, _ text: String, isFocused: Bool) {
    let marker = isFocused ? symbols.marker : " "
    focused(isFocused) { page in
      page.row([
        .init("\(marker) " + page.metrics.padded(label, width: 14), isFocused ? .focus : .muted),
        .init(text, isFocused ? .field : .text),
      ])
    }
  }
}
