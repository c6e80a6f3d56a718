package import MaturityModel

extension Assessment.Mode {
  /// What a length is called.
  package var words: String {
    switch self {
    case .quick: "quick scan"
    case .standard: "standard"
    case .full: "full"
    }
  }
}
