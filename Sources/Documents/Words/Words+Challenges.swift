internal import MaturityModel

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
  var noOutcomes: String { "No outcome was answered." }

  func trend(_ trend: Trend) -> String {
    switch trend {
    case .better: "better"
    case .same: "same"
    case .worse: "worse"
    case .unknown: "not known"
    }
  }

  func basis(_ basis: Basis) -> String {
    switch basis {
    case .system: "from a system"
    case .counted: "counted"
    case .estimated: "estimated"
    }
  }
}
