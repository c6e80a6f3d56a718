import MaturityModel
import Screens

extension Event.Outcome {
  /// The outcome with its assessments as they are shown.
  func showing(_ shown: (Assessment) -> Assessment) -> Event.Outcome {
    switch self {
    case .opened(let assessment, let path, let place, let reason):
      .opened(shown(assessment), path: path, at: place, readOnlyReason: reason)
    case .earlier(let assessment): .earlier(assessment.map(shown))
    case .changed(let assessment): .changed(shown(assessment))
    case .undone(let edit, let assessment): .undone(edit, shown(assessment))
    case .redone(let edit, let assessment): .redone(edit, shown(assessment))
    case .closedWorkshop(let assessment): .closedWorkshop(shown(assessment))
    case .comparison(let before, let after): .comparison(shown(before), shown(after))
    // Histories are made of assessments as they are shown; the rest has none, or only looks for what differs.
    case .history, .reconciliation, .message, .saving, .note, .draft, .found,
      .lines, .beside, .workshop,
      .facilitator, .hosted, .joined, .ballots, .pool, .home, .shelf, .rereading, .archived, .new,
      .problems,
      .waiting, .progress, .failure, .reported, .portfolio, .theme, .mouse:
      self
    }
  }
}
