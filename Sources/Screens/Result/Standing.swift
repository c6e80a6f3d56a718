internal import Documents
internal import MaturityModel

/// Where an assessment stands: everything that the result pages show, computed once.
struct Standing: Sendable {
  let assessment: Assessment
  let card: Scorecard
  let words: ScoreWords
  /// What reports say, too.
  let reportWords: Words
  let challenges: [ChallengeFinding]
  /// The answers of each dimension in scope, by its id.
  let counts: [Dimension.ID: AnswerCounts]
  /// All answers in scope.
  let allCounts: AnswerCounts
  /// What the missing answers of a dimension could change, by its id; none where nothing is missing.
  let missing: [Dimension.ID: Missing]
  /// How a group came to the answers, as far as it may be shown; nil where none did.
  let group: GroupRecord?

  /// The missing answers of one dimension.
  struct Missing: Sendable {
    /// The practice whose answer would narrow the interval most.
    var mostTelling: Item.ID?
    var practices: [(id: Item.ID, possibilities: [Possibility])]
    /// How many more practices are missing than are listed.
    var others: Int
  }

  /// More missing practices of one dimension than this are not looked at one by one.
  private static let longestList = 12

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let questionnaire = assessment.questionnaire
    card = assessment.scorecard()
    words = ScoreWords(questionnaire)
    reportWords = Words(questionnaire)
    challenges = assessment.challengeFindings
    var all = AnswerCounts(topLevel: questionnaire.topLevel)
    var counts: [Dimension.ID: AnswerCounts] = [:]
    var missing: [Dimension.ID: Missing] = [:]
    for dimension in questionnaire.dimensions {
      var own = AnswerCounts(topLevel: questionnaire.topLevel)
      for state in assessment.states(in: dimension) {
        own.add(state)
        all.add(state)
      }
      counts[dimension.id] = own
      if own.missing > 0 { missing[dimension.id] = Self.missing(in: dimension, assessment) }
    }
    self.counts = counts
    allCounts = all
    self.missing = missing
    group = Self.group(of: assessment)
  }

  /// The record of a workshop that is closed, or of what was revealed in one that goes on.
  private static func group(of assessment: Assessment) -> GroupRecord? {
    if let workshop = assessment.workshop { return GroupRecord(of: workshop, in: assessment) }
    return assessment.group
  }

  private static func missing(in dimension: Dimension, _ assessment: Assessment) -> Missing {
    let states = assessment.states(in: dimension)
    let open = zip(dimension.practices, states).filter { $1 == .unknown || $1 == .unanswered }
    return Missing(
      mostTelling: assessment.mostTellingPractice(in: dimension)?.id,
      practices: open.prefix(longestList).map { practice, _ in
        (practice.id, assessment.possibilities(of: practice, in: dimension))
      },
      others: max(0, open.count - longestList))
  }

  var questionnaire: Questionnaire { assessment.questionnaire }

  /// The dimension with an id; the first one for an id that there is not.
  func dimension(_ id: Dimension.ID) -> Dimension? {
    questionnaire.dimensions.first { $0.id == id } ?? questionnaire.dimensions.first
  }

  /// The headline with the level's name, such as `Level 2 Emerging (2–3; 1 answer unknown)`.
  func headline(_ score: Score) -> String {
    let text = words.headline(score)
    guard score.isApplicable else { return "Not applicable" }
    guard let level = score.level else { return "Not rated yet: " + text }
    return "Level " + words.level(level) + text.dropFirst("\(level)".count)
  }

  /// Why a dimension has no score; nil where it has one.
  func absence(of dimension: Dimension) -> String? {
    guard let counts = counts[dimension.id], card[dimension: dimension.id]?.isApplicable != true
    else { return nil }
    return counts.inScope == 0 ? "out of scope" : "not applicable"
  }
}
