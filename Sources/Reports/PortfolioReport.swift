import Formats
public import MaturityModel
internal import TextCanvas

/// Where the teams of a folder stand, for people who do not have the program.
public struct PortfolioReport: Sendable {
  let portfolio: Portfolio
  let titles: [String: String]
  let dimensions: [Dimension.ID]
  let problems: [Problem]
  let column: Portfolio.Column
  let team: PortfolioEntry?
  let parts: Item.ID?
  /// How many subjects have a team of the name.
  let teams: [String: Int]

  /// The report of a portfolio.
  ///
  /// - Parameters:
  ///   - portfolio: What is reported.
  ///   - titles: The titles of dimensions, practices and challenges by id.
  ///   - dimensions: The dimensions to show, in their order.
  ///   - problems: What is wrong in files that could not be used.
  ///   - column: The order of the subjects.
  ///   - team: The subject whose place among the others is told; nil for none.
  ///   - parts: The profile item to break the subjects down by; nil for none.
  public init(
    _ portfolio: Portfolio, titles: [String: String], dimensions: [Dimension.ID],
    problems: [Problem] = [], column: Portfolio.Column = .subject, team: PortfolioEntry? = nil,
    parts: Item.ID? = nil
  ) {
    self.portfolio = portfolio
    self.titles = titles
    self.dimensions = dimensions
    self.problems = problems
    self.column = column
    self.team = team
    self.parts = parts
    teams = portfolio.subjects.reduce(into: [:]) { $0[$1.subject.team, default: 0] += 1 }
  }

  /// The portfolio output as pretty-printed JSON, as `questionnaires/portfolio.schema.json` describes it.
  public var json: String {
    portfolio.json(sortedBy: column, problems: problems, team: team, parts: parts).pretty
  }

  /// One row for each subject, to be opened with a spreadsheet.
  public var csv: String {
    var table = CSV(
      header: ["organisation", "team", "scope", "file", "at", "level", "index"]
        + dimensions.flatMap { ["\($0) level", "\($0) index"] })
    var decimals: [Fraction: String] = [:]
    func decimal(_ index: Fraction?) -> String {
      guard let index else { return "" }
      if let known = decimals[index] { return known }
      decimals[index] = index.decimal
      return index.decimal
    }
    for entry in portfolio.sorted(by: column) {
      let subject = entry.subject
      let overall = entry.headline.overall
      var cells = [
        subject.organisation, subject.team, subject.scope, entry.file, entry.at?.text ?? "",
        overall.level.map { String($0) } ?? "", decimal(overall.index),
      ]
      for (position, id) in dimensions.enumerated() {
        let standing = entry.headline.standing(of: id, mostly: position)
        cells.append(standing?.level.map { String($0) } ?? "")
        cells.append(decimal(standing?.index))
      }
      table.add(cells)
    }
    return table.text
  }

  /// The report as plain text of at most 78 columns without escape sequences, to be pasted anywhere.
  ///
  /// The same assessments give the same bytes.
  public func text(isASCII: Bool = false) -> String {
    var page = TextPage(isASCII: isASCII)
    page.title("Portfolio of \(counted(portfolio.subjects.count, "subject"))")
    page.paragraph(
      "This is no league table: a level says what a team's own next step is, and teams differ in "
        + "what they need.")
    writeTable(on: &page)
    writeObstacles(on: &page)
    writeChallenges(on: &page)
    writeReference(on: &page)
    writeParts(on: &page)
    writeNotes(on: &page)
    return page.text
  }

  func title<Thing>(of id: Identifier<Thing>) -> String {
    titles[id.text].map { "\($0) (\(id))" } ?? id.text
  }

  func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
