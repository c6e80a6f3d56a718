internal import MaturityModel
internal import TextCanvas

/// The few things to say before the first question; every one of them may be left empty.
struct NewScreen: Screen {
  private var form: SubjectForm
  private var mode: Assessment.Mode
  /// Index among the questionnaires that can be used.
  private var questionnaire = 0
  private let offers: [Shelf.Offer]
  /// True where a workshop follows.
  private let isWorkshop: Bool

  /// The form for a new assessment; without an id it begins with the first questionnaire on offer.
  init(
    mode: Assessment.Mode, questionnaire id: String? = nil, isWorkshop: Bool = false,
    _ workspace: Workspace
  ) {
    self.isWorkshop = isWorkshop
    form = SubjectForm(emptyTitle: "(made from the rest and today's date)", workspace)
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
  var isTyping: Bool { form.fields.isFocused }

  func title(_ workspace: Workspace) -> String {
    isWorkshop ? "New workshop" : "New assessment"
  }

  func hint(_ workspace: Workspace) -> String {
    "Enter goes on; all of this may stay empty and can be changed later"
  }

  private var modeRow: Int { form.fields.count }
  private var questionnaireRow: Int { form.fields.count + 1 }
  private var startRow: Int { form.fields.count + 2 }

  mutating func type(_ key: Key, _ workspace: inout Workspace) -> [Effect]? {
    form.fields.type(key, workspace)
  }

  mutating func paste(_ text: String, _ workspace: inout Workspace) -> [Effect]? {
    form.fields.paste(text, &workspace)
  }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    switch action {
    case .next: form.fields.focus = min(startRow, form.fields.focus + 1)
    case .previous: form.fields.focus = max(0, form.fields.focus - 1)
    case .cancel: workspace.navigation = .pop
    case .change: change()
    case .start:
      guard form.fields.focus == startRow else {
        form.fields.focus += 1
        return []
      }
      return start(workspace)
    }
    return []
  }

  private mutating func change() {
    if form.fields.focus == modeRow, offers[questionnaire].hasQuickScan {
      mode = mode == .full ? .quick : .full
    }
    if form.fields.focus == questionnaireRow {
      questionnaire = (questionnaire + 1) % offers.count
      if !offers[questionnaire].hasQuickScan { mode = .full }
    }
  }

  private func start(_ workspace: Workspace) -> [Effect] {
    let title = form.title.isEmpty ? form.suggestedTitle(on: workspace.today) : form.title
    return [
      .create(
        NewAssessment(
          title: title, subject: form.subject(), questionnaire: offers[questionnaire].id,
          mode: mode, isWorkshop: isWorkshop))
    ]
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    let isRoomy = body.height >= 14
    if isRoomy { page.blank() }
    form.fields.draw(on: &page)
    if isRoomy { page.blank() }
    let offer = offers[questionnaire]
    page.formRow("Length", length(of: offer), isFocused: form.fields.focus == modeRow)
    page.formRow(
      "Questions", "\(offer.title) \(offer.version)",
      isFocused: form.fields.focus == questionnaireRow)
    if isRoomy { page.blank() }
    page.formRow("Start", "", isFocused: form.fields.focus == startRow)
    page.draw(in: body, on: &canvas)
    form.fields.drawCaret(in: body, on: &canvas)
  }

  private func length(of offer: Shelf.Offer) -> String {
    mode == .full ? "full: \(offer.practices) practices" : "quick scan: core practices only"
  }
}
