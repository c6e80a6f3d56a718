internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Ballots that came as text, to be pasted with whatever stands around them.
///
/// They hold votes: the text is not shown, since everybody sees the screen, and no draft of it is kept.
struct PasteBallotsScreen: Screen {
  private var field: TextField

  /// More than any number of codes that one message can have.
  private static let limit = 60_000

  init(_ workspace: Workspace) {
    field = TextField(
      text: "", isMultiline: true, limit: Self.limit, metrics: workspace.metrics)
  }

  typealias Action = FormAction

  static let keymap = Keymap<FormAction>(
    FormAction.bindings(
      goOn: ("read", "Read the ballots in this text"),
      leave: ("leave", "Back without reading it"),
      keep: ("read", "Read the ballots in this text")
    ) { $0 })

  var prompt: String { "code" }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  func title(_ workspace: Workspace) -> String { phrase("Ballots as text") }

  func hint(_ workspace: Workspace) -> String {
    phrase("Enter reads what was pasted, from MATU1 to UEND or more; Esc leaves it")
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    guard FormAction(key) == nil else { return nil }
    return field.take(key, width: max(1, workspace.body.width - 4)) ?? []
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    field.take(pasted: text)
  }

  mutating func update(_ action: FormAction, _ workspace: Workspace) -> Answered {
    switch action {
    case .next, .previous: return []
    case .leave: return .go(.pop)
    case .goOn, .nextField, .keep:
      guard field.text.uppercased().contains("MATU1") else {
        return .say(
          phrase("There is no ballot in this text: one begins with MATU1 and ends with UEND."))
      }
      return .go(.pop) + workspace.lookingForBallots(pasted: field.text)
    }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    page.text(
      phrase(
        """
        Who chose Copy as text on the page sends a few lines of letters. Paste them here.
        """))
    page.blank()
    page.focused { $0.text(pasted, field.text.isEmpty ? .muted : .text) }
    page.draw(in: body, on: &canvas)
  }

  /// How much is there, and nothing of what it says.
  private var pasted: String {
    guard !field.text.isEmpty else { return phrase("Nothing is pasted yet.") }
    let ballots = field.text.uppercased().ranges(of: "MATU1").count
    return phrase(
      """
      \(field.text.count.characters, "characters") with the beginning of \
      \(ballots.ballots, "ballots"), not shown here.
      """)
  }
}
