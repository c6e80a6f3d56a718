import ArgumentParser
import Formats
import MaturityModel
import Reports
import Storage

/// Print where the teams of a folder stand.
struct TeamPortfolio: Command {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Print where all teams of a folder stand, and what holds them back.",
    discussion: """
      Shows the newest assessment of each organisation, team and scope; it is no league table. Files \
      with one person's answers are left out, and so are copies of an assessment that was changed \
      later in another file. A file that cannot be used is named on standard error, \
      all others are shown, and the exit code is then 3.
      """)

  @Argument(help: "The folder with the assessments.") var folder: String

  @Option(help: ArgumentHelp("Take the newest up to this day (UTC).", valueName: "YYYY-MM-DD"))
  var at: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only teams with this profile answer.", valueName: "profile=option"))
  var choice: String?

  @Option(help: "Order: team, at, level, index or the id of a dimension.") var sort: String = "team"
  @Option(help: ArgumentHelp("Tell where this team stands.", valueName: "team")) var team: String?
  @Option(help: ArgumentHelp("Break down by a profile item.", valueName: "profile")) var by: String?
  @Option(help: "text, json or csv.") var format: TableFormat = .text
  @Flag(help: "Read every file again, and remember nothing.") var noCache = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let latest = try day()
    guard choice == nil || by == nil else {
      throw Ending(
        .usage, "mlmaturity: --where and --by together could show small groups; use one of them.")
    }
    let library = try library(nil, common)
    let content = try ending(
      library.portfolio(of: folder, remembers: !noCache, now: Surroundings().now))
    if !content.isEmpty { try checkIDs(content.profile) }
    let portfolio = content.portfolio(upTo: latest, where: choice)
    tell(content.copies)
    let problems = content.broken.flatMap(\.problems)
    let column = try column(content)
    let report = PortfolioReport(
      portfolio, titles: content.titles, dimensions: content.dimensions, problems: problems,
      column: column, team: try chosenTeam(of: portfolio), parts: by.map { Item.ID($0) })
    show(report, as: format)
    guard problems.isEmpty else {
      throw Ending(.invalidFile, problems.map(\.description).joined(separator: "\n"))
    }
  }

  /// The last second of the day that was asked for.
  private func day() throws(Ending) -> Timestamp? {
    guard let at else { return nil }
    guard let day = CalendarDay(at) else {
      throw Ending(
        .usage, "mlmaturity: --at \(at.onOneLine): this is not a day. Write it like 2026-11-20.")
    }
    return Timestamp(seconds: (day.daysSince1970 + 1) * 86_400 - 1)
  }

  /// Refuses a profile item or an option that no questionnaire of the folder has.
  private func checkIDs(_ profile: [Item.ID: [String]]) throws(Ending) {
    let ids = profile.keys.map(\.text).sorted()
    let chosen = choice?.split(separator: "=", maxSplits: 1).map { String($0) } ?? []
    if let choice, chosen.count < 2 { throw unknown("where", choice, "is no profile=option", ids) }
    for (option, id) in [("where", chosen.first), ("by", by)] {
      guard let id, profile[.init(id)] == nil else { continue }
      throw unknown(option, id, "there is no such profile item", ids)
    }
    if let choice, let options = profile[.init(chosen[0])], !options.contains(chosen[1]) {
      throw unknown("where", choice, "\(chosen[0]) has no such option", options)
    }
  }

  private func unknown(
    _ option: String, _ value: String, _ fault: String, _ there: [String]
  ) -> Ending {
    Ending(
      .usage,
      "mlmaturity: --\(option) \(value.onOneLine): \(fault); "
        + (there.isEmpty ? "there is none." : "there are \(there.listed)."))
  }

  private func column(_ content: PortfolioReader.Content) throws(Ending) -> Portfolio.Column {
    switch sort {
    case "team": return .subject
    case "at": return .at
    case "level": return .level
    case "index": return .index
    default:
      let ids = content.dimensions.map(\.text)
      guard ids.contains(sort) || content.isEmpty else {
        throw unknown(
          "sort", sort, "there is no such column", ["team", "at", "level", "index"] + ids)
      }
      return .dimension(.init(sort))
    }
  }

  private func chosenTeam(of portfolio: Portfolio) throws(Ending) -> PortfolioEntry? {
    guard let team else { return nil }
    let found = portfolio.subjects.filter { $0.subject.team == team }
    if found.isEmpty {
      let teams = Set(portfolio.subjects.map(\.subject.team)).subtracting([""]).sorted()
      throw unknown("team", team, "there is no such team", teams.map(\.onOneLine))
    }
    guard found.count == 1 else {
      throw Ending(
        .usage,
        "mlmaturity: --team \(team.onOneLine): there are \(found.count) assessments of this name.")
    }
    return found.first
  }
}
