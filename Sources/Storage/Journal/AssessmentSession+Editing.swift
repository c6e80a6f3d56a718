import Formats
package import MaturityModel

extension AssessmentSession {
  /// False for a session that only looks.
  package var canWrite: Bool {
    switch access {
    case .writing: true
    case .reading: false
    }
  }

  /// True when the assessment differs from its file.
  package var isDirty: Bool {
    assessment.responses != saved.responses || assessment.details != saved.details
      || assessment.workshop != saved.workshop || assessment.group != saved.group
  }

  package var canUndo: Bool { history.canUndo }
  package var canRedo: Bool { history.canRedo }

  /// Why edits are not protected as they should be: the journal is in its second place, or in memory only.
  package var journalTrouble: StorageError? { journalFailure ?? journal.trouble }

  /// Writes an edit into the journal and carries it out.
  ///
  /// The edit is on the disk when this returns.
  ///
  /// A journal that cannot be written is no reason to lose the edit: see `journalTrouble`.
  package func record(_ edit: Edit) throws(StorageError) {
    let problems = coding.problems(of: edit)
    guard problems.isEmpty else { throw .impossible(file: path, problems: problems) }
    try carryOut(history.recording(edit))
  }

  /// Takes the latest edit back.
  ///
  /// Gives the edit that did so; nil when there is nothing to undo.
  @discardableResult
  package func undo() throws(StorageError) -> Edit? {
    guard let record = history.undoing else { return nil }
    return try carryOut(record)
  }

  /// Carries the latest undone edit out again.
  ///
  /// Gives that edit; nil when there is none.
  @discardableResult
  package func redo() throws(StorageError) -> Edit? {
    guard let record = history.redoing else { return nil }
    return try carryOut(record)
  }

  /// Waits for the disk to have the journal, but not more than once a second; for when nothing else is to do.
  package func synchronizeJournal(now: Timestamp) { journal.synchronize(now: now) }

  @discardableResult
  private func carryOut(_ record: JournalRecord) throws(StorageError) -> Edit? {
    try checkClaim()
    if !hasBegunJournal { beginJournal() }
    journalize([record])
    guard let edit = history.replay(record) else { return nil }
    assessment.apply(edit)
    return edit
  }

  /// Makes sure that no other process has the file.
  func checkClaim() throws(StorageError) {
    switch access {
    case .writing(let lock):
      if lock.isTakenOver { refusal = .takenOver(file: path) }
      if let refusal { throw refusal }
    case .reading(_, let holder): throw .held(file: path, by: holder)
    }
  }

  func journalize(_ records: [JournalRecord]) {
    do throws(StorageError) {
      try journal.append(records)
      journalFailure = nil
    } catch {
      journalFailure = error
    }
  }

  /// Begins the journal anew: a history that the file contains, then edits that it does not.
  func beginJournal(unsaved: [JournalRecord] = []) {
    hasBegunJournal = true
    do throws(StorageError) {
      try journal.restart(
        saved: unsaved.isEmpty ? history : History(), digest: saved.digest, unsaved: unsaved)
      journalFailure = nil
    } catch {
      journalFailure = error
    }
  }
}
