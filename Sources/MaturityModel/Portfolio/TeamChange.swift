/// What changed in a team since an earlier result, like for like.
public struct TeamChange: Hashable, Sendable {
  /// The earlier result.
  public let before: PortfolioEntry
  public let overall: Part
  /// In the order of the newer questionnaire.
  public let dimensions: [Part]

  /// The whole or a dimension.
  public struct Part: Hashable, Sendable {
    /// The dimension's id; empty for the whole.
    public var id: Dimension.ID = ""
    /// The level and the index then, under the newer rule and weights; nil where it was not rated.
    public var level: Int?
    public var index: Fraction?
    /// What the overlap of both questionnaires permits to say.
    public var permits: Difference.Permission

    /// True where the levels may be compared.
    public var isComparable: Bool { permits != .moves }
  }

  public subscript(id: Dimension.ID) -> Part? { dimensions.first { $0.id == id } }

  /// The dimensions that rose or fell by a level or more, as `now` is the newer result.
  public func moves(to now: PortfolioEntry) -> (up: [Dimension.ID], down: [Dimension.ID]) {
    let moves = dimensions.compactMap { part -> (id: Dimension.ID, change: Int)? in
      guard part.isComparable, let old = part.level, let new = now.headline[part.id]?.level else {
        return nil
      }
      return (part.id, new - old)
    }
    return (moves.filter { $0.change > 0 }.map(\.id), moves.filter { $0.change < 0 }.map(\.id))
  }
}

/// Finds what changed in many teams; two questionnaires are put side by side once.
struct ChangeScorer {
  private var kits: [Pair: Kit] = [:]

  private struct Pair: Hashable {
    let before: SharedQuestionnaire
    let after: SharedQuestionnaire
  }

  private struct Kit {
    let alignment: Alignment
    /// Scores the older answers as the newer questionnaire weighs them.
    var scorer: HeadlineScorer
    /// Where the scorer's practices are in the older questionnaire.
    let places: [Int]
  }

  /// Nil where nobody knows what was answered.
  mutating func change(from before: PortfolioEntry, to after: PortfolioEntry) -> TeamChange? {
    guard let old = before.answers, let new = after.answers else { return nil }
    let pair = Pair(before: old.form, after: new.form)
    var kit = kits[pair] ?? Self.kit(pair)
    let states = Sides(before: old.states, after: new.states)
    let headline = kit.scorer.headline(of: kit.places.map { states.before[$0] })
    kits[pair] = kit
    let aligned = kit.alignment.aligned(states)
    func part(_ dimensions: [AlignedDimension], _ was: Headline.Standing?) -> TeamChange.Part {
      TeamChange.Part(
        id: was?.id ?? "", level: was?.level, index: was?.index,
        permits: Common(dimensions, in: kit.alignment).permits)
    }
    return TeamChange(
      before: before, overall: part(aligned, headline.overall),
      dimensions: aligned.map { one in
        var part = part([one], headline[one.dimension.id])
        part.id = one.dimension.id
        return part
      })
  }

  private static func kit(_ pair: Pair) -> Kit {
    let (old, new) = (pair.before.questionnaire, pair.after.questionnaire)
    let alignment = Alignment(Sides(before: old, after: new), measure: new)
    let places = Dictionary(
      pair.before.practices.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    var measured = new
    measured.levels = old.levels
    measured.dimensions = alignment.dimensions.map { dimension in
      var dimension = dimension
      dimension.practices.removeAll { places[$0.id] == nil }
      return dimension
    }.filter { !$0.practices.isEmpty }
    return Kit(
      alignment: alignment, scorer: HeadlineScorer(measured),
      places: measured.practices.compactMap { places[$0.id] })
  }
}
