internal import Translation

/// What a team takes along from an assessment besides its answers.
enum RecordKind: Hashable, Sendable {
  /// Who does what by when.
  case actions
  /// What nobody could tell, and who can find out.
  case parked

  var title: String {
    switch self {
    case .actions: phrase("Actions")
    case .parked: phrase("Parking lot")
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
    case .actions: phrase("No actions yet. End with three: what, who, by when. n writes the first.")
    case .parked:
      phrase(
        """
        Nothing is parked. Park what nobody in the room can tell: n writes the first question.
        """)
    }
  }

  /// The labels of the fields of one record, with what stands in an empty one.
  var labels: [(label: String, placeholder: String)] {
    switch self {
    case .actions:
      [
        (phrase("What"), phrase("what will be done")), (phrase("Owner"), phrase("one person")),
        (phrase("Due"), phrase("2027-01-31, or +14 for in 14 days")),
        (phrase("Practice"), phrase("such as DAT-1")),
      ]
    case .parked:
      [
        (phrase("Question"), phrase("what has to be found out")),
        (phrase("Who"), phrase("who can find out")),
        (phrase("By"), phrase("2027-01-31, or +14 for in 14 days")),
        (phrase("Practice"), phrase("such as DAT-1")),
      ]
    }
  }
}
