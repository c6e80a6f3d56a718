internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Where all teams of the folder stand, and what holds most of them back; no league table.
struct PortfolioScreen: Screen {
  var table: TeamTable
  /// The team in focus, counted from the top.
  private(set) var focus = 0
  /// True for the page about what all have in common.
  private(set) var showsFindings = false
  private var scrolling = Scrolling()

  init(_ table: TeamTable) { self.table = table }

  enum Action: Hashable, Sendable {
    case nextColumn, previousColumn, turn, open, move(ListMotion)
    case earlier, later, day, since, filter, parts, all
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, does: .open, "open", help: "Open the assessment of the team in focus"),
      .bar(.right, "l", does: .nextColumn, "sort", help: "Sort by the next column"),
      .init(.left, "h", does: .previousColumn, "sort back", help: "Sort by the column before"),
      .bar(
        .tab, "t", does: .turn, "in common",
        help: "Show what the teams have in common, and the teams again"),
      .bar("s", does: .since, "since", help: "Compare each team with what it was on a date"),
      .bar("f", does: .filter, "filter", help: "Show only teams with an answer"),
      .bar("[", does: .earlier, "earlier", help: "Show all as of the date before"),
      .bar("]", does: .later, "later", help: "Show all as of the next date"),
      .bar("b", does: .parts, "break down", help: "Tell groups of teams apart by a profile item"),
      .init("d", does: .day, "date", help: "Choose a date to look back to"),
      .bar("x", does: .all, "all", help: "Show the newest of all teams again"),
    ] + Scrolling.bindings { .move($0) })

  var prompt: String { "teams" }

  func title(_ workspace: Workspace) -> String {
    let (count, all, dash) = (table.entries.count, table.teams, workspace.symbols.dash)
    let teams =
      count == all
      ? phrase(all, one: "\(count, "count") team", other: "\(count, "count") teams")
      : phrase(
        all, one: "\(count, "count") of 1 team",
        other: "\(count, "count") of \(all, "all") teams")
    return phrase("Portfolio \(dash, "dash") \(teams, "3 teams")")
      + (table.selection.day.map { ", \($0.text)" } ?? "")
  }

  func hint(_ workspace: Workspace) -> String {
    showsFindings
      ? phrase("Tab shows the teams again; Esc goes back")
      : phrase(
        """
        By \(table.columnName, "column name"); Tab shows what they have in common; Enter opens
        """)
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .nextColumn, .previousColumn:
      return showsFindings ? phrase("Columns are sorted on the page of the teams: Tab.") : nil
    case .open:
      if showsFindings { return phrase("Teams are opened on the page of the teams: Tab.") }
      return table.entries.isEmpty ? phrase("There is no team here.") : nil
    case .earlier, .later, .day, .since:
      return table.moments.isEmpty ? phrase("No assessment here has a date.") : nil
    case .filter, .parts:
      return table.choices.isEmpty ? phrase("No team has answered a question of the profile.") : nil
    case .all: return table.selection == TeamSelection() ? phrase("All teams are shown.") : nil
    case .turn, .move: return nil
    }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .nextColumn: sort(1, workspace)
    case .previousColumn: sort(-1, workspace)
    case .turn: turn(!showsFindings)
    case .open:
      guard let focusedEntry else { return [] }
      return [.open(path: focusedEntry.file)]
    case .earlier: return step(false, workspace)
    case .later: return step(true, workspace)
    case .day: return choose(phrase("As of which date?"), dayChoices(workspace))
    case .since: return choose(phrase("Compared with which date?"), sinceChoices(workspace))
    case .filter: return choose(phrase("Which teams?"), filterChoices)
    case .parts:
      // What is chosen shows on the page of what the teams have in common.
      var screen = self
      screen.turn(true)
      return .go(
        .push(TeamChoiceScreen(phrase("Break down by what?"), of: partChoices, for: screen)))
    case .all: show(TeamSelection(), workspace)
    case .move(let motion): move(motion, workspace.body, workspace)
    }
    return []
  }

  private func choose(_ name: String, _ choices: [TeamChoiceScreen.Choice]) -> Answered {
    .go(.push(TeamChoiceScreen(name, of: choices, for: self)))
  }

  private mutating func turn(_ toFindings: Bool) {
    showsFindings = toFindings
    scrolling.reset()
  }

  /// The team in focus; nil where there is none.
  var focusedEntry: PortfolioEntry? {
    table.entries.indices.contains(focus) ? table.entries[focus] : nil
  }

  /// Puts the focus on the first team for which something holds, else on the first of all.
  mutating func follow(_ isWanted: (PortfolioEntry) -> Bool) {
    focus = table.entries.firstIndex(where: isWanted) ?? 0
    scrolling.reset()
  }

  /// Sorts by another column; the focus stays with its team.
  private mutating func sort(_ steps: Int, _ workspace: Workspace) {
    let file = focusedEntry?.file
    table.sort(by: steps, workspace)
    follow { $0.file == file }
  }

  private mutating func move(_ motion: ListMotion, _ body: Body, _ workspace: Workspace) {
    guard !showsFindings else {
      let lines = findings(workspace, in: body).lines.count
      return scrolling.move(motion, lines: lines, height: body.height)
    }
    focus = motion.row(from: focus, count: table.entries.count, page: body.height - 4)
  }

  private func findings(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    if let narrowing = table.narrowing { page.text(narrowing, .warning) }
    page.fillCommon(of: table)
    return page
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    guard showsFindings else {
      return TeamMap(table, workspace, width: body.width).draw(
        focus: focus, workspace, in: body, on: &canvas)
    }
    findings(workspace, in: body).draw(in: body, scroll: scrolling.top, on: &canvas)
  }
}

