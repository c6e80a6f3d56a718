internal import Documents
internal import LiveVotes
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The screen of one person who votes on an own machine: what is asked, the own vote, and how many have voted.
struct JoinScreen: TextScreen {
  var scrolling = Scrolling()
  /// True while the own vote is shown.
  private var showsVote = false
  /// The turn that was on the screen the last time that anybody looked.
  private var turn = 0

  enum Action: Hashable, Sendable {
    case level(Int), unknown, notApplicable, show, blank, scroll(ListMotion)
  }

  static let keymap = Keymap<Action>(
    (1...9).map { level in
      .init(
        Key.character(Character("\(level)")), does: .level(level), "level \(level)", word: "level",
        help: "Vote for this level; nobody can read it before the votes are shown")
    } + [
      .bar("d", does: .unknown, "don't know", help: "Vote don't know"),
      .bar("a", does: .notApplicable, "n/a", word: "not-applicable", help: "Vote not applicable"),
      .bar("v", does: .show, "my vote", help: "Show your vote, or hide it again"),
      .init("b", does: .blank, "blank", help: "Show nothing until the next key"),
    ] + Scrolling.bindings { .scroll($0) }.map { $0.outOfBar })

  var takesNumbers: Bool { true }
  var prompt: String { "vote" }

  func title(_ workspace: Workspace) -> String {
    guard let joined = workspace.joined, !joined.voter.room.title.isEmpty else {
      return phrase("Live vote")
    }
    return phrase("Vote \(workspace.symbols.dash, "dash") \(joined.voter.room.title, "title")")
  }

  func progress(_ workspace: Workspace) -> String {
    workspace.joined.map { phrase("room \($0.voter.id.code, "code")") } ?? ""
  }

  func hint(_ workspace: Workspace) -> String {
    guard let joined = workspace.joined else { return "" }
    if joined.isOnlooker { return phrase("You look on; the room code has to be that of the wall") }
    return joined.voter.open == nil
      ? phrase("Nothing to do now; the room code has to be that of the wall")
      : phrase("The highest level that is true today; you can change it until the vote is over")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .show, .blank, .scroll: return nil
    case .level, .unknown, .notApplicable: break
    }
    guard let joined = workspace.joined else { return phrase("There is no room here.") }
    if joined.isOnlooker { return phrase("You look on, without a seat.") }
    if joined.hasNewer {
      return phrase("The room is of a newer version of mlmaturity; here you can only look on.")
    }
    guard let turn = joined.voter.open else {
      return phrase("No vote is open.")
    }
    switch action {
    case .level(let level):
      return level <= joined.voter.room.levels
        ? nil : phrase("\(level, "level") is no level here.")
    case .notApplicable:
      return joined.practice(turn.practice)?.allowsNotApplicable == false
        ? phrase("This practice always applies.") : nil
    case .unknown, .show, .blank, .scroll: return nil
    }
  }

  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered? {
    guard numbers.count == 1, let level = numbers.first, 1...9 ~= level else {
      return .say(phrase("One level is a vote."))
    }
    let action = Action.level(level)
    return disabledReason(action, workspace).map { .say($0) } ?? update(action, workspace)
  }

  mutating func refresh(_ workspace: Workspace) {
    let now = workspace.joined?.voter.now?.number ?? 0
    if now != turn { (turn, showsVote) = (now, false) }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .level(let level): return cast(.level(level))
    case .unknown: return cast(.unknown)
    case .notApplicable: return cast(.notApplicable)
    case .show:
      showsVote.toggle()
      return []
    case .blank: return .go(.blank)
    case .scroll(let motion): return scroll(motion, workspace)
    }
  }

  private mutating func cast(_ vote: Vote) -> Answered {
    showsVote = false
    return [.live(.cast(vote))]
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(workshop: workspace, in: body)
    guard let joined = workspace.joined else {
      page.text(phrase("There is no room here."))
      return page
    }
    JoinDrawing(joined: joined, showsVote: showsVote, workspace: workspace, body: body)
      .draw(on: &page)
    return page
  }
}
