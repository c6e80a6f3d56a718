internal import MaturityModel
internal import Translation

extension Details {
  /// The records of a kind in their order.
  func records(_ kind: RecordKind) -> [Record] {
    switch kind {
    case .actions:
      actions.map {
        Record(text: $0.text, who: $0.owner, day: $0.due, practice: $0.practice, state: $0.state)
      }
    case .parked:
      parked.map { Record(text: $0.question, who: $0.who, day: $0.by, practice: $0.practice) }
    }
  }

  /// Puts a record in the place of the one at an index, or at the end.
  mutating func keep(_ record: Record, _ kind: RecordKind, at index: Int?) {
    switch kind {
    case .actions:
      let index = index.flatMap { actions.indices.contains($0) ? $0 : nil } ?? actions.count
      if index == actions.count { actions.append(Action(id: freeActionID, text: "")) }
      actions[index].text = record.text
      actions[index].owner = record.who
      actions[index].due = record.day
      actions[index].practice = record.practice
      actions[index].state = record.state ?? .open
    case .parked:
      let index = index.flatMap { parked.indices.contains($0) ? $0 : nil } ?? parked.count
      if index == parked.count { parked.append(ParkedQuestion(question: "")) }
      parked[index].question = record.text
      parked[index].who = record.who
      parked[index].by = record.day
      parked[index].practice = record.practice
    }
  }

  mutating func removeRecord(_ kind: RecordKind, at index: Int) {
    switch kind {
    case .actions: actions.remove(at: index)
    case .parked: parked.remove(at: index)
    }
  }

  /// The first of `action-1`, `action-2`, … that no action has.
  private var freeActionID: String {
    let taken = Set(actions.map(\.id))
    var number = 1
    while taken.contains("action-\(number)") { number += 1 }
    return "action-\(number)"
  }
}
