import Formats
import MaturityModel

/// What can be undone and redone, in order.
struct History: Hashable {
  private(set) var done: [Step] = []
  /// The next one to redo is the last.
  private(set) var undone: [Step] = []
  private var lastNumber = 0

  /// An edit under the number that its journal knows it by.
  struct Step: Hashable {
    var number: Int
    var edit: Edit
  }

  var canUndo: Bool { !done.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// The record of a new edit; it enters the history when it is replayed.
  func recording(_ edit: Edit) -> JournalRecord { .edit(number: lastNumber + 1, edit) }

  /// The record that takes the latest edit back; nil when there is none.
  var undoing: JournalRecord? { done.last.map { .undo(number: $0.number) } }

  /// The record that carries the latest undone edit out again; nil when there is none.
  var redoing: JournalRecord? { undone.last.map { .redo(number: $0.number) } }

  /// Takes a record in, and gives the edit to apply; nil for a record that changes nothing.
  ///
  /// An undo or redo of an edit whose line is damaged changes nothing, because that edit was not carried out either.
  mutating func replay(_ record: JournalRecord) -> Edit? {
    switch record {
    case .mark, .live: return nil
    case .edit(let number, let edit):
      done.append(Step(number: number, edit: edit))
      undone = []
      lastNumber = max(lastNumber, number)
      return edit
    case .undo(let number):
      guard let index = done.lastIndex(where: { $0.number == number }) else { return nil }
      let step = done.remove(at: index)
      undone.append(step)
      return step.edit.reversed
    case .redo(let number):
      guard let index = undone.lastIndex(where: { $0.number == number }) else { return nil }
      let step = undone.remove(at: index)
      done.append(step)
      return step.edit
    }
  }

  /// Forgets all but the newest edits.
  mutating func forget(keeping count: Int) {
    done = Array(done.suffix(count))
    undone = Array(undone.suffix(count))
  }

  /// Records that lead to this history when they are replayed.
  var records: [JournalRecord] {
    (done + undone.reversed()).map { .edit(number: $0.number, $0.edit) }
      + undone.map { .undo(number: $0.number) }
  }
}
