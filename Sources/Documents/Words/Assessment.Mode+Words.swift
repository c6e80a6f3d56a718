package import MaturityModel
internal import Translation

extension Assessment.Mode {
  /// What a length is called.
  package var words: String {
    switch self {
    case .quick: phrase("quick scan")
    case .standard: phrase("standard", in: "length")
    case .full: phrase("full", in: "length")
    }
  }
}
