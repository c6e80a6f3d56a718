import Formats
package import MaturityModel

/// One assessment file that is being worked on: every edit is on the disk before it is shown.
///
/// A class, because it owns the claim on the file and its open journal, and because there is one of it for each file.
package final class AssessmentSession {
  /// The file as the user named it.
  package var path: String { file.file }
  /// The assessment with every edit carried out.
  package internal(set) var assessment: Assessment
  /// What was brought back when the file was opened; nil after a session that ended well.
  package private(set) var recovery: Recovery?
  package let access: Access

  let file: AtomicFile
  let journal: Journal
  let coding: EditCoding
  var history: History
  /// What the file holds, as far as this session knows.
  var saved: Saved
  /// False until the first edit: a file that is only looked at gets no journal.
  var hasBegunJournal: Bool
  /// Why the latest journal lines are in memory only; nil while they are on the disk.
  var journalFailure: StorageError?
  /// Set once a change was refused because another process took the file over.
  var refusal: StorageError?
  /// True where the file was opened under one of several names; saving leaves the others as they are.
  package private(set) var hasOtherNames = false

  /// What a session may do with its file.
  package enum Access {
    case writing(Lock)
    /// As wanted, or because another process has the file.
    case reading(held: Bool, by: Lock.Holder?)
  }

  /// How a file is to be opened.
  package enum Intent: Hashable, Sendable {
    /// To work on it; only to look at it while another process has it.
    case edit
    /// To work on it, also when another process has it: that one can no longer save.
    case takeOver
    case look
  }

  /// What a file was found to hold, or was given.
  struct Saved {
    var responses: [String: Response]
    var details: Details
    var workshop: Workshop?
    var group: GroupRecord?
    var digest: String
    var stamp: FileStamp?
  }

  private init(
    file: AtomicFile, assessment: Assessment, saved: Saved, access: Access, folders: Folders
  ) {
    self.file = file
    self.assessment = assessment
    self.saved = saved
    self.access = access
    journal = Journal(of: file.path, for: assessment, in: folders)
    coding = EditCoding(for: assessment)
    history = History()
    hasBegunJournal = false
  }

  /// Opens a file, and brings back what an interrupted session did not save.
  ///
  /// `find` looks a questionnaire up by id and version, for a file that does not embed its own.
  package static func open(
    _ path: String, to intent: Intent, in folders: Folders, as holder: Lock.Holder,
    now: Timestamp, find: (_ id: String, _ version: String) -> Questionnaire?
  ) throws(StorageError) -> AssessmentSession {
    let file = AtomicFile(path)
    let access =
      intent == .look
      ? Access.reading(held: false, by: nil)
      : try claim(file.path, takingOver: intent == .takeOver, in: folders, as: holder)
    let stamp = FileStamp(of: file.path)
    let bytes = try FileBytes.read(path)
    let hasOtherNames = file.hasOtherNames
    let assessment: Assessment
    switch AssessmentReader.read(bytes, file: path, find: find) {
    case .success(let read): assessment = read
    case .failure(let invalid): throw .invalid(invalid)
    }
    let session = AssessmentSession(
      file: file, assessment: assessment,
      saved: Saved(
        responses: assessment.responses, details: assessment.details,
        workshop: assessment.workshop, group: assessment.group,
        digest: Checksum.text(of: bytes), stamp: stamp),
      access: access, folders: folders)
    if session.canWrite {
      session.hasOtherNames = hasOtherNames
      file.sweep(now: now)
      session.recover()
      session.forgetFormerVotes()
    }
    return session
  }

  /// Makes a new file and opens it.
  ///
  /// The folder has to be there, and the file must not.
  package static func create(
    _ assessment: Assessment, at path: String, in folders: Folders, as holder: Lock.Holder,
    now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let file = AtomicFile(path)
    guard FileStamp(of: file.path) == nil else { throw .exists(file: path) }
    var access = try claim(file.path, takingOver: false, in: folders, as: holder)
    // Where there is no file yet, what another machine left beside it claims nothing.
    if case .reading(_, by: let other?) = access, !other.isCertain {
      access = try claim(file.path, takingOver: true, in: folders, as: holder)
    }
    guard case .writing = access else { throw .exists(file: path) }
    let session = AssessmentSession(
      file: file, assessment: assessment,
      saved: Saved(responses: [:], details: Details(), digest: "", stamp: nil),
      access: access, folders: folders)
    try session.write(now: now)
    return session
  }

  private static func claim(
    _ file: FilePath, takingOver: Bool, in folders: Folders, as holder: Lock.Holder
  ) throws(StorageError) -> Access {
    let name = "/" + SHA256.hexadecimal(of: Array(file.text.utf8))
    var reason = ""
    // In a folder that cannot be written the claim stands beside the journal.
    for folder in [nil] + folders.states.map(Optional.some) {
      if let folder, (try? folders.make(folder)) == nil { continue }
      let place = folder.map { FilePath(invented: $0 + name) } ?? file
      switch Lock.take(place, as: holder, takingOver: takingOver) {
      case .taken(let lock): return .writing(lock)
      case .held(let other): return .reading(held: true, by: other)
      case .impossible(.unwritable(_, _, let trouble, _)):
        reason = reason.isEmpty ? trouble : reason
      case .impossible(let failure): throw failure
      }
    }
    return .writing(Lock(trouble: reason))
  }

  private func recover() {
    let read = assessment
    let replay = Replay(of: journal.records(), on: assessment, digest: saved.digest)
    assessment = replay.assessment
    history = replay.history
    hasBegunJournal = replay.hasRecords && replay.continuesJournal
    if hasVotesOfClosedWorkshop { _ = forget() }
    if !replay.continuesJournal, history.canUndo || history.canRedo {
      beginJournal(unsaved: history.records)
    }
    let changed = Set(read.responses.keys).union(assessment.responses.keys)
      .filter { read.responses[$0] != assessment.responses[$0] }
    let changesWorkshop = read.workshop != assessment.workshop || read.group != assessment.group
    guard !changed.isEmpty || changesWorkshop || read.details != assessment.details else { return }
    recovery = Recovery(
      answers: changed.count, changesDetails: read.details != assessment.details,
      changesWorkshop: changesWorkshop,
      wasChangedElsewhere: replay.wasChangedElsewhere)
  }
}
