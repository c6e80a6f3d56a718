import MaturityModel

extension Vote {
  /// `1`…`9`, `d` for *don't know*, `a` for *not applicable*; empty for what is not voted live.
  var letter: String {
    switch self {
    case .level(let level): "\(level)"
    case .unknown: "d"
    case .notApplicable: "a"
    case .options, .number, .text: ""
    }
  }

  /// Nil for everything that is no vote.
  init?(letter: String) {
    switch letter {
    case "d": self = .unknown
    case "a": self = .notApplicable
    default:
      guard letter.utf8.count == 1, let level = Int(letter), level > 0 else { return nil }
      self = .level(level)
    }
  }
}
