internal import MaturityModel
internal import TextCanvas

/// Where one begins: start an assessment, or go on with one.
struct HomeScreen: Screen {
  private var focus = 0

  enum Action: Hashable, Sendable {
    case up, down, first, last, pageUp, pageDown, open, start, quick
  }

  static let keymap = Keymap<Action>([
    .init(
      .enter, .right, "l", " ", does: .open, "open", help: "Open what is in focus", inBar: true),
    .init("n", does: .start, "new", help: "Start a new assessment", inBar: true),
    .init(
      "s", does: .quick, "quick scan", help: "Start a quick scan of core practices", inBar: true),
    .init(.up, "k", does: .up, "up", help: "Move up"),
    .init(.down, "j", does: .down, "down", help: "Move down"),
    .init(.pageUp, .control("u"), does: .pageUp, "page up", help: "Move a page up"),
    .init(.pageDown, .control("d"), does: .pageDown, "page down", help: "Move a page down"),
    .init(.home, "g", does: .first, "first", help: "Move to the first row"),
    .init(.end, "G", does: .last, "last", help: "Move to the last row"),
  ])

  /// A row that can be in focus.
  private enum Row: Hashable, Sendable {
    case start
    case quick
    case entry(Int)
    case offer(Int)
  }

  var place: Place? { Place(screen: "home") }

  func title(_ workspace: Workspace) -> String { "mlmaturity" }

  func hint(_ workspace: Workspace) -> String {
    workspace.shelf.assessments.isEmpty
      ? "Enter starts your first assessment; q quits; ? shows every key"
      : "Enter opens; q quits"
  }

  mutating func refresh(_ workspace: Workspace) { setFocus(focus, workspace) }

  mutating func update(_ action: Action, _ workspace: inout Workspace) -> [Effect] {
    let page = max(1, workspace.body.height - 4)
    switch action {
    case .up: setFocus(focus - 1, workspace)
    case .down: setFocus(focus + 1, workspace)
    case .first: setFocus(0, workspace)
    case .last: setFocus(.max, workspace)
    case .pageUp: setFocus(focus - page, workspace)
    case .pageDown: setFocus(focus + page, workspace)
    case .start: start(.full, &workspace)
    case .quick: start(.quick, &workspace)
    case .open: return open(&workspace)
    }
    return []
  }

  private mutating func setFocus(_ row: Int, _ workspace: Workspace) {
    focus = min(max(0, row), rows(workspace).count - 1)
  }

  private func start(_ mode: Assessment.Mode, _ workspace: inout Workspace) {
    guard workspace.shelf.questionnaires.contains(where: { $0.problems.isEmpty }) else {
      workspace.toast = "There is no questionnaire to start with."
      return
    }
    workspace.navigation = .push(NewScreen(mode: mode, workspace))
  }

  private func open(_ workspace: inout Workspace) -> [Effect] {
    let rows = rows(workspace)
    guard rows.indices.contains(focus) else { return [] }
    switch rows[focus] {
    case .start: start(.full, &workspace)
    case .quick: start(.quick, &workspace)
    case .offer(let index):
      let offer = workspace.shelf.questionnaires[index]
      workspace.navigation = .push(ProblemScreen(name: offer.title, problems: offer.problems))
    case .entry(let index):
      let entry = workspace.shelf.assessments[index]
      guard entry.problems.isEmpty else {
        workspace.navigation = .push(ProblemScreen(name: entry.title, problems: entry.problems))
        return []
      }
      return [.open(path: entry.path)]
    }
    return []
  }

  private func rows(_ workspace: Workspace) -> [Row] {
    let broken = workspace.shelf.questionnaires.indices.filter {
      !workspace.shelf.questionnaires[$0].problems.isEmpty
    }
    return [.start, .quick] + workspace.shelf.assessments.indices.map { .entry($0) }
      + broken.map { .offer($0) }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    if body.height >= 14 { drawWelcome(workspace, on: &page) }
    var heading = ""
    for (index, row) in rows(workspace).enumerated() {
      let next = self.heading(of: row, workspace)
      if next != heading {
        if !heading.isEmpty { page.blank() }
        page.heading(next)
        heading = next
      }
      let isFocused = index == focus
      page.focused(isFocused) { draw(row, isFocused: isFocused, workspace, on: &$0) }
    }
    if workspace.shelf.assessments.isEmpty {
      page.blank()
      page.text("Nothing is saved in \(workspace.shelf.folder) yet.", .muted)
    }
    page.draw(in: body, on: &canvas)
  }

  private func drawWelcome(_ workspace: Workspace, on page: inout Page) {
    page.blank()
    guard workspace.shelf.assessments.isEmpty else { return }
    page.text("How mature is the way your team builds and runs machine learning?", .title)
    page.text(
      "Answer what is true today. You see a level for every dimension, why it is that level, "
        + "and what would raise it. Every answer is saved at once, on this machine only.")
    page.blank()
  }

  private func heading(of row: Row, _ workspace: Workspace) -> String {
    switch row {
    case .start, .quick: "Start"
    case .entry: "Saved in \(workspace.shelf.folder)"
    case .offer: "Questionnaires that cannot be used"
    }
  }

  private func draw(_ row: Row, isFocused: Bool, _ workspace: Workspace, on page: inout Page) {
    let symbols = workspace.symbols
    let marker = isFocused ? symbols.marker : " "
    let role: Role = isFocused ? .focus : .text
    switch row {
    case .start:
      page.entry([.init("\(marker) New assessment   ", role)], startText(workspace), .muted)
    case .quick:
      page.entry(
        [.init("\(marker) Quick scan       ", role)], "core practices only, about half an hour",
        .muted)
    case .offer(let index):
      let offer = workspace.shelf.questionnaires[index]
      let fault = offer.problems.first?.description ?? ""
      page.row([.init("\(marker) \(offer.title): ", role), .init(fault, .danger)])
    case .entry(let index):
      draw(workspace.shelf.assessments[index], marker: marker, role, workspace, on: &page)
    }
  }

  private func startText(_ workspace: Workspace) -> String {
    let usable = workspace.shelf.questionnaires.filter { $0.problems.isEmpty }
    guard usable.count == 1, let only = usable.first else {
      return "\(usable.count) questionnaires to choose from"
    }
    return "\(only.title): \(only.practices) practices"
  }

  private func draw(
    _ entry: Shelf.Entry, marker: String, _ role: Role, _ workspace: Workspace,
    on page: inout Page
  ) {
    let symbols = workspace.symbols
    if let problem = entry.problems.first {
      let more = entry.problems.count > 1 ? " and \(entry.problems.count - 1) more" : ""
      return page.row([
        .init("\(marker) \(entry.title) ", role), .init("cannot be opened", .danger),
        .init(": \(problem.fault)\(more)", .muted),
      ])
    }
    let state =
      entry.isComplete
      ? entry.level.map { "level \($0)" } ?? "not rated" : "\(entry.answered)/\(entry.total)"
    let date = entry.updatedAt.map { workspace.day(of: $0).text } ?? ""
    let tail = page.metrics.padded(state, width: 10) + " " + date
    let name = [entry.subject.organisation, entry.subject.team, entry.subject.scope]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let width = max(8, page.width - page.metrics.width(of: tail) - 4)
    let text = name.isEmpty ? entry.title : "\(entry.title) (\(name))"
    let fitted = page.metrics.fitted(text, width: width, symbols: symbols)
    page.row([
      .init("\(marker) " + page.metrics.padded(fitted, width: width) + " ", role),
      .init(tail, role == .focus ? .focus : .muted),
    ])
  }
}
