import ArgumentParser
import Documents

/// What `report` can be asked for.
enum ReportKind: String, CaseIterable, ExpressibleByArgument {
  case team, board, plan, portfolio

  /// The kind of report of one assessment; nil for one of many teams.
  var ofOne: Report.Kind? {
    switch self {
    case .team: .team
    case .board: .board
    case .plan: .plan
    case .portfolio: nil
    }
  }
}
