internal import Translation

/// The pages of a comparison, in the order in which they are turned.
enum ComparePage: NumberedPage {
  case summary, dimensions, moves, surroundings

  var title: String {
    switch self {
    case .summary: phrase("Summary")
    case .dimensions: phrase("Dimensions")
    case .moves: phrase("Practices")
    case .surroundings: phrase("Challenges and outcomes")
    }
  }
}