extension PortfolioScreen {
  /// Shows other teams, or the same at another time; the focus stays with its team.
  mutating func show(_ selection: TeamSelection, _ workspace: Workspace) {
    let subject = focusedEntry?.subject.historyKey
    table.show(selection, workspace)
    follow { $0.subject.historyKey == subject }
  }

  /// The days on which there are assessments, oldest first.
  func days(_ workspace: Workspace) -> [CalendarDay] {
    Set(table.moments.map { workspace.day(of: $0) }).sorted()
  }

  /// Goes a day that exists back or forth; the last one is the newest of all.
  mutating func step(_ isLater: Bool, _ workspace: Workspace) -> Answered {
    let days = days(workspace)
    var selection = table.selection
    if isLater {
      guard let day = selection.day, let next = days.first(where: { $0 > day }) else {
        return .say(phrase("This is the newest of every team."))
      }
      selection.day = next == days.last ? nil : next
    } else {
      let here = selection.day ?? days.last
      guard let here, let previous = days.last(where: { $0 < here }) else {
        return .say(phrase("There is nothing older."))
      }
      selection.day = previous
    }
    show(selection, workspace)
    return []
  }

  /// What is shown now, but for one thing.
  private func selection(_ change: (inout TeamSelection) -> Void) -> TeamSelection {
    var selection = table.selection
    change(&selection)
    return selection
  }

  /// The list of all days, newest first.
  func dayChoices(_ workspace: Workspace) -> [TeamChoiceScreen.Choice] {
    let former = days(workspace).dropLast().reversed().map { CalendarDay?.some($0) }
    return ([nil] + former).map { day in
      TeamChoiceScreen.Choice(
        label: day.map { phrase("as of \($0.text, "day")") } ?? phrase("the newest of every team"),
        selection: selection { $0.day = day })
    }
  }

  /// The list of the days before the one that is shown, newest first.
  func sinceChoices(_ workspace: Workspace) -> [TeamChoiceScreen.Choice] {
    let days = days(workspace)
    let shown = table.selection.day ?? days.last
    let former = days.filter { day in shown.map { day < $0 } ?? true }.reversed()
    return ([nil] + former.map { CalendarDay?.some($0) }).map { day in
      TeamChoiceScreen.Choice(
        label: day.map { phrase("the newest of each team up to \($0.text, "day")") }
          ?? phrase("nothing"),
        selection: selection { $0.since = day })
    }
  }

  /// The list of all answers of the profile that some team gave.
  var filterChoices: [TeamChoiceScreen.Choice] {
    [TeamChoiceScreen.Choice(label: phrase("all teams"), selection: selection { $0.choice = nil })]
      + table.choices.flatMap { profile, choices in
        choices.enumerated().map { number, choice in
          TeamChoiceScreen.Choice(
            heading: number == 0 ? table.question(of: profile) : "",
            label: table.answer(in: choice), selection: selection { $0.choice = choice })
        }
      }
  }

  /// The list of all profile items that some team answered.
  var partChoices: [TeamChoiceScreen.Choice] {
    [
      TeamChoiceScreen.Choice(
        label: phrase("no breakdown"), selection: selection { $0.parts = nil })
    ]
      + table.choices.map { profile, _ in
        TeamChoiceScreen.Choice(
          label: table.question(of: profile), selection: selection { $0.parts = profile })
      }
  }
}
