internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The page on which one person votes: the question and its levels, and nothing that anybody said.
struct VoteScreen: TextScreen {
  let practice: Item.ID
  let person: Respondent.ID
  /// True where the person votes on one practice after the other.
  private let goesOn: Bool
  /// The practices that the person voted on before in this row.
  private var former: [Item.ID] = []
  var scrolling = Scrolling()

  init(practice: Item.ID, person: Respondent.ID, goesOn: Bool = false) {
    (self.practice, self.person, self.goesOn) = (practice, person, goesOn)
  }

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

  func title(_ workspace: Workspace) -> String {
    guard let shown = workspace.practice(practice) else { return phrase("Workshop") }
    return "\(practice.displayed) \(shown.practice.title)"
  }

  func hint(_ workspace: Workspace) -> String {
    goesOn
      ? phrase(
        """
        \(following(workspace).count, "count") more after this; each vote is kept at once and \
        not shown
        """)
      : phrase("The highest level that is true today; it is kept at once and not shown")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard workspace.practice(practice) != nil, workspace.workshop != nil else {
      return phrase("There is no workshop here.")
    }
    switch action {
    case .level(let level):
      let top = workspace.assessment?.questionnaire.topLevel ?? 0
      return level <= top ? nil : phrase("\(level, "level") is no level here.")
    case .notApplicable: return workspace.item(practice)?.notApplicableRefusal
    case .back: return former.isEmpty ? phrase("There is no vote before this one in the row.") : nil
    // The last change may be another person's vote.
    case .undo: return phrase("First vote, or go back with Esc; then u takes the last vote back.")
    case .unknown, .leave, .blank, .frame, .scroll: return nil
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .level(let level): return cast(.level(level), workspace)
    case .unknown: return cast(.unknown, workspace)
    case .notApplicable: return cast(.notApplicable, workspace)
    case .back:
      guard let last = former.last else { return [] }
      return .go(.replace(inRow(at: last, after: former.dropLast())))
    case .leave: return .go(.pop)
    case .frame: return .go(.push(WorkshopFrameScreen()))
    case .blank: return .go(.blank)
    case .undo: return []
    case .scroll(let motion): return scroll(motion, workspace)
    }
  }

  private func cast(_ vote: Vote, _ workspace: Workspace) -> Answered {
    switch workspace.workshop?.discussion(of: practice).phase {
    case .open, .voting: break
    case .revealed, .decided, nil:
      return .go(.pop)
        + .say(workspace.words.votesAreShown + "; " + phrase("v begins another vote."))
    }
    let next = goesOn ? following(workspace).first : nil
    return .say(phrase("Your vote is kept."))
      + .go(next.map { .replace(inRow(at: $0, after: former + [practice])) } ?? .pop)
      + workspace.changeDiscussion(of: practice) { $0.cast(vote, by: person) }
  }

  private func inRow(at practice: Item.ID, after former: [Item.ID]) -> VoteScreen {
    var screen = VoteScreen(practice: practice, person: person, goesOn: true)
    screen.former = former
    return screen
  }

  /// The practices on which the person may vote and has not, those after this one first.
  private func following(_ workspace: Workspace) -> [Item.ID] {
    guard let assessment = workspace.assessment, let workshop = workspace.workshop else {
      return []
    }
    let practices = assessment.practicesInScope
    let index = practices.firstIndex(of: practice) ?? practices.endIndex - 1
    return (practices[(index + 1)...] + practices[..<index]).filter { practice in
      let discussion = workshop.discussion(of: practice)
      switch discussion.phase {
      case .open: return true
      case .voting: return discussion.rounds.last?.votes[person] == nil
      case .revealed, .decided: return false
      }
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
    let voter = workshop.people.first { $0.id == person }
    let name =
      [voter?.name, voter?.role, person.text].compactMap { $0 }.first { !$0.isEmpty } ?? ""
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
