internal import MaturityModel

extension PracticeState {
  /// The state as a person says it.
  var words: String {
    switch self {
    case .level(let level): "level \(level)"
    case .notApplicable: "not applicable"
    case .unknown: "don't know"
    case .unanswered: "not answered"
    case .outOfScope: "out of scope"
    }
  }

  /// The state in one sign, beside a title.
  var sign: String {
    switch self {
    case .level(let level): "\(level)"
    case .notApplicable: "n/a"
    case .unknown: "?"
    case .unanswered: "open"
    case .outOfScope: "out of scope"
    }
  }
}
