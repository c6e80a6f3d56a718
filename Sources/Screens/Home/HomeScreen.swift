internal import MaturityModel
internal import TextCanvas

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
  var armed: (action: Action, path: String)?
  /// True while what is archived is listed, too.
  private(set) var showsArchived: Bool

  init(showsArchived: Bool = false) { self.showsArchived = showsArchived }

  enum Action: Hashable, Sendable {
    case move(ListMotion), open, start, quick
    case mark, from, beside, workshop, trend, portfolio, archive, putBack, archived, duplicate,
      rename
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, .right, "l", " ", does: .open, "open", help: "Open what is in focus"),
      .bar(
        "u", does: .putBack, "put back",
        help: "Move the archived file in focus, or the last one, back to its place"),
      .bar("n", does: .start, "new", help: "Start a new assessment"),
      .bar("s", does: .quick, "quick scan", help: "Start a quick scan of core practices"),
      .bar(
        "f", does: .from, "from last time",
        help: "Start a new assessment with the answers of this one"),
      .init(
        "b", does: .beside, "beside",
        help: "Answer a second questionnaire beside this one, in a file of its own"),
      .bar("c", does: .mark, "compare", help: "Mark this one; c on a second one compares the two"),
      .bar("t", does: .trend, "trend", help: "Show all assessments of this subject over time"),
      .bar("P", does: .portfolio, "teams", help: "Show all teams of this folder side by side"),
      .init(
        "J", does: .workshop, "workshop",
        help: "Hold a workshop in this assessment, or go on with one"),
      .init(
        "y", does: .duplicate, "duplicate",
        help: "Put a copy of this assessment beside it, after asking"),
      .init("a", does: .archive, "archive", help: "Move this file to the archive, after asking"),
      .init("v", does: .archived, "archived", help: "List what is archived, and hide it again"),
      .init("D", does: .rename, "about", help: "Change title, organisation, team and scope"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  /// A row that can be in focus.
  enum Row: Hashable, Sendable { case start, quick, entry(Int), offer(Int), archived(Int) }

  func title(_ workspace: Workspace) -> String { "mlmaturity" }

  func hint(_ workspace: Workspace) -> String {
    if let reading = workspace.shelf.reading {
      return "Reading \(workspace.shelf.folder)"
        + (reading.total > 0 ? ": \(reading.done) of \(reading.total)" : "")
    }
    if marked == nil, let published = entry(workspace)?.published {
      return "Enter opens; given as \(published.text) then, by an earlier version of the rule"
    }
    return workspace.shelf.assessments.isEmpty
      ? "Enter starts your first assessment; q quits; ? shows every key"
      : marked == nil
        ? copyHint(workspace) ?? "Enter opens; q quits" + archivedHint(workspace)
        : "Marked: c on another one compares the two"
  }

  /// What the copy in focus is a copy of, short enough for the names that copies get; nil for what counts.
  private func copyHint(_ workspace: Workspace) -> String? {
    guard let counting = entry(workspace)?.counting else { return nil }
    let name = counting.split(separator: "/").last ?? ""
    return "Copy of \(name); mlmaturity reconcile makes one"
  }

  private func archivedHint(_ workspace: Workspace) -> String {
    let count = workspace.shelf.archived.count
    return count == 0 || showsArchived ? "" : "; v shows what is archived (\(count))"
  }

  mutating func refresh(_ workspace: Workspace) {
    let shelf = workspace.shelf
    let isThere = { (path: String) in
      shelf.assessments.contains { $0.path == path } || shelf.archived.contains { $0.path == path }
    }
    if let marked, !isThere(marked) { self.marked = nil }
    let latest = shelf.assessments.first?.problems.isEmpty == true ? 2 : 0
    let followed = focusedPath.flatMap { path in
      rows(workspace).firstIndex { entry(of: $0, workspace)?.path == path }
    }
    setFocus(hasMoved ? followed ?? focus : latest, workspace)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    hasMoved = true
    if action != armed?.action { armed = nil }
    switch action {
    case .move(let motion):
      let page = workspace.body.height - 4
      setFocus(motion.row(from: focus, count: rows(workspace).count, page: page), workspace)
    case .start: return start(.full, workspace)
    case .quick: return start(.quick, workspace)
    case .open: return open(workspace)
    case .portfolio: return [.portfolio]
    case .archived:
      showsArchived.toggle()
      setFocus(
        showsArchived ? rows(workspace).count - workspace.shelf.archived.count : focus, workspace)
    case .mark, .from, .beside, .workshop, .trend, .archive, .putBack, .duplicate, .rename:
      return manage(action, workspace)
    }
    return []
  }

  private mutating func setFocus(_ row: Int, _ workspace: Workspace) {
    focus = min(max(0, row), rows(workspace).count - 1)
    focusedPath = entry(workspace)?.path
  }

  private func start(_ mode: Assessment.Mode, _ workspace: Workspace) -> Answered {
    guard workspace.shelf.questionnaires.contains(where: { $0.problems.isEmpty }) else {
      return .say("There is no questionnaire to start with.")
    }
    return .go(.push(NewScreen(mode: mode, workspace)))
  }

  private func open(_ workspace: Workspace) -> Answered {
    let rows = rows(workspace)
    guard rows.indices.contains(focus) else { return [] }
    switch rows[focus] {
    case .start: return start(.full, workspace)
    case .quick: return start(.quick, workspace)
    case .offer(let index):
      let offer = workspace.shelf.questionnaires[index]
      return .go(.push(ProblemScreen(name: offer.title, problems: offer.problems)))
    case .entry, .archived:
      guard let entry = entry(workspace) else { return [] }
      guard entry.problems.isEmpty else {
        return .go(.push(ProblemScreen(name: entry.title, problems: entry.problems)))
      }
      return [.open(path: entry.path)]
    }
  }

  func rows(_ workspace: Workspace) -> [Row] {
    let broken = workspace.shelf.questionnaires.indices.filter {
      !workspace.shelf.questionnaires[$0].problems.isEmpty
    }
    return [.start, .quick] + workspace.shelf.assessments.indices.map { .entry($0) }
      + broken.map { .offer($0) }
      + (showsArchived ? workspace.shelf.archived.indices.map { .archived($0) } : [])
  }

  /// The assessment in focus; nil on another row.
  func entry(_ workspace: Workspace) -> Shelf.Entry? {
    let rows = rows(workspace)
    return rows.indices.contains(focus) ? entry(of: rows[focus], workspace) : nil
  }

  /// The assessment of a row; nil for another kind of row.
  func entry(of row: Row, _ workspace: Workspace) -> Shelf.Entry? {
    switch row {
    case .start, .quick, .offer: nil
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
