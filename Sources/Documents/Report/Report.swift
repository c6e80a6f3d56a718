public import MaturityModel

/// What a report is about and how it is made.
///
/// The same assessment gives the same document, to the last byte.
public struct Report: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Everything that is known about one team.
    case team
    /// Two pages for those who decide.
    case board
    /// What to do, in order.
    case plan
  }

  /// What a report says about those who answered or voted; names of voters never.
  public enum People: String, CaseIterable, Sendable {
    /// No owner, no count of votes, no number of people.
    case none
    case counts
    /// Also how roles see the whole, where they are large enough.
    case roles
  }

  public enum TableName: String, CaseIterable, Sendable {
    case answers, dimensions, plan, votes, moves
    /// Of many teams.
    case portfolio
  }

  let kind: Kind
  package let assessment: Assessment
  let people: People
  /// The day of which the report speaks: that of the completion, else today.
  let day: CalendarDay
  package let card: Scorecard
  /// What the measures of a questionnaire of format 2 say; nil in format 1.
  package let measured: ModelReport?
  package let roadmap: Roadmap
  /// What changed since last time; nil without a last time.
  let since: Change?
  /// What goes beside the assessment; nil where nothing does.
  private let other: Beside?
  /// On how many practices the last look into a repository disagrees; nil where nobody knows of a look.
  package let openDisagreements: Int?
  /// What is known of a group, that of a workshop that goes on included; nil where one person answered.
  package let group: GroupRecord?
  let asked: [Asked]
  package let words: Words
  /// The rows of the plan by practice.
  let planned: [Item.ID: Roadmap.Row]
  /// The practices that rose or fell.
  let moved: [Item.ID: Moves.Move]
  private let places: [Item.ID: Int]
  private let titles: [String: String]

  /// Makes a report of an assessment, with what changed since `before` and what goes beside it.
  ///
  /// Where `people` does not say how much is told of them, it is counts, and nothing for a pooled file.
  /// `openDisagreements` is on how many practices the last look into a repository disagrees: all that a report may say of
  /// the look, and only beside evidence that was taken from one.
  public init(
    _ kind: Kind, of assessment: Assessment, before: Assessment? = nil, people: People? = nil,
    beside other: Beside? = nil, openDisagreements: Int? = nil, on today: CalendarDay
  ) {
    (self.other, self.openDisagreements) = (other, openDisagreements)
    let people = people ?? (assessment.group?.anonymity == .pooled ? People.none : .counts)
    self.kind = kind
    self.assessment = assessment
    self.people = people
    day = assessment.details.completedAt.map { CalendarDay(of: $0, secondsAhead: 0) } ?? today
    measured = assessment.measured.map { ModelReport($0) }
    card = assessment.scorecard()
    roadmap = Roadmap(
      of: assessment, on: today, measured: measured.map { ($0.assessment, $0.way) })
    let (overall, day) = (card.overall, day)
    // Measures of two assessments are not compared.
    since = (measured == nil ? before : nil).map { before in
      Change(
        Comparison(before: before, after: assessment), overall: overall, on: day,
        tellsPeople: people != .none)
    }
    group = assessment.group ?? assessment.workshop.map { GroupRecord(of: $0, in: assessment) }
    asked = assessment.asked
    words = Words(assessment.questionnaire)
    planned = Dictionary(
      roadmap.rows.map { ($0.practice, $0) }, uniquingKeysWith: { first, _ in first })
    let moves = since.map { $0.comparison.moves.up + $0.comparison.moves.down } ?? []
    moved = Dictionary(moves.map { ($0.practice, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      zip(asked.map(\.practice.id), asked.indices), uniquingKeysWith: { first, _ in first })
    let questionnaire = assessment.questionnaire
    titles = Dictionary(
      questionnaire.practices.map { ($0.id.text, $0.title) }
        + questionnaire.challenges.map { ($0.id.text, $0.title) }
        + questionnaire.dimensions.map { ($0.id.text, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is to be said; brand, accent and size of the page are set by whoever shows it.
  public var document: Document {
    if let measured {
      return covered(
        Document(
          kind: kind.rawValue, title: title, levels: words.levels, sections: sections(of: measured))
      )
    }
    let sections =
      switch kind {
      case .team:
        [
          summary, method, profile, dimensions, plan(number: "5"), challenges, change, open,
          appendix,
        ].compactMap { $0 }
      case .board: [standing, doNext]
      case .plan: [plan(number: "")]
      }
    return covered(
      Document(
        kind: kind.rawValue, title: title, levels: words.levels, sections: sections.map(withFacts)))
  }

  var names: Names { words.names }
  var comparison: Comparison? { since?.comparison }

  /// What a reader has to know before comparing with last time, a sentence each.
  public var notices: [String] { since?.notices ?? [] }
  var questionnaire: Questionnaire { assessment.questionnaire }

  /// How many practices of the run have each answer.
  var counts: AnswerCounts {
    asked.reduce(into: AnswerCounts(topLevel: questionnaire.topLevel)) { $0.add($1.state) }
  }

  /// A practice of the run; nil for one that is not asked.
  func asked(_ id: Item.ID) -> Asked? { places[id].map { asked[$0] } }

  /// A practice of the run, at once in a long questionnaire, too; nil for one that is not asked.
  package func practice(_ id: Item.ID) -> Practice? { asked(id)?.practice }

  /// What goes beside the assessment, in a paragraph; none where nothing does.
  var beside: [Block] {
    other.map { [.paragraph(Text("\(words.beside($0)) \(words.levelsNeverMixed)"), .muted)] } ?? []
  }

  /// The title of a practice, challenge or dimension; its id where it has none.
  package func title<Thing>(of id: Identifier<Thing>) -> String { titles[id.text] ?? id.text }

  /// The dimensions with their scores, those that nothing is asked of included.
  var scored: [(dimension: Dimension, score: DimensionScore)] {
    Array(zip(questionnaire.dimensions, card.dimensions))
  }
}
