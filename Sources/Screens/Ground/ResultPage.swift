internal import MaturityModel
internal import Translation

/// The pages of a result, in the order in which they are turned.
public enum ResultPage: String, Hashable, Sendable, NumberedPage {
  case summary, dimensions, why, plan, targets, challenges, outcomes
  /// The team's own words.
  case notes
  /// How the numbers come about.
  case method
  /// How several people came to the answers; only where they did.
  case group

  /// The pages that there are to turn.
  ///
  /// Of a questionnaire with measures those that it says something about.
  static func offered(withGroup: Bool, measured: Questionnaire? = nil) -> [ResultPage] {
    allCases.filter { page in
      switch page {
      case .summary, .dimensions, .why, .plan, .targets, .notes, .method: true
      case .challenges: measured?.challenges.isEmpty != true
      case .outcomes: measured?.outcomes.isEmpty != true
      case .group: withGroup
      }
    }
  }

  var title: String {
    switch self {
    case .summary: phrase("Summary")
    case .dimensions: phrase("Dimensions")
    case .why: phrase("Why")
    case .plan: phrase("Plan")
    case .targets: phrase("Targets")
    case .challenges: phrase("Challenges")
    case .outcomes: phrase("Outcomes")
    case .notes: phrase("Notes")
    case .method: phrase("Method")
    case .group: phrase("Group")
    }
  }

  /// True where a chart can be switched to its table.
  var hasChart: Bool {
    switch self {
    case .summary, .dimensions: true
    case .why, .plan, .targets, .challenges, .outcomes, .notes, .method, .group: false
    }
  }

  /// True where lines lead somewhere, as long as there is something to list.
  var hasLinks: Bool { self != .method }

  /// True where one dimension is selected.
  var hasDimension: Bool { self == .dimensions || self == .why }
}
