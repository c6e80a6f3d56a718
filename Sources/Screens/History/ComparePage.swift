/// The pages of a comparison, in the order in which they are turned.
enum ComparePage: NumberedPage {
  case summary, dimensions, moves, surroundings

  var title: String {
    switch self {
    case .summary: "Summary"
    case .dimensions: "Dimensions"
    case .moves: "Practices"
    case .surroundings: "Challenges and outcomes"
    }
  }
}
