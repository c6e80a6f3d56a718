/// The pages of a result, in the order in which they are turned.
enum ResultPage: Int, Hashable, Sendable, CaseIterable {
  case summary, dimensions, why, next, targets, challenges, outcomes, notes

  /// The digit that leads to the page.
  var digit: Int { rawValue + 1 }

  var title: String {
    switch self {
    case .summary: "Summary"
    case .dimensions: "Dimensions"
    case .why: "Why"
    case .next: "Next"
    case .targets: "Targets"
    case .challenges: "Challenges"
    case .outcomes: "Outcomes"
    case .notes: "Notes"
    }
  }

  /// The title where there is little room.
  var shortTitle: String {
    switch self {
    case .summary: "Sum"
    case .dimensions: "Dim"
    case .why: "Why"
    case .next: "Next"
    case .targets: "Targ"
    case .challenges: "Chal"
    case .outcomes: "Outc"
    case .notes: "Notes"
    }
  }

  /// True where a chart can be switched to its table.
  var hasChart: Bool {
    switch self {
    case .summary, .dimensions: true
    case .why, .next, .targets, .challenges, .outcomes, .notes: false
    }
  }

  /// True where one dimension is selected.
  var hasDimension: Bool { self == .dimensions || self == .why }

  /// The page some steps on, around the ends.
  func neighbour(_ step: Int) -> ResultPage {
    let all = Self.allCases
    return all[(rawValue + step + all.count) % all.count]
  }
}
