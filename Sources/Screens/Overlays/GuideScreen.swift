internal import MaturityModel
internal import TextCanvas

/// The words with a fixed meaning, the levels, the rules for answering, and the facilitator's guide.
struct GuideScreen: Screen {
  private var scroll = 0

  enum Action: Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last, close
  }

  static let keymap = Keymap<Action>([
    .init(.down, "j", does: .down, "down", help: "Scroll down", inBar: true),
    .init(.up, "k", does: .up, "up", help: "Scroll up", inBar: true),
    .init(
      .pageDown, " ", .control("d"), does: .pageDown, "page", help: "Scroll a page", inBar: true),
    .init(.pageUp, .control("u"), does: .pageUp, "page up", help: "Scroll a page up"),
    .init(.home, "g", does: .first, "top", help: "Go to the top"),
    .init(.end, "G", does: .last, "end", help: "Go to the end"),
    .init(.escape, "w", "q", does: .close, "close", help: "Close", inBar: true),
  ])

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { "Words and rules" }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let body = workspace.body
    let last = max(0, page(workspace, width: body.width).lines.count - body.height)
    switch action {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= max(1, body.height - 2)
    case .pageDown: scroll += max(1, body.height - 2)
    case .first: scroll = 0
    case .last: scroll = last
    case .close: return .go(.pop)
    }
    scroll = min(max(0, scroll), last)
    return []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    page(workspace, width: body.width).draw(in: body, scroll: scroll, on: &canvas)
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
  }

  private func page(_ workspace: Workspace, width: Int) -> Page {
    var page = Page(width: width, workspace)
    guard let questionnaire = workspace.assessment?.questionnaire else { return page }
    let texts = questionnaire.texts
    page.heading("Levels")
    for level in questionnaire.levels {
      page.definition("\(level.rank) \(level.name)", level.meaning)
    }
    page.blank()
    if !texts.rules.isEmpty {
      page.heading("Answering")
      for rule in texts.rules { page.entry([.init("\(workspace.symbols.bullet) ")], rule) }
      page.blank()
    }
    if !texts.glossary.isEmpty {
      page.heading("Words with a fixed meaning")
      for term in texts.glossary { page.definition(term.word, term.meaning) }
      page.blank()
    }
    if !texts.severity.isEmpty {
      page.heading("How severe a challenge is")
      for severity in texts.severity {
        page.definition("\(severity.rank) \(severity.name)", severity.effect)
      }
      page.blank()
    }
    if !texts.facilitator.isEmpty {
      page.heading("For the person who leads the session")
      for hint in texts.facilitator { page.entry([.init("\(workspace.symbols.bullet) ")], hint) }
      page.blank()
    }
    page.heading("About this questionnaire")
    page.text("\(questionnaire.title), version \(questionnaire.version)", .title)
    page.text(questionnaire.about)
    return page
  }
}
