internal import TextCanvas

/// The keys of a screen as the manual lists them, from the same keymaps that the screens ask.
package struct KeyTable: Sendable {
  package let title: String
  package let rows: [Row]

  /// One thing that keys do.
  package struct Row: Hashable, Sendable {
    /// The keys, or `:` with the name of a command that has none.
    package let keys: String
    /// What is typed in their place where everything is said line by line.
    package let word: String
    /// What will happen, without a final full stop.
    package let help: String
  }

  private init(_ title: String, _ rows: [Row]) { (self.title, self.rows) = (title, rows) }

  /// Those of one keymap.
  init<Action>(_ title: String, _ keymap: Keymap<Action>) {
    self.title = title
    rows = keymap.bindings.map { binding in
      let names = binding.keys.map { $0.name(isASCII: true) }
      return Row(
        keys: names.isEmpty ? ": \(binding.label)" : names.joined(separator: ", "),
        word: binding.word,
        help: binding.help)
    }
  }

  /// Those of every screen first, then those of lists and of forms, then what is left of each screen.
  package static let all: [KeyTable] = {
    let common = [
      KeyTable("On every screen", App.keymap),
      KeyTable("In lists and texts", Keymap(ListMotion.bindings { $0 })),
      KeyTable("In fields and forms", FormAction.keymap),
    ]
    let known = Set(common.flatMap(\.rows))
    let others = screens.map { table in
      KeyTable(table.title, table.rows.filter { !known.contains($0) })
    }
    return common + others
  }()

  /// Those of each screen, whole.
  static var screens: [KeyTable] { walk + results + workshops }

  private static var walk: [KeyTable] {
    [
      KeyTable("Home", HomeScreen.keymap),
      KeyTable("New assessment", NewScreen.keymap),
      KeyTable("A question", ItemScreen.keymap),
      KeyTable("Several questions on one page", GridScreen.keymap),
      KeyTable("Why it is asked", ExplanationScreen.keymap),
      KeyTable("Found in the repository", FoundScreen.keymap),
      KeyTable("Lines of a file", LinesScreen.keymap),
      KeyTable("All items", OverviewScreen.keymap),
      KeyTable("Search", SearchScreen.keymap),
      KeyTable("Answers from last time", ConfirmScreen.keymap),
      KeyTable("Review", ReviewScreen.keymap),
      KeyTable("Actions and parked questions", RecordsScreen.keymap),
      KeyTable("Words and rules", GuideScreen.keymap),
      KeyTable("Problems of a file", ProblemScreen.keymap),
      KeyTable("Keys and commands", CommandList.keymap),
      KeyTable("While many files are read", WaitScreen.keymap),
    ]
  }

  private static var results: [KeyTable] {
    [
      KeyTable("Result", ResultScreen.keymap),
      KeyTable("For your manager", BriefScreen.keymap),
      KeyTable("Report", ReportScreen.keymap),
      KeyTable("Comparison", CompareScreen.keymap),
      KeyTable("Trend", TrendScreen.keymap),
      KeyTable("All teams", PortfolioScreen.keymap),
      KeyTable("A choice among the teams", TeamChoiceScreen.keymap),
      KeyTable("Two copies", ReconciliationScreen.keymap),
    ]
  }

  private static var workshops: [KeyTable] {
    [
      KeyTable("Set-up of a workshop", FrameScreen.keymap),
      KeyTable("What was agreed on", WorkshopFrameScreen.keymap),
      KeyTable("Agenda", WorkshopScreen.keymap),
      KeyTable("Private votes", VoteScreen.keymap),
      KeyTable("A practice in a workshop", RoundScreen.keymap),
      KeyTable("A vote on your own machine", JoinScreen.keymap),
      KeyTable("The room of live votes", RoomScreen.keymap),
      KeyTable("Ballots", CollectScreen.keymap),
      KeyTable("Ballots, one by one", BallotListScreen.keymap),
      KeyTable("Whose ballot it is", BallotOwnerScreen.keymap),
      KeyTable("Ballots as text", PasteBallotsScreen.keymap),
      KeyTable("For the facilitator alone", FacilitatorScreen.keymap),
      KeyTable("Closing a workshop", ClosingScreen.keymap),
      KeyTable("What a pool would hold", PoolScreen.keymap),
    ]
  }
}
