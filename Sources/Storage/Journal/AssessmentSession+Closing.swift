import Formats
package import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension AssessmentSession {
  /// Closes the workshop with an edit that removes it: saves the file at once, and forgets for good what single
  /// people voted.
  ///
  /// The journal, the previous save and left-over temporary files are removed, so nothing before this can be undone. Gives
  /// the files that could not be removed; whoever closes has to hear of them. When saving fails the workshop goes on as
  /// it was. The previous save goes first: no moment leaves votes beside a file in which the workshop is closed.
  package func closeWorkshop(_ edit: Edit, now: Timestamp) throws(StorageError) -> [String] {
    let problems = coding.problems(of: edit)
    guard problems.isEmpty else { throw .impossible(file: path, problems: problems) }
    try checkClaim()
    try checkUnchanged()
    let former = assessment
    assessment.apply(edit)
    _ = file.removeTraces(isOwn: AssessmentReader.isAssessment)
    do throws(StorageError) {
      try write(now: now, keepingFormer: nil)
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
    return file.removeTraces(isOwn: AssessmentReader.isAssessment) + journal.erase()
  }

  /// Removes the previous save where it still tells single votes of a group whose workshop is closed: another program,
  /// or an earlier version of this one, may have been killed while it closed.
  func forgetFormerVotes() {
    guard assessment.group != nil, assessment.workshop == nil else { return }
    let hasVotes = file.hasFormer { bytes in
      guard let root = (try? JSONDocument(bytes))?.root else { return false }
      return root["workshop"] != nil && (root["id"]?.text ?? "") == assessment.id
    }
    if hasVotes { unlink(file.former) }
  }

  /// True where a workshop was closed and the journal still knows its votes, because closing was interrupted.
  var hasVotesOfClosedWorkshop: Bool {
    guard assessment.workshop == nil, !isDirty else { return false }
    // Where nothing was revealed there is no record of a group. What began a workshop is then still to be undone, though
    // none goes on: only closing leaves that behind.
    return saved.group != nil ? history.touchesWorkshop : history.leavesWorkshop
  }
}

extension History {
  /// True where a vote or anything else of a workshop can be undone or redone.
  var touchesWorkshop: Bool {
    (done + undone).contains { $0.edit.change.touchesWorkshop }
  }

  /// True where what was done, and not undone, began or changed a workshop.
  fileprivate var leavesWorkshop: Bool {
    done.contains { $0.edit.change.touchesWorkshop }
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

extension AtomicFile {
  /// Removes the previous save and every temporary file of this file; gives those that are still there.
  ///
  /// `isOwn` tells a previous save from somebody else's file of that name, which stays.
  func removeTraces(isOwn: (_ bytes: [UInt8]) -> Bool) -> [String] {
    (temporaries + (hasFormer(isOwn) ? [former] : []))
      .filter { unlink($0) != 0 && errno != ENOENT }
  }
}

extension Journal {
  /// Removes the journal, wherever it is; gives the files that are still there.
  func erase() -> [String] {
    files.filter { !$0.erase() }.map(\.path)
  }
}
