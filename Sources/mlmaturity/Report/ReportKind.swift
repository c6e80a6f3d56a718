import ArgumentParser
import Documents

/// What a report is for.
enum ReportKind: String, ExpressibleByArgument, CaseIterable {
  case team, board, plan
  /// How one team went, over several files.
  case progress
  /// Many teams beside each other.
  case portfolio

  /// The kind of a report of one file; nil for one of several.
  var ofOne: Report.Kind? {
    switch self {
    case .team: .team
    case .board: .board
    case .plan: .plan
    case .progress, .portfolio: nil
    }
  }
}

/// A report of whatever kind, as it is written.
protocol MadeReport {
  var document: Document { get }
  /// What a reader has to know before comparing, a sentence each.
  var notices: [String] { get }
  /// The tables that a CSV file can hold, the usual one first.
  var tables: [Report.TableName] { get }
  /// A table for CSV; nil where the kind has no such table, or it may not be told.
  func table(_ name: Report.TableName) -> Table?
}

extension Report: MadeReport {}
extension TeamsReport: MadeReport {
  var notices: [String] { [] }
  var tables: [Report.TableName] { [.portfolio] }
  func table(_ name: Report.TableName) -> Table? { name == .portfolio ? table : nil }
}
extension ProgressReport: MadeReport {
  var tables: [Report.TableName] { Report.TableName.allCases.filter { table($0) != nil } }
}
