public import MaturityModel

/// How one team went: its results over time, and what changed since one of them.
public struct ProgressReport: Sendable {
  private let history: History
  private let change: Change?
  private let newest: Assessment
  private let people: Report.People
  private let words: Words

  /// Makes a report of assessments of one team, which are at least one.
  ///
  /// It tells the change since `before`; where that is nil, since the oldest result that levels can be compared with.
  public init(
    _ assessments: [(file: String, assessment: Assessment)], since before: Assessment? = nil,
    people: Report.People = .counts
  ) {
    let series = Series(assessments)
    let sorted = series.points.compactMap { point in
      assessments.first { $0.file == point.file }?.assessment
    }
    guard let newest = sorted.last else {
      preconditionFailure("A report over time is about one result at least.")
    }
    self.newest = newest
    self.people = people
    words = Words(newest.questionnaire)
    let tells = people != .none
    history = History(
      series, by: newest.questionnaire, subject: newest.details.subject.name, tellsPeople: tells,
      showsFolders: false)
    let start = series.points.lastIndex { $0.breakBefore } ?? 0
    // Where the newest stands alone behind a break, moves are all that can be told.
    let base = before ?? sorted.dropLast().dropFirst(max(0, min(start, sorted.count - 2))).first
    change = base.map { Change(Comparison(before: $0, after: newest), tellsPeople: tells) }
  }

  private var names: Names { words.names }

  /// What a reader has to know before comparing, a sentence each.
  public var notices: [String] { change?.notices ?? [] }

  /// The table of the moves; nil for every other, and where there is nothing to compare with.
  public func table(_ name: Report.TableName) -> Table? {
    switch name {
    case .moves: change?.movesTable
    case .answers, .dimensions, .plan, .votes, .portfolio: nil
    }
  }

  /// What is to be said; brand, accent and size of the page are set by whoever shows it.
  public var document: Document {
    let subject = newest.details.subject
    let title = [subject.team, newest.details.title, subject.organisation].first { !$0.isEmpty }
    var document = Document(
      kind: "progress", title: title ?? newest.questionnaire.title, levels: words.levels,
      sections: sections)
    document.kicker = names.progressOnly
    document.subtitle = [subject.scope, history.span].filter { !$0.isEmpty }.joined(separator: ", ")
    document.facts = facts
    document.runningHead = .init(
      left: document.title, right: subject.organisation, bottom: names.maker)
    document.footer = Text(words.footer(files: history.series.points.count))
    return document
  }

  private var facts: [Fact] {
    let organisation = newest.details.subject.organisation
    let privacy = words.progressPrivacy(tellsPeople: people != .none)
    let said = [
      (names.organisation, organisation), (names.results, history.counted),
      (names.changeSince, change?.since ?? ""), (names.questionnaire, history.questionnaires),
      (names.people, privacy),
    ]
    return said.filter { !$0.1.isEmpty }.map { Fact($0.0, Text($0.1)) }
  }

  private var sections: [Section] {
    var overTime = history.overTime(heading: Text(names.overTime), hasLead: change == nil)
    var dimensions = history.dimensions
    guard let change else { return numbered([overTime, dimensions, history.results]) }
    overTime.blocks =
      [.paragraph(change.lead, .lead)]
      + change.notices.map { .paragraph(Text($0), .muted) } + overTime.blocks
      + [.facts(change.facts)]
    dimensions.blocks = change.dimensions.blocks + dimensions.blocks
    var method = change.method
    method.heading = Text(names.asked)
    method.blocks += history.results.blocks
    var practices = change.practices
    practices.heading = Text(names.moved)
    overTime.facts = change.movedFacts
    return numbered([overTime, dimensions, practices, change.surroundings, method])
  }

  private func numbered(_ sections: [Section]) -> [Section] {
    sections.enumerated().map { index, section in
      var section = section
      section.number = "\(index + 1)"
      if index < 3 { section.flow = .page }
      return section
    }
  }
}
