internal import Translation

/// Sentences about results, worded once for screens and reports.
///
/// Titles come from the questionnaire and are repeated as they are there: whoever shows them cleans them.
public struct ScoreWords: Sendable {
  let titles: [String: String]
  let levelNames: [Int: String]

  public init(_ questionnaire: Questionnaire) {
    var titles: [String: String] = [:]
    for dimension in questionnaire.dimensions {
      titles[dimension.id.text] = dimension.title
      for practice in dimension.practices { titles[practice.id.text] = practice.title }
    }
    self.titles = titles
    levelNames = Dictionary(
      questionnaire.levels.map { ($0.rank, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The title of a practice or dimension; its id where it has none.
  public func title<Thing>(of id: Identifier<Thing>) -> String { titles[id.text] ?? id.text }

  /// A level with its name, such as `3 Defined`.
  public func level(_ level: Int) -> String {
    levelNames[level].map { "\(level) \($0)" } ?? String(level)
  }

  /// The level with its interval: `3`, `3 (2–4; 1 answer unknown)`, `– (1–4)`, or `not applicable`.
  public func headline(_ score: Score) -> String {
    guard let low = score.levelLow, let high = score.levelHigh else {
      return phrase("not applicable")
    }
    let interval = low == high ? "\(low)" : "\(low)–\(high)"
    guard let level = score.level else { return "– (\(interval))" }
    if low == high { return "\(level)" }
    let missing = score.counts?.missing ?? 0
    return phrase(
      missing, one: "\(level, "level") (\(interval, "range"); 1 answer unknown)",
      other: "\(level, "level") (\(interval, "range"); \(missing, "count") answers unknown)")
  }

  /// The level that was given at first, where another one counts now; nil where none is known.
  public func published(_ score: Score) -> String? {
    score.published.map {
      phrase("Given as \($0.text, "level") then, by an earlier version of the rule.")
    }
  }

  /// The rule in one sentence, as it is printed under every result.
  public func rule(_ rule: Rule) -> String {
    let share =
      rule.theta == Fraction(3, 4) ? phrase("three quarters") : rule.theta.description
    let lag =
      switch rule.lag {
      case 0: phrase("none is below L")
      case 1: phrase("none is more than one level behind L")
      default: phrase("none is more than \(rule.lag, "count") levels behind L")
      }
    return phrase(
      """
      A dimension is at level L when at least \(share, "share") of its practices are at L or better, \
      \(lag, "none is too low"), and every key practice is at L. The overall level follows from the \
      levels of the dimensions by the same rule.
      """)
  }

  /// The level under other shares: whether it depends on the choice of θ; nil without an estimate.
  public func sensitivity(_ score: Score) -> String? {
    guard !score.sensitivity.isEmpty else { return nil }
    let levels = levels(byShare: score.sensitivity)
    return score.dependsOnTheta
      ? phrase(
        "By the share that is asked for: \(levels, "levels"). The level depends on this choice.")
      : phrase(
        """
        By the share that is asked for: \(levels, "levels"). The level does not depend on this choice.
        """)
  }

  /// `3 at 2/3, 2 at 3/4 and 2 at 1`.
  public func levels(byShare sensitivity: [Score.Sensitivity]) -> String {
    Self.list(
      sensitivity.map { phrase("\($0.level, "level") at \($0.theta.description, "share")") })
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ words: [String]) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return phrase("\(enumeration(words.dropLast()), "list") and \(final, "last")")
  }

  /// `a`, `a or b`, `a, b or c`.
  package static func either(_ words: [String]) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return phrase("\(enumeration(words.dropLast()), "list") or \(final, "last")")
  }

  /// `a, b, c`.
  package static func enumeration(_ words: some Collection<String>) -> String {
    words.dropFirst().reduce(words.first ?? "") { phrase("\($0, "list"), \($1, "next")") }
  }
}

extension ScoreWords {
  /// One reason as a clause without a capital letter or a full stop.
  public func reason(_ reason: ConfidenceReason, of score: Score) -> String {
    switch reason {
    case .notRated: notRated(score)
    case .intervalWide:
      phrase(
        """
        the missing answers leave levels \(score.levelLow ?? 1, "lowest") to \
        \(score.levelHigh ?? 1, "highest") possible
        """)
    case .coverageLow:
      phrase("only \(percent(score.coverage), "share") of what applies is answered")
    case .notApplicableMany:
      phrase("\(percent(score.notApplicableShare), "share") is said to be not applicable")
    case .oneRespondent: phrase("one person answered, or all in one conversation")
    case .onEdge: phrase("a single answer one step lower would lower the level")
    case .leaveOneOut: phrase("the level changes when one respondent is left out")
    case .split: phrase("the group is split on a practice that matters for the level")
    }
  }

  private func notRated(_ score: Score) -> String {
    let missing = score.counts?.missing ?? 0
    return phrase(
      missing, one: "too little is answered to name a level (1 answer is missing)",
      other: "too little is answered to name a level (\(missing, "count") answers are missing)")
  }

  private func percent(_ share: Fraction?) -> String {
    phrase("\((share ?? .zero).percent, "number") %")
  }
}
