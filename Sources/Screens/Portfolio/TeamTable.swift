internal import Documents
public import MaturityModel
internal import Translation

/// The teams of a folder in an order, with what is shown of them.
public struct TeamTable: Sendable {
  /// The assessments of all teams and times.
  private let all: [PortfolioEntry]
  private let folder: TeamsReport.Folder
  /// What is said of the teams that are shown.
  private(set) var report: TeamsReport
  /// What they have in common.
  private(set) var common: [Section]
  private(set) var selection = TeamSelection()
  /// How many teams there are on the chosen day, whatever they answered.
  private(set) var teams: Int
  private(set) var column = Portfolio.Column.subject

  /// Titles of dimensions are by id, `questions` is the profile; `broken` is how many files cannot be read, and `copies`
  /// how many are copies of others.
  public init(
    _ all: [PortfolioEntry], dimensions: [Dimension.ID], titles: [String: String],
    questions: [ChoiceQuestion] = [], broken: Int, copies: Int = 0
  ) {
    self.all = all
    var folder = TeamsReport.Folder(titles: titles, dimensions: dimensions)
    (folder.questions, folder.broken, folder.copies) = (questions, broken, copies)
    self.folder = folder
    report = TeamsReport(Portfolio(all), in: folder)
    common = report.common
    teams = report.portfolio.subjects.count
  }

  var portfolio: Portfolio { report.portfolio }
  var entries: [PortfolioEntry] { report.entries }
  /// What dimensions are called, by id.
  var titles: [String: String] { folder.titles }
  /// The ids of the dimensions that have a column.
  var dimensions: [Dimension.ID] { folder.dimensions }
  /// What the teams can be filtered and broken down by, as far as its words are known.
  private var questions: [ChoiceQuestion] { folder.questions }

  /// Shows other teams, or the same at another time; moments are those of where the user is.
  mutating func show(_ selection: TeamSelection, _ workspace: Workspace) {
    self.selection = selection
    let latest = selection.day.map { workspace.end(of: $0) }
    let whole = Portfolio(all, upTo: latest)
    teams = whole.subjects.count
    let since = selection.since.map { workspace.end(of: $0) }
    let portfolio =
      selection.choice == nil && since == nil
      ? whole : Portfolio(all, upTo: latest, where: selection.choice, since: since)
    fill(with: portfolio, workspace)
  }

  private mutating func fill(with portfolio: Portfolio, _ workspace: Workspace) {
    var choice = TeamsReport.Choice()
    (choice.column, choice.parts, choice.since) = (column, selection.parts, selection.since)
    choice.secondsAhead = workspace.device.timeZoneOffset
    report = TeamsReport(portfolio, in: folder, showing: choice)
    common = report.common
  }

  /// The moments that assessments of teams were made at.
  var moments: [Timestamp] { all.filter { !$0.isBallot }.compactMap(\.at) }

  var columns: [Portfolio.Column] {
    [.subject, .at, .level, .index] + dimensions.map { .dimension($0) }
  }

  /// Sorts by the column some steps on, around the ends.
  mutating func sort(by steps: Int, _ workspace: Workspace) {
    let columns = columns
    let index = (columns.firstIndex(of: column) ?? 0) + steps
    column = columns[(index + columns.count) % columns.count]
    fill(with: portfolio, workspace)
  }

  /// The column that is sorted by, in words.
  var columnName: String {
    switch column {
    case .subject: phrase("team")
    case .at: phrase("date, newest first")
    case .level: phrase("level, highest first")
    case .index: phrase("progress, highest first")
    case .dimension(let id): phrase("\(report.title(of: id), "id"), highest first")
    }
  }

  var hasOthers: Bool { entries.contains { !report.isComparable($0) } }
}

extension TeamTable {
  /// The answers to profile items that any assessment of a team gives, in the order of the questionnaire.
  var choices: [(profile: Item.ID, choices: [String])] {
    let given = Set(all.filter { !$0.isBallot }.flatMap(\.profile))
    let groups = Dictionary(grouping: given) { Item.ID(String($0.prefix { $0 != "=" })) }
    let known = questions.map(\.id)
    let order =
      known.filter { groups[$0] != nil } + groups.keys.filter { !known.contains($0) }.sorted()
    return order.map { id in
      let options = questions.first { $0.id == id }?.options.map { "\(id)=\($0.id)" } ?? []
      let rest = (groups[id] ?? []).filter { !options.contains($0) }.sorted()
      return (id, options.filter { given.contains($0) } + rest)
    }
  }

  func question(of profile: Item.ID) -> String { report.question(profile) }

  /// The answer in a `PROFILE=OPTION`, several joined by `+`.
  func answer(in choice: String) -> String {
    let parts = choice.split(separator: "=", maxSplits: 1).map { String($0) }
    return parts.count == 2 ? report.answer(parts[1], to: Item.ID(parts[0])) : phrase("no answer")
  }

  /// What is left out of the picture, in a sentence; nil where nothing is.
  var narrowing: String? {
    var parts: [String] = []
    if let day = selection.day { parts.append(phrase("as of \(day.text, "day")")) }
    if let since = selection.since {
      parts.append(phrase("beside \(since.text, "since") or before (* was not rated then)"))
    }
    if let choice = selection.choice {
      let profile = Item.ID(String(choice.prefix { $0 != "=" }))
      parts.append(
        phrase(
          """
          only where: \(question(of: profile), "question") \(answer(in: choice), "answer")
          """))
    }
    return parts.isEmpty ? nil : phrase("Shown") + " " + parts.joined(separator: ", ") + "."
  }
}

/// Which teams of a folder are shown, and as they were when.
struct TeamSelection: Hashable, Sendable {
  /// The newest assessment up to this day counts; nil for the newest of all.
  var day: CalendarDay?
  /// Each team is compared with its newest assessment up to this day; nil for none.
  var since: CalendarDay?
  /// `PROFILE=OPTION` that a team must have chosen; nil for all teams.
  var choice: String?
  /// The profile item that the teams are broken down by; nil for none.
  var parts: Item.ID?

  /// True where something is left out.
  var isNarrow: Bool { day != nil || choice != nil }
}
