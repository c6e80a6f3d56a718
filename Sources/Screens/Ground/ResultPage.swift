/// The pages of a result, in the order in which they are turned.
public enum ResultPage: String, Hashable, Sendable, NumberedPage {
  case summary, dimensions, why, plan, targets, challenges, outcomes, notes
  /// How several people came to the answers; only where they did.
  case group

  /// The pages that there are to turn.
  static func offered(withGroup: Bool) -> [ResultPage] {
    allCases.filter { $0 != .group || withGroup }
  }

  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The title where there is little room.
  var shortTitle: String {
    switch self {
    case .summary: "Sum"
    case .dimensions: "Dim"
    case .why: "Why"
    case .plan: "Plan"
    case .targets: "Targ"
    case .challenges: "Chal"
    case .outcomes: "Outc"
    case .notes: "Notes"
    case .group: "Grp"
    }
  }

  /// True where a chart can be switched to its table.
  var hasChart: Bool {
    switch self {
    case .summary, .dimensions: true
    case .why, .plan, .targets, .challenges, .outcomes, .notes, .group: false
    }
  }

  /// True where lines lead somewhere, as long as there is something to list.
  var hasLinks: Bool { self != .summary && self != .notes }

  /// True where one dimension is selected.
  var hasDimension: Bool { self == .dimensions || self == .why }
}
