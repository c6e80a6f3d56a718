public import MaturityModel

/// What changed between two assessments, in sections that every surface shows.
public struct Change: Sendable {
  package let comparison: Comparison
  let words: Words
  /// When the two were made; nil where nobody knows.
  let days: (before: CalendarDay?, now: CalendarDay?)
  /// False where nothing may be said of those who answered.
  let tellsPeople: Bool
  /// The whole by the newer questionnaire.
  let overall: OverallScore
  /// The dimension of each practice.
  private let places: [Item.ID: Dimension.ID]

  /// Says what changed; `overall` is the result of the newer one, where it is known already.
  ///
  /// A moment is a day where the clock is so many seconds ahead of UTC.
  public init(
    _ comparison: Comparison, overall: OverallScore? = nil, on day: CalendarDay? = nil,
    tellsPeople: Bool = true, secondsAhead: Int = 0
  ) {
    self.comparison = comparison
    self.tellsPeople = tellsPeople
    self.overall = overall ?? comparison.after.scorecard().overall
    words = Words(comparison.after.questionnaire)
    let made = { (moment: Timestamp) in CalendarDay(of: moment, secondsAhead: secondsAhead) }
    days = (comparison.before.moment.map(made), day ?? comparison.after.moment.map(made))
    let dimensions = [comparison.after, comparison.before].flatMap(\.questionnaire.dimensions)
    places = Dictionary(
      dimensions.flatMap { dimension in dimension.practices.map { ($0.id, dimension.id) } },
      uniquingKeysWith: { newer, _ in newer })
  }

  var names: Names { words.names }

  /// What a reader has to know before the numbers, a sentence each.
  public var notices: [String] { words.notices(comparison) }

  /// When last time was, as sentences say it.
  var since: String {
    guard let before = days.before else { return words.lastTime }
    return isSameMonth ? words.date(before) : words.month(before)
  }

  /// The same in few letters.
  var shortSince: String {
    guard let before = days.before else { return names.was }
    return isSameMonth ? words.shortDate(before) : words.shortMonth(before)
  }

  /// The day now as an axis names it, beside that of last time.
  var shortNow: String {
    guard let now = days.now else { return names.now }
    return isSameMonth ? words.shortDate(now) : words.shortMonth(now)
  }

  private var isSameMonth: Bool {
    guard let before = days.before, let now = days.now else { return false }
    return (before.year, before.month) == (now.year, now.month)
  }

  /// The moves of the practices of a dimension.
  func moves(_ moves: [Moves.Move], in dimension: Dimension.ID) -> [Words.Moved] {
    moves.filter { places[$0.practice] == dimension }.map {
      Words.Moved(title: comparison.title(of: $0.practice), move: $0)
    }
  }

  /// The dimensions that keep the whole from the level above; none where it rose or cannot be compared.
  private var holders: [Words.Holder] {
    let level = comparison.overall.level
    guard comparison.overall.permits != .moves, let before = level.before.level,
      let after = level.after.level, after <= before
    else { return [] }
    let blockers = overall.blockers ?? []
    let low = blockers.flatMap { blocker in
      switch blocker {
      case .floor(let low), .key(let low): low.map(\.id)
      case .share: [Dimension.ID]()
      }
    }
    let isFloored = !low.isEmpty
    return comparison.dimensions.filter { part in
      isFloored
        ? low.contains(part.dimension)
        : !blockers.isEmpty && part.difference.level.after.level.map { $0 <= after } == true
    }.map {
      Words.Holder(title: $0.title, fell: moves(comparison.moves.down, in: $0.dimension))
    }
  }

  /// How many practices rose and fell, for those who write about it in their own words.
  var movedFacts: [NamedNumber] {
    [
      NamedNumber("up", "\(comparison.moves.up.count)"),
      NamedNumber("down", "\(comparison.moves.down.count)"),
      NamedNumber("level", overall.score.level.map { "\($0)" } ?? "none"),
    ]
  }

  /// What changed, so that it explains itself.
  var lead: Text { words.change(comparison, since, heldBy: holders) }

  /// The two verdicts, on the practices and on the level, and what they rest on.
  var facts: [Fact] {
    let overall = comparison.overall
    var facts = [
      Fact(names.practices, words.moves(overall.practices, same: comparison.moves.same.count))
    ]
    if overall.permits != .moves {
      let level = [
        words.levelChange(comparison, heldBy: []), words.verdict(of: overall.level),
        words.given(overall.level.publishedBefore),
      ]
      facts += [
        Fact(names.level, Text(level.filter { !$0.isEmpty }.joined(separator: " "))),
        Fact(names.progress, Text(words.progress(overall.index))),
      ]
    }
    let versions = [comparison.before, comparison.after].map(\.questionnaire.version)
    facts.append(
      Fact(
        names.questions,
        Text(words.questions(overall.overlap, before: versions[0], now: versions[1]))))
    if tellsPeople {
      facts.append(Fact(names.people, Text(words.attendance(comparison.attendance))))
    }
    let carried = words.unconfirmedShare(comparison.after.unconfirmedShare)
    if !carried.isEmpty { facts.append(Fact(names.carried, Text(carried, .warning))) }
    return facts
  }
}
