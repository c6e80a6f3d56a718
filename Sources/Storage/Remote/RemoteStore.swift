package import Formats
package import MaturityModel

/// Assessments in a shared store, which another program reaches: there is no network code here.
///
/// Whatever is worked on lies on this machine as well, so that work goes on without the store. What has the path of a file
/// is a file, as in any other store.
package final class RemoteStore: Store {
  package let address: StoreAddress
  let copies: LocalCopies
  let folders: Folders
  let found: @Sendable (_ id: String, _ version: String) -> Questionnaire?
  /// How long a person waits for the store, in milliseconds, before work goes on without it.
  let patience: Int
  private let files: FileStore
  /// One way for what is worked on, and one for what takes longer.
  private let working: StoreChannel
  let reading: StoreChannel

  /// `program` is the path of the program that reaches the store; nil where it is not there.
  package init(
    _ address: StoreAddress, by program: String?, _ folders: Folders, patience: Int = 400,
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?
  ) {
    (self.address, self.folders, found) = (address, folders, find)
    self.patience = patience
    copies = LocalCopies(of: address, in: folders)
    files = FileStore(folders, find: find)
    working = StoreChannel(to: address, by: program)
    reading = StoreChannel(to: address, by: program)
  }

  /// Why the store could not be reached the last time; nil where it was.
  package var trouble: StoreFailure? { working.trouble ?? reading.trouble }

  /// True where what is worked on could not be sent or fetched the last time.
  var isDown: Bool { working.trouble != nil }

  /// True where nobody was told on this machine who can read the store.
  package var isNew: Bool { !copies.isKnown }

  /// Remembers that somebody was told.
  package func beKnown() { copies.beKnown() }

  /// False for the path of a file.
  package func keeps(_ ref: AssessmentRef) -> Bool { StoredAssessment.isName(ref.path) }

  package func isThere(_ ref: AssessmentRef) -> Bool {
    guard keeps(ref) else { return files.isThere(ref) }
    return RemoteMedium(ref, in: self).isThere
  }

  package func find(_ id: String, _ version: String) -> Questionnaire? { found(id, version) }

  package func bytes(of ref: AssessmentRef) throws(StorageError) -> [UInt8] {
    keeps(ref) ? try RemoteMedium(ref, in: self).read() : try files.bytes(of: ref)
  }

  package func open(
    _ ref: AssessmentRef, to intent: AssessmentSession.Intent, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    guard keeps(ref) else { return try files.open(ref, to: intent, now: now) }
    return try AssessmentSession.open(RemoteMedium(ref, in: self), to: intent, find: find)
  }

  package func create(
    _ assessment: Assessment, at ref: AssessmentRef?, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let ref = ref ?? AssessmentRef(assessment.fileName)
    guard keeps(ref) else { return try files.create(assessment, at: ref, now: now) }
    return try AssessmentSession.create(assessment, in: RemoteMedium(ref, in: self), now: now)
  }

  package func move(_ ref: AssessmentRef, intoArchive: Bool) throws(StorageError) -> AssessmentRef {
    guard keeps(ref) else { return try files.move(ref, intoArchive: intoArchive) }
    let archive = StoredAssessment.archive
    let target = intoArchive ? archive + ref.path : String(ref.path.dropFirst(archive.count))
    let own = copies.copy(.own, of: ref.path)
    guard copies.copy(.own, of: target) == nil else { throw .exists(file: target) }
    if own?.revision != 0 {
      do throws(StoreFailure) {
        _ = try working.ask(.move(name: ref.path, to: target))
      } catch {
        throw error.kind == .exists ? .exists(file: target) : error.writing(ref.path)
      }
    }
    for kind in [LocalCopies.Kind.own, .seen] {
      guard var copy = copies.copy(kind, of: ref.path) else { continue }
      copy.name = target
      try copies.keep(copy, as: kind)
      copies.remove(kind, of: ref.path)
    }
    return AssessmentRef(target)
  }
}

extension RemoteStore {
  /// What the store holds under a name, in the bytes of a file.
  func load(_ name: String) throws(StoreFailure) -> LocalCopies.Copy {
    let found = try working.ask(.load(name: name))
    let digest = found["snapshot"]?.text ?? ""
    guard let revision = found["revision"]?.whole, let body = found["body"]?.text,
      let cut = found["cut"]?.whole,
      let bytes = StoredAssessment.joined(body, try snapshot(digest, working), at: cut)
    else { throw StoreFailure(.failed, "what came of \(name) is no assessment") }
    return LocalCopies.Copy(name: name, revision: revision, bytes: bytes)
  }

  /// The bytes of a questionnaire, fetched once.
  func snapshot(_ digest: String, _ channel: StoreChannel) throws(StoreFailure) -> [UInt8] {
    if digest.isEmpty { return [] }
    if let known = copies.snapshot(digest) { return known }
    let bytes = Array((try channel.ask(.snapshot(digest: digest))["snapshot"]?.text ?? "").utf8)
    guard StoredAssessment.digest(of: bytes) == digest else {
      throw StoreFailure(.failed, "the questionnaire \(digest) came with other bytes")
    }
    copies.keep(snapshot: bytes, digest: digest)
    return bytes
  }

  /// Sends a document in place of a revision, with its questionnaire where the store has it not; answers the revision
  /// that it has there.
  func send(
    _ stored: StoredAssessment, _ snapshot: [UInt8], replacing revision: Int
  ) throws(StoreFailure) -> Int {
    var saved: JSONNode
    do throws(StoreFailure) {
      saved = try working.ask(.save(stored, replacing: revision))
    } catch {
      guard error.kind == .snapshotMissing else { throw error }
      let text = String(decoding: snapshot, as: UTF8.self)
      _ = try working.ask(.keep(snapshot: text, digest: stored.snapshot))
      saved = try working.ask(.save(stored, replacing: revision))
    }
    guard let kept = saved["revision"]?.whole else {
      throw StoreFailure(.failed, "the store did not say what it kept")
    }
    copies.keep(snapshot: snapshot, digest: stored.snapshot)
    return kept
  }

  /// Asks the store itself something, as the commands for its owner do.
  package func ask(_ request: StoreRequest) throws(StoreFailure) -> JSONNode {
    try reading.ask(request)
  }
}

extension StoreFailure {
  /// The failure as trouble with reading something.
  package func reading(_ name: String) -> StorageError {
    .unreadable(file: name, reason: message, remedy: remedy)
  }

  /// The failure as trouble with writing something.
  package func writing(_ name: String) -> StorageError {
    .unwritable(file: name, step: "send", reason: message, remedy: remedy)
  }

  /// What is wrong, and what to do about it.
  package var sentence: String { message + (message.hasSuffix(".") ? " " : ". ") + remedy }

  /// What to do about it.
  package var remedy: String {
    switch kind {
    case .unreachable: "Try again when the store can be reached."
    case .refused: "Check the address, and that the server lets you in."
    case .forbidden: "Ask whoever looks after the store."
    case .empty: "Make it with mlmaturity store init."
    case .newer: "Please upgrade."
    case .changed: "Open it again."
    case .exists: "Choose another name."
    case .copy: "Make one of both: mlmaturity reconcile MINE THEIRS --output FILE."
    case .missing: "Check the name."
    case .snapshotMissing, .failed: "Try again; mlmaturity store check tells more."
    }
  }
}
