/// What a team takes along from an assessment besides its answers.
enum RecordKind: Hashable, Sendable {
  /// Who does what by when.
  case actions
  /// What nobody could tell, and who can find out.
  case parked

  var title: String {
    switch self {
    case .actions: "Actions"
    case .parked: "Parking lot"
    }
  }

  /// The prompt where everything is said line by line.
  var prompt: String {
    switch self {
    case .actions: "actions"
    case .parked: "parked"
    }
  }

  /// What the list says while it is empty.
  var emptyText: String {
    switch self {
    case .actions: "No actions yet. End with three: what, who, by when. n writes the first."
    case .parked:
      "Nothing is parked. Park what nobody in the room can tell: n writes the first question."
    }
  }

  /// The labels of the fields of one record, with what stands in an empty one.
  var labels: [(label: String, placeholder: String)] {
    switch self {
    case .actions:
      [
        ("What", "what will be done"), ("Owner", "one person"),
        ("Due", "2027-01-31, or +14 for in 14 days"), ("Practice", "such as DAT-1"),
      ]
    case .parked:
      [
        ("Question", "what has to be found out"), ("Who", "who can find out"),
        ("By", "2027-01-31, or +14 for in 14 days"), ("Practice", "such as DAT-1"),
      ]
    }
  }
}
