/// Two assessments side by side: what changed, and how much of that is a real change.
///
/// Like is compared with like: only practices that mean the same and have a level on both sides enter the
/// like-for-like change, and everything else is told apart.
public struct Comparison: Hashable, Sendable {
  public let before: Assessment
  public let after: Assessment
  public let overall: Difference
  /// In the order of the newer questionnaire, then what only the older one has.
  public let dimensions: [Part]
  public let moves: Moves
  public let challenges: SurroundingMoves
  public let outcomes: SurroundingMoves
  public let attendance: Attendance
  /// The practices that fell although what is recorded as their evidence is the same; empty for fewer than two.
  ///
  /// After learning what a practice can be, people rate the same practice lower.
  public let possibleResponseShift: [Item.ID]
  /// The practices that are rated before and not compared, each of which alone held the level then; empty where the
  /// practices of both sides had the same level then.
  public let heldBefore: [Item.ID]
  private let titles: [String: String]

  /// One dimension of a comparison.
  public struct Part: Hashable, Sendable {
    /// The dimension's id.
    public var dimension: Dimension.ID
    public var title: String
    public var difference: Difference
  }

  /// Compares two assessments under the rule, the weights and the limits of the newer one's questionnaire.
  ///
  /// `measure` names another questionnaire to weigh with. With the same measure, swapping the sides swaps every sign.
  public init(before: Assessment, after: Assessment, measure: Questionnaire? = nil) {
    self.before = before
    self.after = after
    let sides = Sides(before: before, after: after)
    let alignment = Alignment(sides.map(\.questionnaire), measure: measure ?? after.questionnaire)
    let aligned = alignment.aligned(sides.map(\.states))
    let published = before.scorecard()
    let groups = sides.map { $0.group.map { Respondents($0) } ?? Respondents() }
    overall = Difference(
      aligned, in: alignment, leaveOneOut: groups.map(\.leaveOneOut),
      published: published.overall.score)
    dimensions = aligned.filter { !$0.items.isEmpty }.map { aligned in
      let id = aligned.dimension.id
      return Part(
        dimension: id, title: aligned.dimension.title,
        difference: Difference(
          [aligned], in: alignment, leaveOneOut: groups.map { $0.dimensionLeaveOneOut[id] },
          published: published[dimension: id]?.score))
    }
    let moves = Moves(aligned)
    self.moves = moves
    challenges = SurroundingMoves(sides.map(\.comparedChallenges), risesAreBetter: false)
    outcomes = SurroundingMoves(sides.map(\.comparedOutcomes), risesAreBetter: true)
    attendance = Attendance(sides)
    titles = Self.titles(of: sides)
    let shifted = moves.down.map(\.practice).filter { id in
      let (old, new) = (before.responses[id] ?? Response(), after.responses[id] ?? Response())
      let isRecorded = !old.evidence.isEmpty || !old.note.isEmpty
      return isRecorded && old.evidence == new.evidence && old.note == new.note
    }
    possibleResponseShift = shifted.count >= 2 ? shifted : []
    heldBefore = overall.level.heldByOthers.map { alignment.holders(of: $0, in: aligned) } ?? []
  }

  /// The difference of a dimension by its id.
  public subscript(dimension id: Dimension.ID) -> Difference? {
    dimensions.first { $0.dimension == id }?.difference
  }

  /// The title of a practice, challenge, outcome or dimension, as the newer questionnaire has it; its id without one.
  public func title<Thing>(of id: Identifier<Thing>) -> String { titles[id.text] ?? id.text }

  private static func titles(of sides: Sides<Assessment>) -> [String: String] {
    let lists = [sides.after, sides.before].map(\.questionnaire).map { questionnaire in
      questionnaire.practices.map { ($0.id.text, $0.title) }
        + questionnaire.challenges.map { ($0.id.text, $0.title) }
        + questionnaire.outcomes.map { ($0.id.text, $0.title) }
        + questionnaire.dimensions.map { ($0.id.text, $0.title) }
    }
    return Dictionary(lists.flatMap { $0 }, uniquingKeysWith: { newer, _ in newer })
  }
}
