import ArgumentParser
import Documents
import Formats
import MaturityModel
import Storage

/// Print where the teams of a folder stand.
struct TeamPortfolio: Command {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Print where all teams of a folder stand, and what holds them back.",
    discussion: """
      Shows the newest assessment of each organisation, team and scope; it is no league table. With \
      --since each is compared with the newest one of its team up to that day, wherever the \
      questionnaires have enough in common. Files with one person's answers are left out, and so are copies of an assessment that was changed \
      later in another file. A file that cannot be used is named on standard error, \
      all others are shown, and the exit code is then 3.
      """)

  @Argument(
    help: "The folder with the assessments; without it, the store.", completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("Take the newest up to this day (UTC).", valueName: "YYYY-MM-DD"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "Tell what changed since the newest up to this day (UTC).", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only teams with this profile answer.", valueName: "profile=option"),
    completion: .profileAnswer)
  var choice: String?

  @Option(help: "Order: team, at, level, index or the id of a dimension.", completion: .column)
  var sort: String = "team"
  @Option(help: ArgumentHelp("Tell where this team stands.", valueName: "team")) var team: String?
  @Option(
    help: ArgumentHelp("Break down by a profile item.", valueName: "profile"),
    completion: .profileItem)
  var by: String?
  @Option(help: .form) var format: TableFormat?
  @Flag(help: "Read every file again, and remember nothing.") var noCache = false

  @ParentCommand var program: MLMaturity
  @OptionGroup var options: CommonOptions

  func run() throws {
    let latest = try at.map { day throws(Ending) in try Self.day(day, "at") }
    let former = try since.map { day throws(Ending) in try Self.day(day, "since") }
    if let latest, let former, former >= latest {
      throw Ending(.usage, "mlmaturity: --since has to be a day before --at.")
    }
    let library = try library(nil, common)
    let content = try ending(
      library.portfolio(
        of: folder, remembers: !noCache, upTo: latest?.lastSecond, since: former?.lastSecond,
        now: Surroundings().now))
    if !content.isEmpty { try checkIDs(content.profile) }
    let portfolio = content.portfolio(
      upTo: latest?.lastSecond, where: choice, since: former?.lastSecond)
    tell(content.copies)
    let problems = content.broken.flatMap(\.problems)
    let column = try column(content)
    let team = try chosenTeam(of: portfolio)
    let format = format ?? (common.wantsLines ? .sentences : .text)
    switch format {
    case .json:
      let json = portfolio.json(
        sortedBy: column, problems: problems, team: team, parts: by.map { Item.ID($0) },
        since: former)
      write(json.pretty, to: .output)
    case .text, .sentences, .csv:
      var choice = TeamsReport.Choice()
      (choice.column, choice.team, choice.since) = (column, team, former)
      choice.parts = by.map { Item.ID($0) }
      let report = TeamsReport(
        portfolio, in: TeamsReport.Folder(content, library), showing: choice)
      switch format {
      case .sentences: speak(report.overview)
      case .csv: write(report.csv(), to: .output)
      case .text, .json: show(report.overview)
      }
    }
    guard problems.isEmpty else {
      throw Ending(.invalidFile, problems.map(\.description).joined(separator: "\n"))
    }
  }

  /// A day that an option names.
  static func day(_ text: String, _ option: String) throws(Ending) -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw Ending(
        .usage,
        "mlmaturity: --\(option) \(text.onOneLine): this is not a day. Write it like 2026-11-20.")
    }
    return day
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

  /// The columns that are not a dimension, by the names that `--sort` knows.
  static let columns: [(name: String, column: Portfolio.Column)] = [
    ("team", .subject), ("at", .at), ("level", .level), ("index", .index),
  ]

  private func column(_ content: PortfolioReader.Content) throws(Ending) -> Portfolio.Column {
    if let known = Self.columns.first(where: { $0.name == sort }) { return known.column }
    let ids = content.dimensions.map(\.text)
    guard ids.contains(sort) || content.isEmpty else {
      throw unknown("sort", sort, "there is no such column", Self.columns.map(\.name) + ids)
    }
    return .dimension(.init(sort))
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

extension CalendarDay {
  /// The last second of the day in UTC.
  var lastSecond: Timestamp { Timestamp(seconds: (daysSince1970 + 1) * 86_400 - 1) }
}

extension TeamsReport.Folder {
  /// What a folder holds beside answers.
  init(_ content: PortfolioReader.Content, _ library: Library) {
    self.init(titles: content.titles { library.shown($0) }, dimensions: content.dimensions)
    questions = library.profile(of: content)
    problems = content.broken.flatMap(\.problems)
    copies = content.copies.count
  }
}
