internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The agenda of a workshop: how far every practice is, and what to take next.
struct WorkshopScreen: Screen {
  private(set) var filter = AgendaFilter.all
  /// The practice in focus, by id.
  private(set) var focused: Item.ID
  /// Computed when the workshop changes, never while drawing.
  private(set) var reading: WorkshopReading?
  private(set) var standing: Headline.Standing?
  private(set) var openProfile: [Item.ID] = []
  private var seen: Assessment?

  init(at practice: Item.ID = "") { focused = practice }

  enum Action: Hashable, Sendable {
    case open, acceptAll, setUp, profile, ballots, room, close, blank, reveal, nextFilter,
      previousFilter
    case nextSection, previousSection, move(ListMotion)
  }

  static let keymap = Keymap<Action>(
    [
      .bar(
        .enter, .right, "l", " ", does: .open, "open",
        help: "Vote on the practice or talk about it"),
      .bar(
        "a", does: .acceptAll, "accept all",
        help: "Accept everything that nobody has to talk about, as one change"),
      .bar(
        "V", does: .reveal, "reveal all",
        help: "Show the votes on all practices on which everybody has voted"),
      .bar("s", does: .setUp, "set-up", help: "Change what was agreed, and who takes part"),
      .init(
        "p", does: .profile, "profile",
        help: "Ask what decides what applies and what to aim at, and is open"),
      .bar("c", does: .ballots, "ballots", help: "Collect ballot files from a folder"),
      .bar(
        "J", does: .room, "room", help: "Show who votes on their own machine, and what was noticed"),
      .bar("Z", does: .close, "close", help: "Read the result back, then close the workshop"),
      .init("b", does: .blank, "blank", help: "Show nothing until the next key"),
      .bar(.tab, "f", does: .nextFilter, "filter", help: "Show fewer: the next filter"),
      .init(.backTab, "F", does: .previousFilter, "filter back", help: "The filter before"),
      .init(
        "]", does: .nextSection, "section", word: "section-on",
        help: "Move to the next part of the agenda"),
      .init("[", does: .previousSection, "section back", help: "Move to the part before"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  var place: Place? { .agenda(focused) }

  var prompt: String { "agenda" }

  func title(_ workspace: Workspace) -> String {
    let title = workspace.assessment?.details.title ?? ""
    return title.isEmpty
      ? phrase("Workshop") : phrase("Workshop \(workspace.symbols.dash, "dash") \(title, "title")")
  }

  func hint(_ workspace: Workspace) -> String {
    guard workspace.workshop != nil else { return phrase("Enter sets the workshop up") }
    let complete = (workspace.assessment?.completeVotes ?? []).count
    if complete > 1 {
      return phrase("V shows the votes on \(complete, "complete") practices; Enter opens one")
    }
    let count = reading?.accepted.count ?? 0
    return count > 0
      ? phrase("a accepts \(count, "count") that nobody has to talk about; Enter opens")
      : phrase("Enter opens; Tab filters; . goes to what comes next")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .acceptAll:
      return reading?.accepted.isEmpty ?? true
        ? phrase("Nothing that was revealed can be accepted without talking.") : nil
    case .reveal:
      return workspace.assessment?.completeVotes.isEmpty != false
        ? phrase("There is no practice on which everybody has voted in private.") : nil
    case .profile:
      return workspace.readOnlyReason
        ?? (openProfile.isEmpty ? phrase("What decides what applies is answered.") : nil)
    case .ballots, .close:
      return workspace.workshop == nil ? phrase("Enter sets the workshop up first.") : nil
    case .room: return workspace.reasonAgainstRoom
    case .move, .open, .setUp, .blank, .nextFilter, .previousFilter, .nextSection, .previousSection:
      return nil
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    if seen != workspace.assessment {
      let wasDecided = reading?.phase(of: focused) == .decided
      seen = workspace.assessment
      openProfile = workspace.openProfile
      reading = workspace.assessment.flatMap { assessment in
        assessment.workshop.map { WorkshopReading(of: $0, in: assessment) }
      }
      standing = workspace.assessment?.headlineWhenClosed?.overall
      // What was decided just now leaves the focus to what comes next.
      if !wasDecided, let reading, reading.phase(of: focused) == .decided {
        focused = reading.agenda.first?.practice ?? ""
      }
    }
    let shown = rows(workspace)
    if !shown.contains(where: { $0.practice == focused }) { focused = shown.first?.practice ?? "" }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let rows = rows(workspace)
    let here = rows.firstIndex { $0.practice == focused } ?? 0
    switch action {
    case .move(let motion):
      move(to: motion.row(from: here, count: rows.count, page: workspace.body.height - 6), rows)
    case .nextSection, .previousSection: turnSection(action == .nextSection, from: here, rows)
    case .nextFilter, .previousFilter:
      filter = filter.neighbour(action == .nextFilter ? 1 : -1)
      refresh(workspace)
    case .setUp: return .go(.push(FrameScreen(workspace)))
    case .profile: return workspace.askingProfile.map { .go(.push($0)) } ?? []
    case .acceptAll: return acceptAll(workspace)
    case .reveal:
      // What is to be discussed first comes up.
      focused = ""
      return workspace.reveal(workspace.assessment?.completeVotes ?? [])
    case .ballots: return .go(.push(CollectScreen(workspace)))
    case .room: return .go(.push(RoomScreen()))
    case .close: return .go(.push(ClosingScreen()))
    case .blank: return .go(.blank)
    case .open: return open(workspace)
    }
    return []
  }

  private func open(_ workspace: Workspace) -> Answered {
    guard workspace.workshop != nil else { return .go(.push(FrameScreen(workspace))) }
    guard !focused.isEmpty else { return [] }
    return .go(.push(RoundScreen(practice: focused)))
  }

  private func acceptAll(_ workspace: Workspace) -> Answered {
    let accepted = reading?.accepted ?? []
    return workspace.settle(accepted.map { (practice: $0.practice, decision: $0.acceptance) })
      .saying(
        workspace.words.accepted(accepted.count) + " "
          + (accepted.count == 1 ? phrase("u undoes that.") : phrase("u undoes all of them.")))
  }

  private mutating func move(to index: Int, _ rows: [PracticeVotes]) {
    guard !rows.isEmpty else { return }
    focused = rows[min(max(0, index), rows.count - 1)].practice
  }

  private mutating func turnSection(_ forward: Bool, from here: Int, _ rows: [PracticeVotes]) {
    guard let reading, rows.indices.contains(here) else { return }
    let sections = rows.map { reading.section(of: $0) }
    let starts = rows.indices.filter { $0 == 0 || sections[$0] != sections[$0 - 1] }
    let target = forward ? starts.first { $0 > here } : starts.last { $0 < here }
    move(to: target ?? (forward ? rows.count - 1 : 0), rows)
  }

  /// The practices that the filter leaves, in the order of the agenda.
  func rows(_ workspace: Workspace) -> [PracticeVotes] {
    guard let reading, let workshop = workspace.workshop else { return [] }
    return reading.agenda.filter {
      filter.admits(reading.section(of: $0), workshop.discussion(of: $0.practice))
    }
  }
}
