import Formats
import MaturityModel

/// What was brought back from an interrupted session.
///
/// It is applied already, and can be undone.
package struct Recovery: Hashable, Sendable {
  /// Items whose answer, note or mark differs from the file.
  package var answers: Int
  /// True when the title, targets, actions or the like differ from the file.
  package var changesDetails: Bool
  /// True when votes or decisions of a workshop differ from the file.
  package var changesWorkshop = false
  /// True when the file was also changed by something else since, so that the unsaved edits were put on top of it.
  package var wasChangedElsewhere: Bool
}

/// A journal compared with the file that it belongs to.
struct Replay {
  private(set) var assessment: Assessment
  private(set) var history = History()
  private(set) var wasChangedElsewhere = false
  /// False when the journal has to be begun anew, because its lines do not lead to this state.
  private(set) var continuesJournal = true
  let hasRecords: Bool

  /// Finds what of a journal is not in the file yet, and carries it out.
  ///
  /// The journal marks what the file contained when.
  ///
  /// The edits after the last mark that fits the file are the unsaved
  /// ones, unless a later save went through: then something else has changed the file, and only the edits after that
  /// save are carried out, on top of what stands there now.
  init(of records: [JournalRecord], on assessment: Assessment, digest: String) {
    self.assessment = assessment
    hasRecords = !records.isEmpty
    let fitting = records.lastIndex { $0.isMark(of: digest) }
    let latest = records.lastIndex { record in
      if case .mark(let mark, _) = record { mark != .saving } else { false }
    }
    if let fitting, latest.map({ $0 <= fitting }) ?? true {
      for (index, record) in records.enumerated() {
        guard let edit = history.replay(record), index > fitting else { continue }
        self.assessment.apply(edit)
      }
    } else if !records.isEmpty {
      rebase(records, after: latest ?? -1)
    }
  }

  /// Carries the edits after a mark out on a file that something else has changed.
  private mutating func rebase(_ records: [JournalRecord], after mark: Int) {
    continuesJournal = false
    var former = History()
    for (index, record) in records.enumerated() {
      guard let edit = former.replay(record), index > mark else { continue }
      let rebased = edit.rebased(on: assessment)
      wasChangedElsewhere = true
      if let change = history.replay(history.recording(rebased)) { assessment.apply(change) }
    }
  }
}

extension Edit {
  /// The same edit with what stands in the assessment now as its earlier side.
  func rebased(on assessment: Assessment) -> Edit {
    var current = assessment
    return Edit(change.rebased(on: &current), at: at)
  }
}

extension Edit.Change {
  fileprivate func rebased(on current: inout Assessment) -> Edit.Change {
    let rebased: Edit.Change
    switch self {
    case .response(let item, _, let after):
      rebased = .response(item: item, before: current.responses[item] ?? Response(), after: after)
    case .details(let before, let after):
      rebased = .details(
        before: current.details, after: current.details.changed(from: before, to: after))
    case .length(_, let after): rebased = .length(before: current.mode, after: after)
    case .workshop(_, let after): rebased = .workshop(before: current.workshop, after: after)
    case .discussion(let practice, _, let after):
      let before = current.workshop?.discussion(of: practice) ?? Discussion()
      rebased = .discussion(practice: practice, before: before, after: after)
    case .group(_, let after): rebased = .group(before: current.group, after: after)
    case .several(let changes): return .several(changes.map { $0.rebased(on: &current) })
    }
    current.apply(Edit(rebased, at: Timestamp(seconds: 0)))
    return rebased
  }
}

extension Details {
  /// These details with only that changed in which the two others differ.
  fileprivate func changed(from before: Details, to after: Details) -> Details {
    var details = self
    func take<Value: Equatable>(_ part: WritableKeyPath<Details, Value>) {
      if before[keyPath: part] != after[keyPath: part] {
        details[keyPath: part] = after[keyPath: part]
      }
    }
    take(\.title)
    take(\.subject)
    take(\.completedAt)
    take(\.worst)
    take(\.targets)
    take(\.actions)
    take(\.parked)
    take(\.result)
    return details
  }
}
