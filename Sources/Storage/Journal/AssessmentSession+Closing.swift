import Formats
package import MaturityModel

extension AssessmentSession {
  /// Closes the workshop with an edit that removes it: saves the file at once, and forgets for good what single
  /// people voted.
  ///
  /// The journal, the previous save and left-over temporary files are removed, so nothing before this can be undone. Gives
  /// the files that could not be removed; whoever closes has to hear of them. When saving fails the workshop goes on as
  /// it was. The previous save goes first: no moment leaves votes beside a file in which the workshop is closed.
  package func closeWorkshop(_ edit: Edit, now: Timestamp) throws(StorageError) -> [String] {
    try check(edit)
    try checkClaim()
    try checkUnchanged()
    let former = assessment
    assessment.apply(edit)
    _ = medium.removeTraces()
    do throws(StorageError) {
      try write(now: now, keepsFormer: false)
    } catch {
      assessment = former
      throw error
    }
    return forget()
  }

  /// Removes whatever tells what the assessment was before, the journal last: while it is there, closing can be
  /// finished later.
  func forget() -> [String] {
    history = History()
    hasBegunJournal = false
    return medium.removeTraces() + journal.erase()
  }

  /// True where a workshop was closed and the journal still knows its votes, because closing was interrupted.
  var hasVotesOfClosedWorkshop: Bool {
    guard assessment.workshop == nil, !isDirty else { return false }
    // Where nothing was revealed there is no record of a group. What began a workshop is then still to be undone, though
    // none goes on: only closing leaves that behind.
    let steps = saved.group != nil ? history.done + history.undone : history.done
    return steps.contains { $0.edit.change.touchesWorkshop }
  }
}

extension Edit.Change {
  fileprivate var touchesWorkshop: Bool {
    switch self {
    case .workshop, .discussion: true
    case .response, .details, .group: false
    case .several(let changes): changes.contains(where: \.touchesWorkshop)
    }
  }
}
