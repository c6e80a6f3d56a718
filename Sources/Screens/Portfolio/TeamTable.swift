internal import MaturityModel

/// The teams of a folder in an order, with what is shown of them.
struct TeamTable: Sendable {
  let portfolio: Portfolio
  /// The ids of the dimensions that have a column.
  let dimensions: [String]
  private let titles: [String: String]
  /// How many files could not be read.
  let broken: Int
  private(set) var entries: [PortfolioEntry]
  private(set) var column = Portfolio.Column.subject
  private let hasOneOrganisation: Bool

  init(
    _ portfolio: Portfolio, dimensions: [String], titles: [String: String], broken: Int
  ) {
    self.portfolio = portfolio
    self.dimensions = dimensions
    self.titles = titles
    self.broken = broken
    entries = portfolio.sorted(by: .subject)
    hasOneOrganisation = Set(portfolio.subjects.map(\.subject.organisation)).count == 1
  }

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

  func title(of id: String) -> String { titles[id] ?? id.uppercased() }

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
