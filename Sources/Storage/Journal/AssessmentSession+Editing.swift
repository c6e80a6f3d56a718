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

  package var ref: AssessmentRef { medium.ref }
  /// What a person calls the assessment.
  package var path: String { ref.path }

  /// True when the assessment differs from what was saved.
  package var isDirty: Bool {
    if let knownDirty { return knownDirty }
    let isDirty = Saved(assessment, digest: saved.digest) != saved
    knownDirty = isDirty
    return isDirty
  }

  /// True where the file was opened under one of several names; saving leaves the others as they are.
  package var hasOtherNames: Bool { canWrite && medium.hasOtherNames }

  /// Why edits are not protected as they should be: the journal is in its second place, or in memory only.
  package var journalTrouble: StorageError? { journalFailure ?? journal.trouble }

  /// Writes an edit into the journal and carries it out.
  ///
  /// The edit is on the disk when this returns.
  ///
  /// A journal that cannot be written is no reason to lose the edit: see `journalTrouble`.
  package func record(_ edit: Edit) throws(StorageError) {
    try check(edit)
    try carryOut(history.recording(edit))
  }

  /// Refuses an edit that would make a file that nobody could read.
  func check(_ edit: Edit) throws(StorageError) {
    let problems = coding.problems(of: edit)
    guard problems.isEmpty else { throw .impossible(file: path, problems: problems) }
  }

  /// Takes the latest edit back.
  ///
  /// Gives the edit that did so; nil when there is nothing to undo.
  @discardableResult package func undo() throws(StorageError) -> Edit? {
    try carryOut(history.undoing)
  }

  /// Carries the latest undone edit out again.
  ///
  /// Gives that edit; nil when there is none.
  @discardableResult package func redo() throws(StorageError) -> Edit? {
    try carryOut(history.redoing)
  }

  package var canUndo: Bool { history.canUndo }
  package var canRedo: Bool { history.canRedo }

  /// Waits for the disk to have the journal, but not more than once a second; for when nothing else is to do.
  package func synchronizeJournal(now: Timestamp) { journal.synchronize(now: now) }

  @discardableResult private func carryOut(_ record: JournalRecord?) throws(StorageError) -> Edit? {
    guard let record else { return nil }
    try checkClaim()
    if !hasBegunJournal { beginJournal() }
    journalize(record)
    guard let edit = history.replay(record) else { return nil }
    assessment.apply(edit)
    return edit
  }

  /// Makes sure that no other process has the file.
  package func checkClaim() throws(StorageError) {
    switch access {
    case .writing:
      if medium.isTakenOver { refusal = .takenOver(file: path) }
      if let refusal { throw refusal }
    case .reading(_, let holder): throw .held(file: path, by: holder)
    }
  }

  /// Begins the journal anew: a history that the file contains, then edits that it does not.
  ///
  /// `former` are the digests of versions that may still arrive where others find them.
  func beginJournal(unsaved: [JournalRecord] = [], former: [String] = []) {
    hasBegunJournal = true
    write { () throws(StorageError) in
      try journal.restart(
        saved: unsaved.isEmpty ? history : History(), digest: saved.digest, unsaved: unsaved,
        live: live, former: former)
    }
  }

  /// Writes what happened in a live vote into the journal, and waits until the disk has it.
  ///
  /// After an error nothing of it counts.
  package func keepLive(_ events: [JSON]) throws(StorageError) {
    guard !events.isEmpty else { return }
    try checkClaim()
    if !hasBegunJournal { beginJournal() }
    for event in events {
      journalize(.live(event))
      if let journalFailure { throw journalFailure }
    }
    live += events
    journal.synchronize()
  }

  /// Says in fewer words what happened in live votes; the journal has them when it is shortened the next time.
  package func shortenLive(_ events: [JSON]) { live = events }

  func journalize(_ record: JournalRecord) {
    write { () throws(StorageError) in try journal.append(record) }
  }

  /// Writes into the journal; trouble with it is kept, not thrown.
  private func write(_ lines: () throws(StorageError) -> Void) {
    do throws(StorageError) {
      try lines()
      journalFailure = nil
    } catch { journalFailure = error }
  }
}
