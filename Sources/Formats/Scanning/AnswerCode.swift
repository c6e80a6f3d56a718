import MaturityModel

/// How the answer to a practice stands in a record; from 1 it is the level.
enum AnswerCode {
  static let none: UInt8 = 0
  static let unknown: UInt8 = 10
  static let notApplicable: UInt8 = 11
  /// What only items of format 2 can be.
  static let given: UInt8 = 12
  static let outOfScope: UInt8 = 13
  /// A challenge has its severity and this, or `none`.
  static let severity: UInt8 = 1

  /// The code of an item of format 2.
  static func code(_ state: PracticeState) -> UInt8 {
    switch state {
    case .level, .answered: given
    case .notApplicable: notApplicable
    case .unknown: unknown
    case .unanswered: none
    case .outOfScope: outOfScope
    }
  }
}
