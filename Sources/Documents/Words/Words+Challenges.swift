package import MaturityModel

extension Words {
  /// `Hard releases and Skill gaps are felt as serious`.
  func worst(_ titles: [String], _ severity: String, rank: Int) -> String {
    "\(list(titles, atMost: 3)) \(titles.count == 1 ? "is" : "are") felt as "
      + "\(severity.isEmpty ? "severity \(rank)" : severity)."
  }

  var matrixTitle: String { "Challenges beside the practices that relieve them" }

  func matrix(practices: Int, challenges: Int) -> String {
    "\(practices.counted("practice")) below target against \(challenges.counted("challenge")). "
      + "The table has all."
  }

  func matrixNote(left: Int) -> String {
    let more =
      left > 0 ? " \(opening(left, "more practice")) \(left == 1 ? "is" : "are") not drawn." : ""
    return "Bars beside a challenge: how much it is felt, 0 to 4. Practices that are on target are "
      + "left out.\(more) Severity never enters a level."
  }

  func strength(_ strength: Int) -> String {
    switch strength {
    case 3...: "strong link"
    case 2: "medium"
    default: "weak"
    }
  }

  var allChallenges: String { "All challenges" }
  var ofHow: String { "Place" }
  var noChallenges: String { "This questionnaire asks for no challenges." }

  var challengesNote: String {
    "Challenges enter no level. Beside each stand the practices that relieve it and are low: below "
      + "the target, or below 3 without one. Several are low where the low ones carry at least half of "
      + "the strength."
  }

  /// `, worst`, and `, second worst`.
  func amongWorst(_ rank: Int) -> String {
    switch rank {
    case 1: ", worst"
    case 2: ", second worst"
    case 3: ", third worst"
    default: ", \(ordinal(rank)) worst"
    }
  }

  func title(of group: ChallengeGroup) -> String {
    switch group {
    case .act: "Act"
    case .lookElsewhere: "Look for another cause"
    case .noticeable: "In between"
    case .fineOrUnnoticed: "Fine here, or not noticed"
    case .keep: "Keep"
    case .unlinked: "Nothing to set beside it"
    case .unknown: "Don’t know: find out"
    case .notApplicable: "Not applicable"
    case .unanswered: "Unanswered"
    }
  }

  var noOutcomesAsked: String { "This questionnaire asks for no outcomes." }
  var outcomesNote: String { "Outcomes enter no level and have no total." }
  var relatedHeading: String { "Dimensions that outcomes are related to, by expert opinion" }
  var mattersMost: String { "matters most" }
  var fitsNeed: String { "fits the need" }

  func measureFirst(_ count: Int) -> String {
    "Measure first: \(number(count)) outcomes are not measured. These practices give the figures."
  }

  var noOutcomes: String { "No outcome was answered." }

  package func trend(_ trend: Trend) -> String {
    switch trend {
    case .better: "better"
    case .same: "same"
    case .worse: "worse"
    case .unknown: "not known"
    }
  }

  /// The same as a sentence of its own: `better than a year ago`.
  package func sinceLastYear(_ trend: Trend) -> String {
    switch trend {
    case .better, .worse: "\(self.trend(trend)) than a year ago"
    case .same: "\(self.trend(trend)) as a year ago"
    case .unknown: self.trend(trend)
    }
  }

  package func basis(_ basis: Basis) -> String {
    switch basis {
    case .system: "from a system"
    case .counted: "counted by hand"
    case .estimated: "estimated"
    }
  }
}
