import Formats
package import MaturityModel

/// One assessment that is being worked on: every edit is in its journal before it is shown.
///
/// A class, because it owns the claim on the assessment and its open journal, and because there is one of it for each.
package final class AssessmentSession {
  /// The assessment with every edit carried out.
  package internal(set) var assessment: Assessment { didSet { knownDirty = nil } }
  /// What was brought back at the beginning; nil after a session that ended well.
  package private(set) var recovery: Recovery?
  /// How what was worked on here became one with what somebody else saved meanwhile; nil where nobody did.
  package private(set) var reconciliation: Reconciliation?
  package let access: Access
  /// The language that the questionnaire is shown in while this session works on it; empty for that of the source.
  package var languageShown = ""

  let medium: any Medium
  var journal: Journal
  let coding: EditCoding
  var history = History()
  /// What happened in live votes, in its order.
  package internal(set) var live: [JSON] = []
  /// What the medium holds, as far as this session knows.
  var saved: Saved { didSet { knownDirty = nil } }
  /// Whether the two differ, once somebody asked; every key asks.
  var knownDirty: Bool?
  /// What others find, as far as this session knows.
  var sent: Saved
  /// False until the first edit: an assessment that is only looked at gets no journal.
  var hasBegunJournal = false
  /// Why the latest journal lines are in memory only; nil while they are on the disk.
  var journalFailure: StorageError?
  /// Set once a change was refused because another session took the assessment over.
  var refusal: StorageError?

  /// What a session may do.
  package enum Access {
    /// Everything; others can do so as well where there is trouble with claiming.
    case writing(trouble: String?)
    /// As wanted, or because another process has the file.
    case reading(held: Bool, by: Lock.Holder?)
  }

  /// How an assessment is to be opened.
  package enum Intent: Hashable, Sendable {
    /// To work on it; only to look at it while another process has it.
    case edit
    /// To work on it, also when another process has it: that one can no longer save.
    case takeOver
    case look
  }

  /// What a medium was found to hold, or was given.
  struct Saved: Equatable {
    let responses: [Item.ID: Response]
    let details: Details
    let workshop: Workshop?
    let group: GroupRecord?
    let digest: String

    init(_ assessment: Assessment, digest: String) {
      responses = assessment.responses
      details = assessment.details
      workshop = assessment.workshop
      group = assessment.group
      self.digest = digest
    }
  }

  private init(_ medium: some Medium, _ assessment: Assessment, digest: String, _ access: Access) {
    (self.medium, self.assessment, self.access) = (medium, assessment, access)
    saved = Saved(assessment, digest: digest)
    sent = saved
    journal = Journal(of: assessment, in: medium)
    coding = EditCoding(for: assessment)
  }

  /// Opens what is there, and brings back what an interrupted session did not save.
  ///
  /// `find` looks a questionnaire up by id and version, for an assessment that does not embed its own.
  static func open(
    _ medium: some Medium, to intent: Intent,
    find: (_ id: String, _ version: String) -> Questionnaire?
  ) throws(StorageError) -> AssessmentSession {
    let access =
      intent == .look
      ? Access.reading(held: false, by: nil) : try medium.claim(takingOver: intent == .takeOver)
    let bytes = try medium.read()
    let assessment = try AssessmentReader.read(bytes, file: medium.ref.path, find: find).valid()
    let session = AssessmentSession(medium, assessment, digest: Checksum.text(of: bytes), access)
    if session.canWrite { try session.bringBack(find: find) }
    return session
  }

  /// Writes a new assessment where there is none yet, and opens it.
  static func create(
    _ assessment: Assessment, in medium: some Medium, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    guard !medium.isThere else { throw .exists(file: medium.ref.path) }
    var access = try medium.claim(takingOver: false)
    // Where there is no file yet, what another machine left beside it claims nothing.
    if case .reading(_, by: let other?) = access, !other.isCertain {
      access = try medium.claim(takingOver: true)
    }
    let session = AssessmentSession(medium, assessment, digest: "", access)
    guard session.canWrite else { throw .exists(file: medium.ref.path) }
    try session.write(now: now)
    return session
  }

  /// Brings back what an interrupted session did not save, on top of what was read, or made one with it.
  private func bringBack(
    find: (_ id: String, _ version: String) -> Questionnaire?
  ) throws(StorageError) {
    let records = journal.records()
    live = records.compactMap { if case .live(let event) = $0 { event } else { nil } }
    guard let parted = medium.parted else { return recover(records) }
    let path = medium.ref.path
    func read(_ bytes: [UInt8]) throws(StorageError) -> Assessment {
      try AssessmentReader.read(bytes, file: path, find: find).valid()
    }
    let mine = Replay(
      of: records, on: try read(parted.mine), digest: Checksum.text(of: parted.mine)
    ).assessment
    // A version of this machine, of which nobody said that it arrived.
    let isOwn = records.contains { $0.isMark(of: saved.digest) }
    var base: Assessment?
    if isOwn { base = assessment } else if let bytes = parted.base { base = try read(bytes) }
    if let reason = Reconciliation.refusal(mine: mine, theirs: assessment, base: base) {
      throw .foreign(file: path, fault: reason, remedy: try medium.setAside())
    }
    let reconciliation = Reconciliation(mine: mine, theirs: assessment, base: base)
    if !isOwn { self.reconciliation = reconciliation }
    take(reconciliation.merged, former: records.compactMap(\.marked).suffix(Self.keptMarks))
    if !isDirty { try medium.join() }
  }

  /// So many versions are told from those of others.
  private static let keptMarks = 100

  /// Carries out what makes another version of the assessment of the one that was read.
  private func take(_ merged: Assessment, former: [String]) {
    let theirs = assessment
    let at = [merged.updatedAt, theirs.updatedAt].compactMap { $0 }.max()
    if let change = theirs.change(to: merged) {
      let record = history.recording(Edit(change, at: at ?? Timestamp(seconds: 0)))
      if let edit = history.replay(record) { assessment.apply(edit) }
    }
    beginJournal(unsaved: history.records, former: former)
    tellRecovery(since: theirs, wasChangedElsewhere: reconciliation != nil)
  }

  private func recover(_ records: [JournalRecord]) {
    let read = assessment
    let replay = Replay(of: records, on: assessment, digest: saved.digest)
    assessment = replay.assessment
    history = replay.history
    hasBegunJournal = replay.hasRecords && replay.continuesJournal
    if hasVotesOfClosedWorkshop { _ = forget() }
    if !replay.continuesJournal, history.canUndo || history.canRedo || !live.isEmpty {
      beginJournal(unsaved: history.records)
    }
    tellRecovery(since: read, wasChangedElsewhere: replay.wasChangedElsewhere)
  }

  private func tellRecovery(since read: Assessment, wasChangedElsewhere: Bool) {
    let changed = Set(read.responses.keys).union(assessment.responses.keys)
      .filter { read.responses[$0] != assessment.responses[$0] }
    let changesWorkshop = read.workshop != assessment.workshop || read.group != assessment.group
    guard !changed.isEmpty || changesWorkshop || read.details != assessment.details else { return }
    recovery = Recovery(
      answers: changed.count, changesDetails: read.details != assessment.details,
      changesWorkshop: changesWorkshop, wasChangedElsewhere: wasChangedElsewhere)
  }
}
