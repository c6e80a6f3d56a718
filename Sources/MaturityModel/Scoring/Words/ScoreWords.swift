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
    guard let low = score.levelLow, let high = score.levelHigh else { return "not applicable" }
    let interval = low == high ? "\(low)" : "\(low)–\(high)"
    guard let level = score.level else { return "– (\(interval))" }
    if low == high { return "\(level)" }
    return "\(level) (\(interval); \((score.counts?.missing ?? 0).counted("answer")) unknown)"
  }

  /// The level that was given at first, where another one counts now; nil where none is known.
  public func published(_ score: Score) -> String? {
    score.published.map { "Given as \($0.text) then, by an earlier version of the rule." }
  }

  /// The rule in one sentence, as it is printed under every result.
  public func rule(_ rule: Rule) -> String {
    let share = rule.theta == Fraction(3, 4) ? "three quarters" : rule.theta.description
    let lag =
      switch rule.lag {
      case 0: "none is below L"
      case 1: "none is more than one level behind L"
      default: "none is more than \(rule.lag) levels behind L"
      }
    return "A dimension is at level L when at least \(share) of its practices are at L or better, "
      + "\(lag), and every key practice is at L. The overall level follows from the levels of the "
      + "dimensions by the same rule."
  }

  /// The level under other shares: whether it depends on the choice of θ; nil without an estimate.
  public func sensitivity(_ score: Score) -> String? {
    guard !score.sensitivity.isEmpty else { return nil }
    return "By the share that is asked for: \(levels(byShare: score.sensitivity)). "
      + (score.dependsOnTheta
        ? "The level depends on this choice." : "The level does not depend on this choice.")
  }

  /// `3 at 2/3, 2 at 3/4 and 2 at 1`.
  public func levels(byShare sensitivity: [Score.Sensitivity]) -> String {
    Self.list(sensitivity.map { "\($0.level) at \($0.theta)" })
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String], by last: String = "and") -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}

extension ScoreWords {
  /// One reason as a clause without a capital letter or a full stop.
  public func reason(_ reason: ConfidenceReason, of score: Score) -> String {
    switch reason {
    case .notRated: notRated(score)
    case .intervalWide:
      "the missing answers leave levels \(score.levelLow ?? 1) to \(score.levelHigh ?? 1) possible"
    case .coverageLow: "only \(percent(score.coverage)) of what applies is answered"
    case .notApplicableMany: "\(percent(score.notApplicableShare)) is said to be not applicable"
    case .oneRespondent: "one person answered, or all in one conversation"
    case .onEdge: "a single answer one step lower would lower the level"
    case .leaveOneOut: "the level changes when one respondent is left out"
    case .split: "the group is split on a practice that matters for the level"
    }
  }

  private func notRated(_ score: Score) -> String {
    let missing = score.counts?.missing ?? 0
    return "too little is answered to name a level ("
      + (missing == 1 ? "1 answer is" : "\(missing) answers are") + " missing)"
  }

  private func percent(_ share: Fraction?) -> String { "\((share ?? .zero).percent) %" }
}
