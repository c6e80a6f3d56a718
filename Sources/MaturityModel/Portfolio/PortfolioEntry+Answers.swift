extension PortfolioEntry {
  /// What was answered to every practice, a byte each.
  public struct Answers: Hashable, Sendable {
    public let form: SharedQuestionnaire
    /// A level, or one of the codes below.
    private let codes: [UInt8]

    private static let notApplicable: UInt8 = 10
    private static let unknown: UInt8 = 11
    private static let unanswered: UInt8 = 12
    private static let outOfScope: UInt8 = 13
    private static let answered: UInt8 = 14

    /// The states of all practices in questionnaire order.
    public init(_ states: [PracticeState], to form: SharedQuestionnaire) {
      self.form = form
      codes = states.map { state in
        switch state {
        case .level(let level): UInt8(clamping: level)
        case .answered: Self.answered
        case .notApplicable: Self.notApplicable
        case .unknown: Self.unknown
        case .unanswered: Self.unanswered
        case .outOfScope: Self.outOfScope
        }
      }
    }

    public var states: [PracticeState] {
      codes.map { code in
        switch code {
        case Self.answered: .answered
        case Self.notApplicable: .notApplicable
        case Self.unknown: .unknown
        case Self.unanswered: .unanswered
        case Self.outOfScope: .outOfScope
        default: .level(Int(code))
        }
      }
    }

    /// The level of the practice at a place in the questionnaire; nil where it has none.
    public func level(at place: Int) -> Int? {
      codes.indices.contains(place) && codes[place] < Self.notApplicable ? Int(codes[place]) : nil
    }
  }
}
