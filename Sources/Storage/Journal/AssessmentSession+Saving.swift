import Formats
package import MaturityModel

extension AssessmentSession {
  /// Puts the assessment into its file, unless it is there already.
  ///
  /// When it fails the file is as it was, and the edits stay in the journal and in this session.
  package func save(now: Timestamp) throws(StorageError) {
    guard isDirty else { return try catchUp() }
    try checkClaim()
    try checkUnchanged()
    try write(now: now)
  }

  /// Sends what was saved, where it has not reached the store that others see.
  private func catchUp() throws(StorageError) {
    guard isBehind else { return }
    try checkClaim()
    try medium.catchUp()
    if !medium.isBehind { sent = saved }
  }

  /// True while what was saved has not reached the store that others see; it is on this machine, and sent when it can be.
  package var isBehind: Bool { canWrite && medium.isBehind }

  /// How many answers, and details all together as one more, are not in the store that others see.
  package var unsentChanges: Int {
    let changed = Set(sent.responses.keys).union(assessment.responses.keys)
      .count { sent.responses[$0] != assessment.responses[$0] }
    return changed + (sent.details == assessment.details ? 0 : 1)
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
    if !languageShown.isEmpty { updated.languageShown = languageShown }
    let bytes = updated.fileBytes
    let digest = Checksum.text(of: bytes)
    if hasBegunJournal { journalize(.mark(.saving, digest: digest)) }
    try medium.write(bytes, keepsFormer: keepsFormer)
    assessment = updated
    saved = Saved(updated, digest: digest)
    if !medium.isBehind { sent = saved }
    if !hasBegunJournal || journal.isLong(history, besides: live) || journal.trouble != nil {
      history.forget(keeping: Journal.keptEdits)
      beginJournal()
    } else {
      journalize(.mark(.saved, digest: digest))
    }
  }

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
    live = []
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
    case .response, .details, .length, .group: false
    case .several(let changes): changes.contains(where: \.touchesWorkshop)
    }
  }
}
