internal import MaturityModel
internal import TextCanvas
internal import Translation

/// A list to choose from what a portfolio is to show: a day, an answer of the profile, or a profile item.
struct TeamChoiceScreen: Screen {
  private let portfolio: PortfolioScreen
  private let name: String
  private let choices: [Choice]
  private var focus: Int

  /// One thing that can be shown.
  struct Choice: Hashable, Sendable {
    /// What stands above the first of several.
    var heading = ""
    var label: String
    var selection: TeamSelection
  }

  /// A list over a portfolio; what is shown now is in focus.
  init(_ name: String, of choices: [Choice], for portfolio: PortfolioScreen) {
    (self.name, self.choices, self.portfolio) = (name, choices, portfolio)
    focus = choices.firstIndex { $0.selection == portfolio.table.selection } ?? 0
  }

  enum Action: Hashable, Sendable { case choose, close, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, " ", does: .choose, "show", help: "Show what is in focus"),
      .bar(.escape, does: .close, "back", word: "close", help: "Back without a change"),
    ] + ListMotion.bindings { .move($0) })

  var prompt: String { "teams" }

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { name }

  func hint(_ workspace: Workspace) -> String { phrase("Enter shows it; Esc leaves all as it is") }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .move(let motion):
      focus = motion.row(from: focus, count: choices.count, page: workspace.body.height - 3)
    case .close: return .go(.pop)
    case .choose:
      guard choices.indices.contains(focus) else { return [] }
      var changed = portfolio
      changed.show(choices[focus].selection, workspace)
      return .go(.popReplacing(changed))
    }
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    for (index, choice) in choices.enumerated() {
      if !choice.heading.isEmpty {
        if !page.lines.isEmpty { page.blank() }
        page.heading(choice.heading)
      }
      let isFocused = index == focus
      let isShown = choice.selection == portfolio.table.selection
      page.focused(isFocused) { page in
        page.entry(
          [.init((isFocused ? page.symbols.marker : " ") + " ", isFocused ? .focus : .text)],
          choice.label + (isShown ? " " + phrase("(shown now)") : ""), isFocused ? .focus : .text)
      }
    }
    page.draw(in: body, on: &canvas)
  }
}
