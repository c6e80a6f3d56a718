internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Where one begins: start an assessment, or go on with one.
struct HomeScreen: Screen {
  private(set) var focus = 0
  /// False until the user moves: until then the latest assessment is in focus, to go on with.
  private var hasMoved = false
  /// The file in focus, so that the focus stays with it when others come or go.
  private var focusedPath: String?
  /// The file that is to be compared with another one.
  var marked: String?
  /// What a second press would do with which file: put it away, or copy it.
  var armed: (path: String, action: Action)?
  /// True while what is archived is listed, too.
  private(set) var showsArchived: Bool

  init(showsArchived: Bool = false) { self.showsArchived = showsArchived }

  enum Action: Hashable, Sendable {
    case move(ListMotion), open, start, quick, example
    case mark, from, recheck, beside, merge, workshop, trend, portfolio, archive, putBack, archived
    case duplicate, rename
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, .right, "l", " ", does: .open, "open", help: "Open what is in focus"),
      .bar(
        "u", does: .putBack, "put back", word: "restore",
        help: "Move the archived file in focus, or the last one, back to its place"),
      .bar("n", does: .start, "new", help: "Start a new assessment"),
      .bar(
        "s", does: .quick, "quick scan", word: "quick", help: "Start a quick scan of core practices"
      ),
      .bar(
        "e", does: .example, "example",
        help: "Look at an example in a folder of its own, and come back from it"),
      .bar(
        "m", does: .merge, "merge",
        help: "Make one assessment of copies of it, after asking; the copies go to the archive"),
      .bar(
        "f", does: .from, "from last time", word: "from",
        help: "Start a new assessment with the answers of this one"),
      .init(
        "z", does: .recheck, "re-check", word: "recheck",
        help: "Ask again what may have changed since this one, and nothing else"),
      .init(
        "b", does: .beside, "beside", word: "companion",
        help: "Answer a second questionnaire beside this one, in a file of its own"),
      .bar("c", does: .mark, "compare", help: "Mark this one; c on a second one compares the two"),
      .bar("t", does: .trend, "trend", help: "Show all assessments of this subject over time"),
      .bar("P", does: .portfolio, "teams", help: "Show all teams of this folder side by side"),
      .init(
        "J", does: .workshop, "workshop", word: "hold",
        help: "Hold a workshop in this assessment, or go on with one"),
      .init(
        "y", does: .duplicate, "duplicate",
        help: "Put a copy of this assessment beside it, after asking"),
      .init("a", does: .archive, "archive", help: "Move this file to the archive, after asking"),
      .init("v", does: .archived, "archived", help: "List what is archived, and hide it again"),
      .init(
        "D", does: .rename, "about", word: "rename",
        help: "Change title, organisation, team and scope"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  /// A row that can be in focus.
  enum Row: Hashable, Sendable { case start, quick, example, entry(Int), offer(Int), archived(Int) }

  mutating func refresh(_ workspace: Workspace) {
    let shelf = workspace.shelf
    let isThere = { (path: String) in
      shelf.assessments.contains { $0.path == path } || shelf.archived.contains { $0.path == path }
    }
    if let marked, !isThere(marked) { self.marked = nil }
    let isOpenable = shelf.assessments.first?.problems.isEmpty == true
    let latest =
      isOpenable ? rows(workspace).firstIndex { entry(of: $0, workspace) != nil } ?? 0 : 0
    let followed = focusedPath.flatMap { path in
      rows(workspace).firstIndex { entry(of: $0, workspace)?.path == path }
    }
    setFocus(hasMoved ? followed ?? focus : latest, workspace)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    hasMoved = true
    if armed?.action != action { armed = nil }
    switch action {
    case .move(let motion):
      let page = workspace.body.height - 4
      setFocus(motion.row(from: focus, count: rows(workspace).count, page: page), workspace)
    case .start: return start(.full, workspace)
    case .quick: return start(.quick, workspace)
    case .example: return [.example(isShown: !workspace.shelf.isExample)]
    case .open: return open(workspace)
    case .portfolio: return [.portfolio]
    case .archived:
      showsArchived.toggle()
      setFocus(
        showsArchived ? rows(workspace).count - workspace.shelf.archived.count : focus, workspace)
    case .mark, .from, .recheck, .beside, .merge, .workshop, .trend, .archive, .putBack, .duplicate,
      .rename:
      return manage(action, workspace)
    }
    return []
  }

  private mutating func setFocus(_ row: Int, _ workspace: Workspace) {
    focus = min(max(0, row), rows(workspace).count - 1)
    focusedPath = entry(workspace)?.path
  }

  mutating func focus(onRow row: Int, _ workspace: Workspace) -> Bool {
    hasMoved = true
    setFocus(row - 1, workspace)
    return focus == row - 1
  }

  private func start(_ mode: Assessment.Mode, _ workspace: Workspace) -> Answered {
    guard workspace.shelf.questionnaires.contains(where: { $0.problems.isEmpty }) else {
      return .say(phrase("There is no questionnaire to start with."))
    }
    return .go(.push(NewScreen(mode: mode, workspace)))
  }

  private func open(_ workspace: Workspace) -> Answered {
    let rows = rows(workspace)
    guard rows.indices.contains(focus) else { return [] }
    switch rows[focus] {
    case .start: return start(.full, workspace)
    case .quick: return start(.quick, workspace)
    case .example: return [.example(isShown: !workspace.shelf.isExample)]
    case .offer(let index):
      let offer = workspace.shelf.questionnaires[index]
      return .go(.push(ProblemScreen(name: offer.title, problems: offer.problems)))
    case .entry, .archived:
      guard let entry = entry(workspace) else { return [] }
      guard entry.problems.isEmpty else {
        return .go(.push(ProblemScreen(name: entry.title, problems: entry.problems)))
      }
      return [entry.isComplete ? .openResult(path: entry.path) : .open(path: entry.path)]
    }
  }

  func rows(_ workspace: Workspace) -> [Row] {
    let shelf = workspace.shelf
    let broken = shelf.questionnaires.indices.filter { !shelf.questionnaires[$0].problems.isEmpty }
    let offersExample = shelf.assessments.isEmpty && shelf.reading == nil
    return (shelf.isExample ? [.example] : [.start, .quick] + (offersExample ? [.example] : []))
      + shelf.assessments.indices.filter { shelf.assessments[$0].counting == nil }.map {
        .entry($0)
      }
      + broken.map { .offer($0) }
      + (showsArchived ? shelf.archived.indices.map { .archived($0) } : [])
  }

  /// The assessment in focus; nil on another row.
  func entry(_ workspace: Workspace) -> Shelf.Entry? {
    let rows = rows(workspace)
    return rows.indices.contains(focus) ? entry(of: rows[focus], workspace) : nil
  }

  /// The assessment of a row; nil for another kind of row.
  func entry(of row: Row, _ workspace: Workspace) -> Shelf.Entry? {
    switch row {
    case .start, .quick, .example, .offer: nil
    case .entry(let index): workspace.shelf.assessments[index]
    case .archived(let index): workspace.shelf.archived[index]
    }
  }

  /// True where what is in focus is archived.
  func isArchived(_ workspace: Workspace) -> Bool {
    let rows = rows(workspace)
    guard rows.indices.contains(focus), case .archived = rows[focus] else { return false }
    return true
  }
}
