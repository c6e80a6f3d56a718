public import MaturityModel

/// The teams of a folder in an order, with what is shown of them.
public struct TeamTable: Sendable {
  /// The assessments of all teams and times.
  private let all: [PortfolioEntry]
  private(set) var portfolio: Portfolio
  private(set) var selection = TeamSelection()
  /// How many teams there are on the chosen day, whatever they answered.
  private(set) var teams: Int
  /// The ids of the dimensions that have a column.
  let dimensions: [Dimension.ID]
  /// What the teams can be filtered and broken down by, as far as its words are known.
  private let questions: [ChoiceQuestion]
  private let titles: [String: String]
  /// How many files could not be read.
  let broken: Int
  /// How many files are copies of others, which count in their place.
  let copies: Int
  private(set) var entries: [PortfolioEntry]
  private(set) var column = Portfolio.Column.subject
  private let hasOneOrganisation: Bool

  /// Titles of dimensions are by id, `questions` is the profile; `broken` is how many files cannot be read, and `copies`
  /// how many are copies of others.
  public init(
    _ all: [PortfolioEntry], dimensions: [Dimension.ID], titles: [String: String],
    questions: [ChoiceQuestion] = [], broken: Int, copies: Int = 0
  ) {
    self.all = all
    self.dimensions = dimensions
    self.titles = titles
    self.questions = questions
    self.broken = broken
    self.copies = copies
    portfolio = Portfolio(all)
    teams = portfolio.subjects.count
    entries = portfolio.sorted(by: .subject)
    hasOneOrganisation = Set(portfolio.subjects.map(\.subject.organisation)).count == 1
  }

  /// Shows other teams, or the same at another time; `latest` is the end of the selection's day.
  mutating func show(_ selection: TeamSelection, upTo latest: Timestamp?) {
    self.selection = selection
    let whole = Portfolio(all, upTo: latest)
    portfolio = selection.choice.map { Portfolio(all, upTo: latest, where: $0) } ?? whole
    teams = whole.subjects.count
    entries = portfolio.sorted(by: column)
  }

  /// The moments that assessments of teams were made at.
  var moments: [Timestamp] { all.filter { !$0.isBallot }.compactMap(\.at) }

  var columns: [Portfolio.Column] {
    [.subject, .at, .level, .index] + dimensions.map { .dimension($0) }
  }

  /// Sorts by the column some steps on, around the ends.
  mutating func sort(by steps: Int) {
    let columns = columns
    let index = (columns.firstIndex(of: column) ?? 0) + steps
    column = columns[(index + columns.count) % columns.count]
    entries = portfolio.sorted(by: column)
  }

  /// The column that is sorted by, in words.
  var columnName: String {
    switch column {
    case .subject: "team"
    case .at: "date, newest first"
    case .level: "level, highest first"
    case .index: "index, highest first"
    case .dimension(let id): "\(title(of: id)), highest first"
    }
  }

  func title<Thing>(of id: Identifier<Thing>) -> String { titles[id.text] ?? id.displayed }

  /// The team's name without an organisation that all have in common.
  func name(of entry: PortfolioEntry) -> String {
    let subject = entry.subject
    let parts = [hasOneOrganisation ? "" : subject.organisation, subject.team, subject.scope]
    let name = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    guard name.isEmpty else { return name }
    return subject.organisation.isEmpty
      ? entry.file.split(separator: "/").last.map { String($0) } ?? entry.file
      : subject.organisation
  }

  /// False for one with another questionnaire, rule or mode than most.
  func isComparable(_ entry: PortfolioEntry) -> Bool { entry.kind == portfolio.kind }

  var hasOthers: Bool { entries.contains { !isComparable($0) } }
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

  /// The question of a profile item, or its id where its words are not known.
  func question(of profile: Item.ID) -> String {
    questions.first { $0.id == profile }?.question ?? profile.displayed
  }

  /// The answer in a `PROFILE=OPTION`, several joined by `+`.
  func answer(in choice: String) -> String {
    let parts = choice.split(separator: "=", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else { return "no answer" }
    let options = questions.first { $0.id.text == parts[0] }?.options ?? []
    return parts[1].split(separator: "+").map { id in
      options.first { $0.id == id }?.text ?? String(id)
    }.joined(separator: " + ")
  }

  /// What is left out of the picture, in a sentence; nil where nothing is.
  var narrowing: String? {
    var parts: [String] = []
    if let day = selection.day { parts.append("as of \(day.text)") }
    if let choice = selection.choice {
      let profile = Item.ID(String(choice.prefix { $0 != "=" }))
      parts.append("only where: \(question(of: profile)) \(answer(in: choice))")
    }
    return parts.isEmpty ? nil : "Shown " + parts.joined(separator: ", ") + "."
  }
}

/// Which teams of a folder are shown, and as they were when.
struct TeamSelection: Hashable, Sendable {
  /// The newest assessment up to this day counts; nil for the newest of all.
  var day: CalendarDay?
  /// `PROFILE=OPTION` that a team must have chosen; nil for all teams.
  var choice: String?
  /// The profile item that the teams are broken down by; nil for none.
  var parts: Item.ID?

  /// True where something is left out.
  var isNarrow: Bool { day != nil || choice != nil }
}
