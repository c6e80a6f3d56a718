import Foundation
import TerminalDriver

extension Home {
  /// The command line that opens a workshop, made with the small questionnaire if it is not there.
  func holdingWorkshop() -> [String] {
    ["workshop", "--questionnaire", questionnaire, assessment]
  }
}

extension EmulatedScreen {
  /// How many have voted on a practice of the agenda.
  func voted(on practice: String) -> Int {
    guard let line = line(with: " \(practice) "), let end = line.range(of: " of 5 voted") else {
      return 0
    }
    return Int(line[..<end.lowerBound].suffix(1)) ?? 0
  }
}
