/// What one assessment has of a practice.
struct ComparedItem {
  let revision: String
  let state: PracticeState
}

extension Assessment {
  /// Every practice by id, with its state in this run.
  var comparedItems: [Item.ID: ComparedItem] {
    var items: [Item.ID: ComparedItem] = [:]
    for dimension in questionnaire.dimensions {
      for (practice, state) in zip(dimension.practices, states(in: dimension)) {
        items[practice.id] = ComparedItem(revision: practice.revision, state: state)
      }
    }
    return items
  }
}

extension PracticeState {
  /// The level that was chosen; nil for every other state.
  var level: Int? {
    if case .level(let level) = self { level } else { nil }
  }
}

extension String {
  /// True where two revisions such as `1.0` and `1.2` share the meaning: the part before the first full stop.
  func isSameMajorRevision(as other: String) -> Bool {
    self == other || prefix { $0 != "." } == other.prefix { $0 != "." }
  }
}
