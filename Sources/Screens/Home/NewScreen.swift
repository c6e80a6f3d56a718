internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The few things to say before the first question; every one of them may be left empty.
struct NewScreen: Screen {
  private var form: SubjectForm
  private var mode: Assessment.Mode
  /// Index among the questionnaires that can be used.
  private var questionnaire = 0
  private let offers: [Shelf.Offer]
  /// True where a workshop follows.
  private let isWorkshop: Bool
  /// True once another key than Enter was pressed: Enter that is held down makes no file.
  private var hasActed = false

  /// The form for a new assessment; without an id it begins with the first questionnaire on offer.
  init(
    mode: Assessment.Mode, questionnaire id: String? = nil, isWorkshop: Bool = false,
    _ workspace: Workspace
  ) {
    self.isWorkshop = isWorkshop
    form = SubjectForm(emptyTitle: phrase("(made from the rest and today's date)"), workspace)
    offers = workspace.shelf.questionnaires.filter { $0.problems.isEmpty }
    questionnaire = offers.firstIndex { $0.id == id } ?? 0
    let offer = offers.indices.contains(questionnaire) ? offers[questionnaire] : nil
    self.mode = offer?.length(mode)?.mode ?? .full
  }

  enum Action: Hashable, Sendable { case form(FormAction), change, move(ListMotion) }

  static let keymap = Keymap<Action>(
    FormAction.bindings(
      goOn: ("next or start", "Next field, and start from the last one"),
      leave: (
        "leave", "Back without starting; Up brings the text back the next time"
      ),
      keep: ("start", "Start with all of this")
    ) { .form($0) } + [
      .bar(.right, .left, " ", does: .change, "change", help: "Change the choice in focus")
    ] + ListMotion.bindings { .move($0) })

  var opensRows: Bool { false }
  var prompt: String { "title" }

  var isOverlay: Bool { true }
  var isTyping: Bool { form.fields.isFocused }

  func title(_ workspace: Workspace) -> String {
    isWorkshop ? phrase("New workshop") : phrase("New assessment")
  }

  func hint(_ workspace: Workspace) -> String {
    phrase("Enter or Tab goes on; Esc leaves; all may stay empty and can be changed later")
  }

  private var modeRow: Int { form.fields.count }
  private var questionnaireRow: Int { form.fields.count + 1 }
  private var startRow: Int { form.fields.count + 2 }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    if key != .enter { hasActed = true }
    return form.fields.type(key)
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    hasActed = true
    return form.fields.paste(text)
  }

  var draft: Draft? {
    form.fields.draft(
      .new, and: [offers[questionnaire].id, mode.rawValue, isWorkshop ? "workshop" : ""])
  }

  /// The form that a draft of another run was typed into; nil where no questionnaire is at hand.
  init?(_ draft: Draft, _ workspace: Workspace) {
    guard draft.texts.count == 7,
      workspace.shelf.questionnaires.contains(where: { $0.problems.isEmpty })
    else { return nil }
    self.init(
      mode: Assessment.Mode(rawValue: draft.texts[5]) ?? .full, questionnaire: draft.texts[4],
      isWorkshop: !draft.texts[6].isEmpty, workspace)
  }

  mutating func take(_ draft: Draft) {
    form.fields.take(draft)
    form.fields.focus = min(startRow, form.fields.focus)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .move(let motion): move(motion)
    case .change: change()
    case .form(.previous): move(.up)
    case .form(.nextField) where form.fields.focus == startRow: move(.first)
    case .form(.goOn) where form.fields.focus < startRow, .form(.next), .form(.nextField):
      move(.down)
    case .form(.goOn) where !hasActed:
      return .say(phrase("^S starts; Enter does, too, once any other key was pressed."))
    case .form(.goOn), .form(.keep): return start(workspace)
    case .form(.leave): return .go(.pop)
    }
    return []
  }

  private mutating func move(_ motion: ListMotion) {
    form.fields.focus = motion.row(from: form.fields.focus, count: startRow + 1, page: startRow)
  }

  private mutating func change() {
    if form.fields.focus == modeRow {
      mode = offers[questionnaire].lengths.map(\.mode).neighbour(1, of: mode)
    }
    if form.fields.focus == questionnaireRow {
      questionnaire = (questionnaire + 1) % offers.count
      mode = offers[questionnaire].length(mode)?.mode ?? .full
    }
  }

  private func start(_ workspace: Workspace) -> Answered {
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
    page.formRow(phrase("Length"), length(of: offer), isFocused: form.fields.focus == modeRow)
    page.formRow(
      phrase("Questions"), "\(offer.title) \(offer.version)",
      isFocused: form.fields.focus == questionnaireRow)
    if isRoomy { page.blank() }
    page.formRow(phrase("Start"), "", isFocused: form.fields.focus == startRow)
    page.draw(in: body, on: &canvas)
  }

  private func length(of offer: Shelf.Offer) -> String {
    guard let length = offer.length(mode) else { return mode.words }
    return phrase(
      """
      \(mode.words, "length"): \(length.practices.practices, "practices"), about \
      \(length.minutes, "minutes") min
      """)
  }
}
