public import MaturityModel

/// Where many teams stand, what holds most of them back, and who can help whom; nobody is ranked.
///
/// The same assessments give the same document, to the last byte.
public struct TeamsReport: Sendable {
  public let portfolio: Portfolio
  /// What is known of the folder beside its assessments.
  let folder: Folder
  let shown: Choice
  let words: Words
  /// What most of the teams answered; nil where nobody knows.
  private let questionnaire: Questionnaire?
  /// The subjects in the order in which they are shown.
  package let entries: [PortfolioEntry]
  /// What each of `entries` is called.
  package let entryNames: [String]
  private let byFile: [String: Int]

  /// What a folder of assessments holds beside answers.
  public struct Folder: Sendable {
    /// Titles of dimensions, practices and challenges by id.
    public var titles: [String: String]
    /// The dimensions to show, in their order.
    public var dimensions: [Dimension.ID]
    /// The questions of the profile, as far as their words are known.
    public var questions: [ChoiceQuestion] = []
    /// What is wrong with files that cannot be used.
    public var problems: [Problem] = []
    /// How many files cannot be used, where it is not told what is wrong with them.
    public var broken = 0
    /// How many files are copies of others.
    public var copies = 0

    public init(titles: [String: String], dimensions: [Dimension.ID]) {
      (self.titles, self.dimensions) = (titles, dimensions)
    }
  }

  /// What of it is shown.
  public struct Choice: Sendable {
    public var column = Portfolio.Column.subject
    /// The team that is set beside the middle of the group.
    public var team: PortfolioEntry?
    /// The profile item that the teams are told apart by.
    public var parts: Item.ID?
    /// The day up to which results are looked for that the teams are compared with.
    public var since: CalendarDay?
    /// What is left out of the picture, in a sentence.
    public var narrowing = ""
    /// How many seconds the reader's clock is ahead of UTC.
    public var secondsAhead = 0

    public init() {}
  }

  public init(_ portfolio: Portfolio, in folder: Folder, showing shown: Choice = Choice()) {
    self.portfolio = portfolio
    self.folder = folder
    self.shown = shown
    questionnaire = portfolio.comparable.lazy.compactMap(\.answers?.form.questionnaire).first
    words = Words(questionnaire ?? Questionnaire(id: "", version: "", title: ""))
    let sorted = portfolio.sorted(by: shown.column)
    let namer = TeamNames(portfolio)
    entries = sorted
    entryNames = sorted.map(namer.name)
    byFile = Dictionary(
      sorted.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var names: Names { words.names }

  /// The title of a practice, challenge or dimension; its id where it has none.
  package func title<Thing>(of id: Identifier<Thing>) -> String {
    folder.titles[id.text] ?? id.displayed
  }

  package func name(of entry: PortfolioEntry) -> String {
    byFile[entry.file].map { entryNames[$0] } ?? ""
  }

  /// False for one with another questionnaire, rule or mode than most.
  package func isComparable(_ entry: PortfolioEntry) -> Bool { entry.kind == portfolio.kind }

  func day(of moment: Timestamp) -> CalendarDay {
    CalendarDay(of: moment, secondsAhead: shown.secondsAhead)
  }

  /// The day that results are compared with, as sentences say it.
  var since: String? { shown.since.map(words.date) }

  /// The overview, without a section for every team.
  public var overview: Document { document([map] + common) }

  /// The overview and every team.
  public var document: Document {
    let sections = [map, back, help, teams, group, notes].compactMap { $0 }
    return document(
      sections.enumerated().map { number, section in
        var section = section
        section.number = "\(number + 1)"
        return section
      })
  }

  /// What the map says first to those who see it on a screen.
  package var noRanking: String { words.noLeague }

  /// The lines of what stands in a section, as plain text has them.
  package func sentences(of section: Section) -> [String] {
    Sentences.lines(of: section.blocks, in: document)
  }

  /// The same as lines of text.
  package func lines(of section: Section, width: Int, isASCII: Bool) -> [Text] {
    PlainText.lines(
      of: section.blocks, in: document([]), width: width, isASCII: isASCII)
  }

  /// What the teams have in common: what holds them back, who can help whom, and what the group is like.
  package var common: [Section] { [parts, back, help, group, notes].compactMap { $0 } }

  private func document(_ sections: [Section]) -> Document {
    let organisations = Set(portfolio.subjects.map(\.subject.organisation))
    let common = organisations.count == 1 ? organisations.first ?? "" : ""
    var document = Document(
      kind: "portfolio", title: common.isEmpty ? words.portfolioTitle : common,
      levels: words.levels, sections: sections)
    document.kicker = words.portfolio
    document.subtitle =
      portfolio.subjects.compactMap(\.at).max().map { words.date(day(of: $0)) }
      ?? ""
    document.facts = facts
    document.mosaic = Mosaic(
      entries.map { entry in folder.dimensions.map { entry.headline[$0]?.level } }, order: .rows)
    document.runningHead = .init(left: document.title, bottom: names.maker)
    document.footer = Text(words.portfolioFooter)
    return document
  }

  private var facts: [Fact] {
    var facts = [
      Fact(
        words.labels.teams,
        Text(words.teams(portfolio.subjects.count, of: portfolio.assessments)))
    ]
    if let since { facts.append(Fact(words.comparedWith, Text(since))) }
    if let kind = portfolio.kind {
      let title = questionnaire?.title ?? ""
      facts.append(
        Fact(
          names.questionnaire,
          Text(
            words.questionnaire(
              title.isEmpty ? kind.questionnaire : title, majorVersion: kind.majorVersion))))
    }
    return facts + [Fact(words.leftOutLabel, Text(words.peopleLeftOut))]
  }
}
