internal import MaturityModel
internal import TextCanvas

/// The few things to say before the first question; every one of them may be left empty.
struct NewScreen: Screen {
  private var fields: [TextField]
  private var focus = 0
  private var mode: Assessment.Mode
  /// Index among the questionnaires that can be used.
  private var questionnaire = 0
  private let offers: [Shelf.Offer]

  private static let labels = ["Title", "Organisation", "Team", "Scope"]

  /// The form for a new assessment; without an id it begins with the first questionnaire on offer.
  init(mode: Assessment.Mode, questionnaire id: String? = nil, _ workspace: Workspace) {
    fields = Self.labels.map { _ in TextField(limit: 200, metrics: workspace.metrics) }
    offers = workspace.shelf.questionnaires.filter { $0.problems.isEmpty }
    questionnaire = offers.firstIndex { $0.id == id } ?? 0
    let hasQuickScan = offers.indices.contains(questionnaire) && offers[questionnaire].hasQuickScan
    self.mode = hasQuickScan ? mode : .full
  }

  enum Action: Hashable, Sendable {
    case next, previous, change, start, cancel
  }

  static let keymap = Keymap<Action>([
    .init(
      .enter, does: .start, "next or start", help: "Next field, and start from the last one",
      inBar: true),
    .init(.down, .tab, does: .next, "next", help: "Next field", inBar: true),
    .init(.up, .backTab, does: .previous, "previous", help: "Field before", inBar: true),
    .init(
      .right, .left, " ", does: .change, "change", help: "Change the choice in focus", inBar: true),
    .init(
      .escape, .control("c"), does: .cancel, "cancel", help: "Back without starting", inBar: true),
  ])

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { "New assessment" }

  func hint(_ workspace: Workspace) -> String {
    "Enter goes on; all of this may stay empty"
  }

  private var modeRow: Int { fields.count }
  private var questionnaireRow: Int { fields.count + 1 }
  private var startRow: Int { fields.count + 2 }

  mutating func type(_ key: Key, _ workspace: inout Workspace) -> [Effect]? {
    guard fields.indices.contains(focus) else { return nil }
    switch key {
    case .enter, .tab, .backTab, .up, .down, .escape, .control("c"): return nil
    default:
      _ = fields[focus].handle(key, width: max(1, workspace.size.columns - 20))
      return []
    }
  }

  mutating func paste(_ text: String, _ workspace: inout Workspace) -> [Effect]? {
    guard fields.indices.contains(focus) else { return nil }
    if fields[focus].paste(text) { workspace.toast = "The text was cut: it was too long." }
    return []
  }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    switch action {
    case .next: focus = min(startRow, focus + 1)
    case .previous: focus = max(0, focus - 1)
    case .cancel: workspace.navigation = .pop
    case .change: change()
    case .start:
      guard focus == startRow else {
        focus += 1
        return []
      }
      return start(workspace)
    }
    return []
  }

  private mutating func change() {
    if focus == modeRow, offers[questionnaire].hasQuickScan {
      mode = mode == .full ? .quick : .full
    }
    if focus == questionnaireRow {
      questionnaire = (questionnaire + 1) % offers.count
      if !offers[questionnaire].hasQuickScan { mode = .full }
    }
  }

  private func start(_ workspace: Workspace) -> [Effect] {
    let texts = fields.map { $0.text.trimmingLineBreaks }
    let subject = Subject(organisation: texts[1], team: texts[2], scope: texts[3])
    let name = texts[1...].last { !$0.isEmpty } ?? "Assessment"
    let title = texts[0].isEmpty ? "\(name) \(workspace.today.text)" : texts[0]
    return [
      .create(
        NewAssessment(
          title: title, subject: subject, questionnaire: offers[questionnaire].id, mode: mode))
    ]
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { page.blank() }
    for (index, label) in Self.labels.enumerated() {
      drawRow(index, label, fieldText(index, workspace), workspace, on: &page)
    }
    if body.height >= 14 { page.blank() }
    drawRow(modeRow, "Length", modeText, workspace, on: &page)
    let offer = offers[questionnaire]
    drawRow(
      questionnaireRow, "Questions", "\(offer.title) \(offer.version)", workspace, on: &page)
    if body.height >= 14 { page.blank() }
    drawRow(startRow, "Start", "", workspace, on: &page)
    page.draw(in: body, on: &canvas)
    placeCaret(in: body, workspace, on: &canvas)
  }

  private func fieldText(_ index: Int, _ workspace: Workspace) -> String {
    let text = fields[index].text
    if !text.isEmpty || focus == index { return text }
    return index == 0 ? "(made from the rest and today's date)" : workspace.symbols.dash
  }

  private var modeText: String {
    let count = offers[questionnaire].practices
    return mode == .full ? "full: \(count) practices" : "quick scan: core practices only"
  }

  private func drawRow(
    _ row: Int, _ label: String, _ text: String, _ workspace: Workspace, on page: inout Page
  ) {
    let isFocused = row == focus
    let marker = isFocused ? workspace.symbols.marker : " "
    page.focused(isFocused) { page in
      page.row([
        .init("\(marker) " + page.metrics.padded(label, width: 14), isFocused ? .focus : .muted),
        .init(text, isFocused ? .field : .text),
      ])
    }
  }

  private func placeCaret(in body: Body, _ workspace: Workspace, on canvas: inout Canvas) {
    guard fields.indices.contains(focus) else { return }
    let column = body.columns.lowerBound + 16 + fields[focus].layout(width: .max).caretColumn
    canvas.cursor.column = min(column, body.columns.upperBound - 1)
    canvas.isCursorVisible = true
  }
}
