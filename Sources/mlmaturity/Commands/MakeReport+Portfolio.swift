import Documents
import Formats
import MaturityModel
import Storage

/// The report of many teams.
extension MakeReport {
  /// True where the report is one of many teams: it is asked for, or a folder is named.
  var isOfMany: Bool {
    // Only a folder has itself in it.
    kind == .portfolio || kind == .team && file != "-" && FilePath.isThere(file + "/.")
  }

  /// Reads a folder, or the files that were named: the report of all that can be read, and what is wrong with the rest.
  func madeOfTeams(_ surroundings: Surroundings) throws(Ending) -> (report: any MadeReport, Ending?)
  {
    try refusePortfolioOptions()
    let former = try since.map { day throws(Ending) in try TeamPortfolio.day(day, "since") }
    let (portfolio, folder) = try teams(former, now: surroundings.now)
    var choice = TeamsReport.Choice()
    choice.since = former
    let problems = folder.problems.map(\.description).joined(separator: "\n")
    return (
      TeamsReport(portfolio, in: folder, showing: choice),
      problems.isEmpty ? nil : Ending(.invalidFile, problems)
    )
  }

  private func refusePortfolioOptions() throws(Ending) {
    let refusals: [(isMet: Bool, sentence: String)] = [
      (before != nil, "--before is about one team; add --since DATE to compare all of them."),
      (people != nil, "--people is about one team: a portfolio never says who answered."),
      (
        table != nil && table != .portfolio,
        "a report of the kind portfolio has no table \(table?.rawValue ?? ""); there is portfolio."
      ),
    ]
    if let refusal = refusals.first(where: \.isMet) {
      throw Ending(.usage, "mlmaturity: \(refusal.sentence)")
    }
  }

  /// All that can be read, and what is wrong with the rest.
  private func teams(
    _ former: CalendarDay?, now: Timestamp
  ) throws(Ending) -> (Portfolio, TeamsReport.Folder) {
    guard files.count == 1, FilePath.isThere(file + "/.") else { return try namedTeams(former) }
    let library = try library(questionnaire, common)
    let content = try ending(library.portfolio(of: file, now: now))
    tell(content.copies)
    return (
      content.portfolio(since: former?.lastSecond), TeamsReport.Folder(content, library)
    )
  }

  private func namedTeams(
    _ former: CalendarDay?
  ) throws(Ending) -> (Portfolio, TeamsReport.Folder) {
    let named = try NamedFiles(files, questionnaire, common) { assessment in
      (assessment.questionnaire, PortfolioEntry(assessment, file: ""))
    }
    if let ending = named.ending { throw ending }
    let entries = named.read.map { file, read in
      var entry = read.1
      entry.file = file
      return entry
    }
    var titles: [String: String] = [:]
    var dimensions: [Dimension.ID] = []
    var questions: [ChoiceQuestion] = []
    for (one, _) in named.read.map(\.value) {
      for dimension in one.dimensions where !dimensions.contains(dimension.id) {
        dimensions.append(dimension.id)
      }
      for dimension in one.dimensions { titles[dimension.id.text] = dimension.title }
      for practice in one.practices { titles[practice.id.text] = practice.title }
      for challenge in one.challenges { titles[challenge.id.text] = challenge.title }
      questions += one.profile.filter { new in !questions.contains { $0.id == new.id } }
    }
    var folder = TeamsReport.Folder(titles: titles, dimensions: dimensions)
    folder.questions = questions
    return (Portfolio(entries, since: former?.lastSecond), folder)
  }
}
