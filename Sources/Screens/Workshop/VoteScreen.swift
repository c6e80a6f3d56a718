internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The page on which one person votes: the question and its levels, and nothing that anybody said.
struct VoteScreen: TextScreen {
  private let turn: VotingTurn
  var scrolling = Scrolling()

  init(_ turn: VotingTurn) { self.turn = turn }

  private var practice: Item.ID { turn.practice }

  enum Action: Hashable, Sendable {
    case level(Int), unknown, notApplicable, back, leave, blank, frame, undo, scroll(ListMotion)
  }

  static let keymap = Keymap<Action>(
    (1...9).map { level in
      .init(
        Key.character(Character("\(level)")), does: .level(level), "level \(level)", word: "level",
        help: "Vote for this level; it is kept at once and not shown")
    } + [
      .bar("d", does: .unknown, "don't know", help: "Vote don't know"),
      .bar("a", does: .notApplicable, "n/a", word: "not-applicable", help: "Vote not applicable"),
      .bar(
        .left, "h", does: .back, "own vote before", word: "vote-before",
        help: "Vote again on the practice before"),
      .bar(.escape, does: .leave, "not now", word: "later", help: "Go back without a vote"),
      .init("F", does: .frame, "frame", help: "Show what was agreed on, and who takes part"),
      .init(
        "u", "U", .control("r"), does: .undo, "undo", word: "undo-vote",
        help: "Undo, once nobody votes"),
      .init("b", does: .blank, "blank", help: "Show nothing until the next key"),
    ] + Scrolling.bindings { .scroll($0) }.map { $0.outOfBar })

  var takesNumbers: Bool { true }
  var prompt: String { "vote" }

  func title(_ workspace: Workspace) -> String { turn.title(workspace) }

  func hint(_ workspace: Workspace) -> String {
    turn.hint(workspace)
      ?? phrase("The highest level that is true today; it is kept at once and not shown")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard workspace.practice(practice) != nil, workspace.workshop != nil else {
      return phrase("There is no workshop here.")
    }
    switch action {
    case .level(let level):
      let top = workspace.voteForm(of: practice).topLevel
      return level <= top ? nil : phrase("\(level, "level") is no level here.")
    case .notApplicable: return workspace.item(practice)?.notApplicableRefusal
    case .back:
      return turn.former.isEmpty ? phrase("There is no vote before this one in the row.") : nil
    // The last change may be another person's vote.
    case .undo: return phrase("First vote, or go back with Esc; then u takes the last vote back.")
    case .unknown, .leave, .blank, .frame, .scroll: return nil
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .level(let level): return turn.cast(.level(level), workspace)
    case .unknown: return turn.cast(.unknown, workspace)
    case .notApplicable: return turn.cast(.notApplicable, workspace)
    case .back: return turn.back.map { .go(.replace($0.screen(workspace))) } ?? []
    case .leave: return .go(.pop)
    case .frame: return .go(.push(WorkshopFrameScreen()))
    case .blank: return .go(.blank)
    case .undo: return []
    case .scroll(let motion): return scroll(motion, workspace)
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(workshop: workspace, in: body)
    guard let shown = workspace.practice(practice), let workshop = workspace.workshop else {
      return page
    }
    WorkshopHeader.draw(workspace, in: body, on: &page)
    let keys = keys(workshop, shown.practice, page)
    let levels = LevelList(
      shown.practice.anchors.enumerated().map { .init(level: $0.offset + 1, anchor: $0.element) })
    var whole = page
    whole.question(shown.practice, in: body)
    if levels.isWhole(on: whole, height: body.height - whole.lines.count - 1, in: body) {
      whole.draw(levels, over: 1, in: body)
      whole.text(keys, .title)
      return whole
    }
    // What is asked scrolls below what can be typed.
    page.text(keys, .title)
    page.keepInView(in: body)
    page.text(shown.practice.question, .title)
    levels.drawAll(on: &page)
    return page
  }

  /// What can be typed, behind as much of the name as fits.
  private func keys(_ workshop: Workshop, _ shown: Practice, _ page: Page) -> String {
    let name = turn.name(in: workshop)
    let top = shown.anchors.count
    let keys =
      ": "
      + (shown.allowsNotApplicable
        ? phrase("1 to \(top, "highest"), d don't know, a not applicable")
        : phrase("1 to \(top, "highest"), d don't know"))
    let room = max(page.width - page.metrics.width(of: keys), page.width / 3)
    return page.metrics.fitted(name, width: room, symbols: page.symbols) + keys
  }
}
