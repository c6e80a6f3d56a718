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
    let entries = sorted.map(\.entry)
    let steps = Self.steps(between: entries)
    let scoring = entries.last?.assessment.questionnaire.scoring ?? ScoringParameters()
    let rescored = entries.map { $0.rescored(by: scoring) }
    let settings = sorted.indices.map { index in
      Setting(sorted[index].file, entries[index], after: index > 0 ? entries[index - 1] : nil)
    }
    points = Self.chain(settings, steps.map(\.overall)) { index in
      let score = rescored[index].overall.score
      return (score, entries[index].published.overall.score.published(now: score.level))
    }
    dimensions = Self.dimensions(of: entries).map { dimension in
      let id = dimension.id
      let points = Self.chain(settings, steps.map { $0.common(of: id) }) { index in
        let (card, given) = (rescored[index], entries[index].published)
        let score = card.place(of: id).map { card.dimensions[$0].score } ?? Score()
        return (
          score,
          given.place(of: id).flatMap { given.dimensions[$0].score.published(now: score.level) }
        )
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
      let digests = [before, after].map(\.edition.digest)
      // One that was made without a file has no digest.
      let isKnown = last?.digests == digests && !digests.contains("")
      let alignment =
        (isKnown ? last?.alignment : nil)
        ?? Alignment(sides.map(\.assessment.questionnaire), measure: after.assessment.questionnaire)
      last = (digests, alignment)
      return Step(alignment.parts(sides.map(\.states)), alignment)
    }
  }

  /// Every dimension once, as the newest questionnaire has it.
  private static func dimensions(of entries: [Entry]) -> [Dimension] {
    var (editions, known): (Set<Entry.Edition>, Set<Dimension.ID>) = ([], [])
    return entries.reversed()
      .filter { $0.edition.digest.isEmpty || editions.insert($0.edition).inserted }
      .flatMap { $0.assessment.questionnaire.dimensions }
      .filter { known.insert($0.id).inserted }
  }

  /// What all parts of a series say alike of one assessment.
  private struct Setting {
    let file: String
    let at: Timestamp?
    let version: String
    let isOtherQuestionnaire: Bool
    let carried: Int
    let people: Int

    init(_ file: String, _ entry: Entry, after former: Entry?) {
      let (asked, old) = (entry.edition, former?.edition)
      let isRenamed = old.map { $0.id != asked.id } ?? false
      (self.file, at) = (file, entry.assessment.moment)
      version = (isRenamed ? asked.id + " " : "") + asked.version
      isOtherQuestionnaire = old.map { $0 != asked } ?? false
      (carried, people) = (entry.carried, max(1, entry.people))
    }
  }

  private static func chain(
    _ settings: [Setting], _ steps: [Common?],
    scores: (Int) -> (now: Score, given: PublishedLevel?)
  ) -> [Point] {
    var chained: Fraction?
    return settings.indices.map { index in
      let (score, given) = scores(index)
      let step = index == 0 ? nil : steps[index - 1]
      // Where nothing has a level on either side there is nothing that could break.
      let breaks = step.map { $0.overlap != nil && $0.permits == .moves } ?? false
      if !breaks, let last = chained, let change = step?.indices.map({ $0.after - $0.before }) {
        chained = last + change
      } else {
        chained = score.index
      }
      let setting = settings[index]
      return Point(
        file: setting.file, at: setting.at, score: score,
        publishedLevel: given, chained: chained,
        breakBefore: breaks, overlap: step?.overlap,
        permits: index == 0 ? nil : step?.permits ?? .moves, version: setting.version,
        isOtherQuestionnaire: setting.isOtherQuestionnaire, carried: setting.carried,
        people: setting.people)
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
  private let dimensions: [Common?]
  /// The place of each dimension.
  private let places: [Dimension.ID: Int]

  func common(of dimension: Dimension.ID) -> Common? {
    places[dimension].flatMap { dimensions[$0] }
  }

  /// Of two assessments of which one at least has measures.
  init(_ sides: Sides<Series.Entry>) {
    let comparison = sides.before.measured.flatMap { before in
      sides.after.measured.flatMap { ModelComparison(before: before, after: $0) }
    }
    overall = Common(comparison, at: "overall")
    let ids = sides.after.assessment.questionnaire.dimensions.map(\.id)
    dimensions = ids.map { Common(comparison, at: $0.text) }
    places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  init(_ parts: [Common.Part], _ alignment: Alignment) {
    overall = Common(parts, in: alignment)
    dimensions = parts.map { $0.isEmpty ? nil : Common($0, in: alignment) }
    places = alignment.places
  }
}
