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
    let stamp = FileStamp(of: file.path)
    if stamp != nil, stamp != saved.stamp {
      let bytes = try FileBytes.read(path)
      guard Checksum.text(of: bytes) == saved.digest else {
        throw .changed(file: path)
      }
    }
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
    if case .writing(let lock) = access { lock.release() }
  }

  /// Saves; `isOwn` tells former contents that may give way to newer ones, nil keeps none.
  func write(
    now: Timestamp,
    keepingFormer isOwn: ((_ bytes: [UInt8]) -> Bool)? = { AssessmentReader.isAssessment($0) }
  ) throws(StorageError) {
    var updated = assessment
    updated.updatedAt = now
    // Whatever is worked on shall open in years without anything else.
    updated.embedsQuestionnaire = true
    let bytes = updated.fileBytes
    let digest = Checksum.text(of: bytes)
    if hasBegunJournal { journalize([.saving(digest: digest)]) }
    try file.write(bytes, keepingFormer: isOwn)
    assessment = updated
    saved = Saved(
      responses: updated.responses, details: updated.details, workshop: updated.workshop,
      group: updated.group, digest: digest,
      stamp: FileStamp(of: file.path))
    if !hasBegunJournal || journal.isLong(history) || journal.trouble != nil {
      history.forget(keeping: Journal.keptEdits)
      beginJournal()
    } else {
      journalize([.saved(digest: digest)])
    }
  }
}
