/// Several assessments of one subject over time.
///
/// With two of them one speaks of a change, and only from three of a trend.
public struct Series: Hashable, Sendable {
  /// Oldest first; those without a date come before all others.
  public let points: [Point]
  /// In the order of the newest questionnaire, then what only older ones have.
  ///
  /// Each has as many points as the whole.
  public let dimensions: [Part]

  /// One assessment in a series.
  public struct Point: Hashable, Sendable {
    /// The file, as it was named.
    public var file: String
    /// When it was completed, else last changed, else made.
    public var at: Timestamp?
    /// Under the rule of the newest questionnaire: levels, indices, coverage and counts, and nothing else of a score.
    public var score: Score
    /// The level that it was given, by an earlier version of the rule or its own questionnaire, where that is another
    /// one.
    public var publishedLevel: PublishedLevel?
    /// The first index plus every like-for-like change since the last break: may leave 0…1.
    public var chained: Fraction?
    /// True where too little is the same as in the point before.
    public var breakBefore: Bool
    /// The share that is the same as in the point before; nil for the first point.
    public var overlap: Fraction?
    /// What the difference from the point before permits; nil for the first point.
    public var permits: Difference.Permission?
    /// The version of the questionnaire, behind its id where the point before has another id.
    public var version: String
    /// True where it is another questionnaire than that of the point before.
    public var isOtherQuestionnaire: Bool
    /// How many answers were carried over from an earlier assessment and not re-confirmed.
    public var carried: Int
    /// How many people answered: 1 or more.
    public var people: Int
  }

  /// One dimension of a series.
  public struct Part: Hashable, Sendable {
    /// The dimension's id.
    public var dimension: Dimension.ID
    public var title: String
    public var points: [Point]
  }

  /// How much a series can tell.
  public enum Kind: String, Hashable, Sendable, CaseIterable { case single, change, trend }

  /// Single below two points, a change for two, a trend from three.
  public var kind: Kind { points.count < 2 ? .single : points.count == 2 ? .change : .trend }

  /// Puts assessments in order, rates all by the newest one's rule and chains their like-for-like changes.
  ///
  /// Assessments of the same moment stay in the order in which they are given.
  public init(_ assessments: [(file: String, assessment: Assessment)]) {
    self.init(entries: assessments.map { ($0.file, Entry($0.assessment)) })
  }

  /// The same of entries that were made before.
  public init(entries: [(file: String, entry: Entry)]) {
    let sorted = entries.enumerated().sorted {
      let (left, right) = ($0.element.entry.assessment.moment, $1.element.entry.assessment.moment)
      return (left?.seconds ?? .min, $0.offset) < (right?.seconds ?? .min, $1.offset)
    }.map(\.element)
    let steps = Self.steps(between: sorted.map(\.entry))
    let scoring = sorted.last?.entry.assessment.questionnaire.scoring ?? ScoringParameters()
    let rescored = sorted.map { $0.entry.rescored(by: scoring) }
    points = Self.chain(sorted, steps.map(\.overall)) { index in
      (sorted[index].entry.published.overall.score, rescored[index].overall.score)
    }
    dimensions = Self.dimensions(of: sorted.map(\.entry)).map { dimension in
      let id = dimension.id
      let points = Self.chain(sorted, steps.map { $0.dimensions[id] }) { index in
        (sorted[index].entry.published[dimension: id]?.score, rescored[index][dimension: id]?.score)
      }
      return Part(dimension: id, title: dimension.title, points: points)
    }
  }

  /// What each entry has in common with the one before.
  private static func steps(between entries: [Entry]) -> [Step] {
    var last: (digests: [String], alignment: Alignment)?
    return zip(entries, entries.dropFirst()).map { before, after in
      let sides = Sides(before: before, after: after)
      if sides.before.measured != nil || sides.after.measured != nil { return Step(sides) }
      let digests = [before, after].map(\.assessment.questionnaire.digest)
      // One that was made without a file has no digest.
      let isKnown = last?.digests == digests && !digests.contains("")
      let alignment =
        (isKnown ? last?.alignment : nil)
        ?? Alignment(sides.map(\.assessment.questionnaire), measure: after.assessment.questionnaire)
      last = (digests, alignment)
      return Step(sides.map(\.states), alignment)
    }
  }

  /// Every dimension once, as the newest questionnaire has it.
  private static func dimensions(of entries: [Entry]) -> [Dimension] {
    var known: Set<Dimension.ID> = []
    return entries.reversed().flatMap { $0.assessment.questionnaire.dimensions }
      .filter { known.insert($0.id).inserted }
  }

  private static func chain(
    _ entries: [(file: String, entry: Entry)], _ steps: [Common?],
    scores: (Int) -> (published: Score?, rescored: Score?)
  ) -> [Point] {
    var chained: Fraction?
    return entries.enumerated().map { index, element in
      let scores = scores(index)
      let score = scores.rescored ?? Score()
      let step = index == 0 ? nil : steps[index - 1]
      // Where nothing has a level on either side there is nothing that could break.
      let breaks = step.map { $0.overlap != nil && $0.permits == .moves } ?? false
      if !breaks, let last = chained, let change = step?.indices.map({ $0.after - $0.before }) {
        chained = last + change
      } else {
        chained = score.index
      }
      let questionnaire = element.entry.assessment.questionnaire
      let old = index == 0 ? nil : entries[index - 1].entry.assessment.questionnaire
      let isRenamed = old.map { $0.id != questionnaire.id } ?? false
      return Point(
        file: element.file, at: element.entry.assessment.moment, score: score,
        publishedLevel: scores.published?.published(now: score.level), chained: chained,
        breakBefore: breaks, overlap: step?.overlap,
        permits: index == 0 ? nil : step?.permits ?? .moves,
        version: (isRenamed ? questionnaire.id + " " : "") + questionnaire.version,
        isOtherQuestionnaire: old.map {
          isRenamed || $0.version != questionnaire.version || $0.digest != questionnaire.digest
        } ?? false, carried: element.entry.carried, people: max(1, element.entry.people))
    }
  }
}

extension Assessment {
  /// The moment that an assessment stands for in a series: when it was completed, else last changed, else made.
  public var moment: Timestamp? { details.completedAt ?? updatedAt ?? createdAt }
}

/// What the step from one assessment to the next has in common, on the whole and by dimension.
private struct Step {
  let overall: Common
  let dimensions: [Dimension.ID: Common]

  /// Of two assessments of which one at least has measures.
  init(_ sides: Sides<Series.Entry>) {
    let comparison = sides.before.measured.flatMap { before in
      sides.after.measured.flatMap { ModelComparison(before: before, after: $0) }
    }
    overall = Common(comparison, at: "overall")
    dimensions = Dictionary(
      sides.after.assessment.questionnaire.dimensions.map {
        ($0.id, Common(comparison, at: $0.id.text))
      }, uniquingKeysWith: { first, _ in first })
  }

  init(_ states: Sides<[PracticeState]>, _ alignment: Alignment) {
    let aligned = alignment.aligned(states)
    overall = Common(aligned, in: alignment)
    dimensions = Dictionary(
      aligned.filter { !$0.items.isEmpty }.map { ($0.dimension.id, Common([$0], in: alignment)) },
      uniquingKeysWith: { first, _ in first })
  }
}
