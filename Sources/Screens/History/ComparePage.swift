/// The pages of a comparison, in the order in which they are turned.
enum ComparePage: Int, Hashable, Sendable, CaseIterable {
  case summary, dimensions, moves, surroundings

  /// The digit that leads to the page.
  var digit: Int { rawValue + 1 }

  var title: String {
    switch self {
    case .summary: "Summary"
    case .dimensions: "Dimensions"
    case .moves: "Practices"
    case .surroundings: "Challenges and outcomes"
    }
  }

  /// The title where there is little room.
  var shortTitle: String {
    switch self {
    case .summary: "Sum"
    case .dimensions: "Dim"
    case .moves: "Prac"
    case .surroundings: "Chal"
    }
  }

  /// The page some steps on, around the ends.
  func neighbour(_ step: Int) -> ComparePage {
    let all = Self.allCases
    return all[(rawValue + step + all.count) % all.count]
  }
}
