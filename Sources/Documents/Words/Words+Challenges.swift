package import MaturityModel
internal import Translation

extension Words {
  /// `Hard releases and Skill gaps are felt as serious`.
  func worst(_ titles: [String], _ severity: String, rank: Int) -> String {
    let named = list(titles, atMost: 3)
    let severity = severity.isEmpty ? phrase("severity \(rank, "rank")") : severity
    return phrase(
      titles.count, one: "\(named, "challenges") is felt as \(severity, "severity").",
      other: "\(named, "challenges") are felt as \(severity, "severity").")
  }

  var matrixTitle: String { phrase("Challenges beside the practices that relieve them") }

  func matrix(practices: Int, challenges: Int) -> String {
    phrase(
      """
      \(practices.practices, "practices") below target against \(challenges.challenges, "challenges"). \
      The table has all.
      """)
  }

  func matrixNote(left: Int) -> String {
    let start = phrase(
      """
      Bars beside a challenge: how much it is felt, 0 to 4. Practices that are on target are left out.
      """)
    let more =
      left > 0
      ? phrase(
        left, one: "One more practice is not drawn.",
        other: "\(opening(left), "count") more practices are not drawn.") : ""
    let end = phrase("Severity never enters a level.")
    return [start, more, end].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func strength(_ strength: Int) -> String {
    switch strength {
    case 3...: phrase("strong link")
    case 2: phrase("medium")
    default: phrase("weak")
    }
  }

  var allChallenges: String { phrase("All challenges") }
  var ofHow: String { phrase("Place") }
  var noChallenges: String { phrase("This questionnaire asks for no challenges.") }

  var challengesNote: String {
    phrase(
      """
      Challenges enter no level. Beside each stand the practices that relieve it and are low: below the \
      target, or below 3 without one. Several are low where the low ones carry at least half of the \
      strength.
      """)
  }

  /// `, worst`, and `, second worst`.
  func amongWorst(_ rank: Int) -> String {
    switch rank {
    case 1: phrase(", worst")
    case 2: phrase(", second worst")
    case 3: phrase(", third worst")
    default: phrase(", \(ordinal(rank), "place") worst")
    }
  }

  func title(of group: ChallengeGroup) -> String {
    switch group {
    case .act: phrase("Act")
    case .lookElsewhere: phrase("Look for another cause")
    case .noticeable: phrase("In between")
    case .fineOrUnnoticed: phrase("Fine here, or not noticed")
    case .keep: phrase("Keep")
    case .unlinked: phrase("Nothing to set beside it")
    case .unknown: phrase("Don’t know: find out")
    case .notApplicable: phrase("Not applicable")
    case .unanswered: phrase("Unanswered")
    }
  }

  var noOutcomesAsked: String { phrase("This questionnaire asks for no outcomes.") }
  var outcomesNote: String { phrase("Outcomes enter no level and have no total.") }
  var relatedHeading: String {
    phrase("Dimensions that outcomes are related to, by expert opinion")
  }
  var mattersMost: String { phrase("matters most") }
  var fitsNeed: String { phrase("fits the need") }

  func measureFirst(_ count: Int) -> String {
    phrase(
      count, one: "Measure first: one outcome is not measured. These practices give the figures.",
      other: """
        Measure first: \(number(count), "count") outcomes are not measured. These practices give the \
        figures.
        """)
  }

  var noOutcomes: String { phrase("No outcome was answered.") }

  package func trend(_ trend: Trend) -> String {
    switch trend {
    case .better: phrase("better")
    case .same: phrase("same")
    case .worse: phrase("worse")
    case .unknown: phrase("not known")
    }
  }

  /// The same as a sentence of its own: `better than a year ago`.
  package func sinceLastYear(_ trend: Trend) -> String {
    switch trend {
    case .better: phrase("better than a year ago")
    case .worse: phrase("worse than a year ago")
    case .same: phrase("same as a year ago")
    case .unknown: self.trend(trend)
    }
  }

  package func basis(_ basis: Basis) -> String {
    switch basis {
    case .system: phrase("from a system")
    case .counted: phrase("counted by hand")
    case .estimated: phrase("estimated")
    }
  }
}
