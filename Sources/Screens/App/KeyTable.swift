internal import TextCanvas

/// The keys of a screen as the manual lists them, from the same keymaps that the screens ask.
package struct KeyTable: Sendable {
  package let title: String
  package let rows: [Row]

  /// One thing that keys do.
  package struct Row: Hashable, Sendable {
    /// The keys, or `:` with the name of a command that has none.
    package let keys: String
    /// What will happen, without a final full stop.
    package let help: String
  }

  private init<Action>(_ title: String, _ keymap: Keymap<Action>, without common: [KeyTable] = []) {
    self.title = title
    let known = common.flatMap(\.rows)
    rows = keymap.bindings.map { binding in
      let names = binding.keys.map { $0.name(isASCII: true) }
      return Row(
        keys: names.isEmpty ? ": \(binding.label)" : names.joined(separator: ", "),
        help: binding.help)
    }.filter { !known.contains($0) }
  }

  /// Those of every screen first, then those of lists and of forms, then what is left of each screen.
  package static let all: [KeyTable] = {
    let common = [
      KeyTable("On every screen", App.keymap),
      KeyTable("In lists and texts", Keymap(ListMotion.bindings { $0 })),
      KeyTable("In fields and forms", FormAction.keymap),
    ]
    return common + walk(common) + results(common) + workshops(common)
  }()

  private static func walk(_ common: [KeyTable]) -> [KeyTable] {
    [
      KeyTable("Home", HomeScreen.keymap, without: common),
      KeyTable("New assessment", NewScreen.keymap, without: common),
      KeyTable("A question", ItemScreen.keymap, without: common),
      KeyTable("Several questions on one page", GridScreen.keymap, without: common),
      KeyTable("Why it is asked", ExplanationScreen.keymap, without: common),
      KeyTable("All items", OverviewScreen.keymap, without: common),
      KeyTable("Search", SearchScreen.keymap, without: common),
      KeyTable("Answers from last time", ConfirmScreen.keymap, without: common),
      KeyTable("Review", ReviewScreen.keymap, without: common),
      KeyTable("Actions and parked questions", RecordsScreen.keymap, without: common),
      KeyTable("Words and rules", GuideScreen.keymap, without: common),
      KeyTable("Problems of a file", ProblemScreen.keymap, without: common),
      KeyTable("Keys and commands", CommandList.keymap, without: common),
      KeyTable("While many files are read", WaitScreen.keymap, without: common),
    ]
  }

  private static func results(_ common: [KeyTable]) -> [KeyTable] {
    [
      KeyTable("Result", ResultScreen.keymap, without: common),
      KeyTable("For your manager", BriefScreen.keymap, without: common),
      KeyTable("Report", ReportScreen.keymap, without: common),
      KeyTable("Comparison", CompareScreen.keymap, without: common),
      KeyTable("Trend", TrendScreen.keymap, without: common),
      KeyTable("All teams", PortfolioScreen.keymap, without: common),
      KeyTable("A choice among the teams", TeamChoiceScreen.keymap, without: common),
      KeyTable("Two copies", ReconciliationScreen.keymap, without: common),
    ]
  }

  private static func workshops(_ common: [KeyTable]) -> [KeyTable] {
    [
      KeyTable("Set-up of a workshop", FrameScreen.keymap, without: common),
      KeyTable("What was agreed on", WorkshopFrameScreen.keymap, without: common),
      KeyTable("Agenda", WorkshopScreen.keymap, without: common),
      KeyTable("Private votes", VoteScreen.keymap, without: common),
      KeyTable("A practice in a workshop", RoundScreen.keymap, without: common),
      KeyTable("Ballots", CollectScreen.keymap, without: common),
      KeyTable("Ballots, one by one", BallotListScreen.keymap, without: common),
      KeyTable("Whose ballot it is", BallotOwnerScreen.keymap, without: common),
      KeyTable("Ballots as text", PasteBallotsScreen.keymap, without: common),
      KeyTable("For the facilitator alone", FacilitatorScreen.keymap, without: common),
      KeyTable("Closing a workshop", ClosingScreen.keymap, without: common),
      KeyTable("What a pool would hold", PoolScreen.keymap, without: common),
    ]
  }
}
