import Formats
package import MaturityModel

extension AssessmentSession {
  /// Puts the assessment into its file, unless it is there already.
  ///
  /// When it fails the file is as it was, and the edits stay in the journal and in this session.
  package func save(now: Timestamp) throws(StorageError) {
    guard isDirty else { return }
    try checkClaim()
    try checkUnchanged()
    try write(now: now)
  }

  /// Makes sure that no other program has changed the file.
  func checkUnchanged() throws(StorageError) {
    guard try medium.holds(saved.digest) else { throw .changed(file: path) }
  }

  /// Saves, makes sure that the disk has everything, and gives the file free.
  ///
  /// The file is given free also when saving fails; the edits are in the journal then, but for those that were refused.
  package func close(now: Timestamp) throws(StorageError) {
    defer { abandon() }
    guard canWrite else { return }
    try save(now: now)
    if let refusal { throw refusal }
  }

  /// Gives the file free without saving; what was not saved is in the journal, and comes back.
  package func abandon() {
    journal.close()
    medium.release()
  }

  func write(now: Timestamp, keepsFormer: Bool = true) throws(StorageError) {
    var updated = assessment
    updated.updatedAt = now
    // Whatever is worked on shall open in years without anything else.
    updated.embedsQuestionnaire = true
    let bytes = updated.fileBytes
    let digest = Checksum.text(of: bytes)
    if hasBegunJournal { journalize(.mark(.saving, digest: digest)) }
    try medium.write(bytes, keepsFormer: keepsFormer)
    assessment = updated
    saved = Saved(updated, digest: digest)
    if !hasBegunJournal || journal.isLong(history) || journal.trouble != nil {
      history.forget(keeping: Journal.keptEdits)
      beginJournal()
    } else {
      journalize(.mark(.saved, digest: digest))
    }
  }
}
