import Formats
public import MaturityModel
internal import TextCanvas

/// Where the teams of a folder stand, for people who do not have the program.
public struct PortfolioReport: TableReport, Sendable {
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
    page.title("Portfolio of \(portfolio.subjects.count.counted("subject"))")
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
}

extension PortfolioReport {
  /// The narrowest column for names; more dimensions than fit beside it go into a table of their own.
  private static let narrowest = 16
  /// The columns of the longest id above a column.
  private static let widestHead = 12

  /// Teams by dimensions, a digit in each field.
  func writeTable(on page: inout TextPage) {
    let fixed = "  2026-11-20   L  Idx".count
    var rest = dimensions[...]
    var isFirst = true
    while isFirst || !rest.isEmpty {
      let used = isFirst ? fixed : 0
      var shown: [Dimension.ID] = []
      var width = used
      while let next = rest.first, width + columnWidth(next) <= TextPage.width - Self.narrowest {
        shown.append(next)
        width += columnWidth(next)
        rest = rest.dropFirst()
      }
      page.line("")
      writeRows(shown, hasOverall: isFirst, nameWidth: min(32, TextPage.width - width), on: &page)
      isFirst = false
    }
    page.line("")
    page.paragraph(
      "L is the overall level, Idx the index in percent. A digit is the level of a dimension; - is "
        + "not rated, . is not applicable or not asked.")
    for id in dimensions { page.entry(id.text, titles[id.text] ?? id.text, width: 8) }
  }

  /// A longer id is cut to what leaves room for a name.
  private func columnWidth(_ id: Dimension.ID) -> Int {
    min(Self.widestHead, max(3, id.text.count)) + 1
  }

  private func writeRows(
    _ shown: [Dimension.ID], hasOverall: Bool, nameWidth: Int, on page: inout TextPage
  ) {
    let heads = shown.map {
      right(
        page.metrics.fitted($0.text, width: Self.widestHead, symbols: page.symbols), columnWidth($0)
      )
    }.joined()
    page.line(fitted("Team", nameWidth, page) + (hasOverall ? "  Date (UTC)   L  Idx" : "") + heads)
    let hasOneOrganisation = Set(portfolio.subjects.map(\.subject.organisation)).count == 1
    for entry in portfolio.sorted(by: column) {
      let fields = shown.map { right(digit(entry.headline[$0]), columnWidth($0)) }.joined()
      page.line(
        fitted(name(of: entry, hasOneOrganisation: hasOneOrganisation), nameWidth, page)
          + (hasOverall ? overall(of: entry) : "") + fields)
    }
  }

  private func overall(of entry: PortfolioEntry) -> String {
    let overall = entry.headline.overall
    return "  " + (entry.at.map { String($0.text.prefix(10)) } ?? "no date   ")
      + right(digit(overall), 4) + right(overall.index.map { String($0.percent) } ?? "-", 5)
  }

  private func digit(_ standing: Headline.Standing?) -> String {
    guard let standing, standing.levelLow != nil else { return "." }
    return standing.level.map { String($0) } ?? "-"
  }

  /// What the subject is called; an organisation and a scope that go without saying are left out.
  func name(of entry: PortfolioEntry, hasOneOrganisation: Bool) -> String {
    let subject = entry.subject
    let isAlone = !subject.team.isEmpty && teams[subject.team] == 1
    let names = [subject.team, isAlone ? "" : subject.scope].filter { !$0.isEmpty }
    let all = hasOneOrganisation && !names.isEmpty ? names : [subject.organisation] + names
    let text = all.filter { !$0.isEmpty }.joined(separator: ", ")
    return text.isEmpty ? entry.file.split(separator: "/").last.map { String($0) } ?? "" : text
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A name in exactly so many columns.
  private func fitted(_ name: String, _ width: Int, _ page: TextPage) -> String {
    let metrics = page.metrics
    let line = cleaned(metrics.cut(name)).filter { !$0.isNewline }
    return metrics.padded(metrics.fitted(line, width: width, symbols: page.symbols), width: width)
  }
}
