package import Formats
package import MaturityModel
import Synchronization

/// Assessments in memory: as lasting as the program, and worked on by the same sessions as files.
///
/// A class, because all that list, work and look share it.
package final class MemoryStore: Store {
  fileprivate struct Contents {
    var assessments: [AssessmentRef: [UInt8]] = [:]
    var claims: [AssessmentRef: ObjectIdentifier] = [:]
    /// By reference and id, as another assessment at the same place has another journal.
    var journals: [[String]: [UInt8]] = [:]
  }

  fileprivate let contents = Mutex(Contents())
  private static let archive = "archive/"

  package init() {}

  /// What is kept of an assessment; somebody else's writing goes around every session.
  package subscript(_ ref: AssessmentRef) -> [UInt8]? {
    get { contents.withLock { $0.assessments[ref] } }
    set { contents.withLock { $0.assessments[ref] = newValue } }
  }

  package func list(
    archived: Bool, _ take: (_ found: Result<AssessmentSummary, InvalidFile>, _ total: Int) -> Bool
  ) {
    let listed = contents.withLock(\.assessments)
      .filter { $0.key.path.hasPrefix(Self.archive) == archived }
      .sorted { $0.key.path < $1.key.path }
    var known = KnownQuestionnaires { _, _ in nil }
    for (ref, bytes) in listed {
      guard take(AssessmentSummary.read(bytes, of: ref, &known), listed.count) else { return }
    }
  }

  package func isThere(_ ref: AssessmentRef) -> Bool { self[ref] != nil }

  /// Assessments in memory hold their questionnaires.
  package func find(_ id: String, _ version: String) -> Questionnaire? { nil }

  package func bytes(of ref: AssessmentRef) throws(StorageError) -> [UInt8] {
    guard let bytes = self[ref] else {
      throw .unreadable(
        file: ref.path, reason: "there is no such assessment", remedy: "Check the name.")
    }
    return bytes
  }

  package func open(
    _ ref: AssessmentRef, to intent: AssessmentSession.Intent, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    try AssessmentSession.open(MemoryMedium(ref, in: self), to: intent, find: find)
  }

  package func create(
    _ assessment: Assessment, at ref: AssessmentRef? = nil, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let ref = ref ?? AssessmentRef(assessment.fileName)
    return try AssessmentSession.create(assessment, in: MemoryMedium(ref, in: self), now: now)
  }

  package func move(_ ref: AssessmentRef, intoArchive: Bool) throws(StorageError) -> AssessmentRef {
    let path =
      intoArchive ? Self.archive + ref.path : String(ref.path.dropFirst(Self.archive.count))
    let target = AssessmentRef(path)
    guard self[target] == nil else { throw .exists(file: path) }
    self[target] = try bytes(of: ref)
    self[ref] = nil
    return target
  }
}

/// One assessment of a store in memory, as a session works on it.
private final class MemoryMedium: Medium, JournalPlace {
  let ref: AssessmentRef
  private let store: MemoryStore
  private var journal: [String] = []

  init(_ ref: AssessmentRef, in store: MemoryStore) { (self.ref, self.store) = (ref, store) }

  deinit { release() }

  var location: String { ref.path }
  var isThere: Bool { store[ref] != nil }
  let hasOtherNames = false

  func claim(takingOver: Bool) -> AssessmentSession.Access {
    store.contents.withLock { contents in
      if contents.claims[ref] != nil, !takingOver { return .reading(held: true, by: .current) }
      contents.claims[ref] = ObjectIdentifier(self)
      return .writing(trouble: nil)
    }
  }

  var isTakenOver: Bool {
    store.contents.withLock { ($0.claims[ref] ?? ObjectIdentifier(self)) != ObjectIdentifier(self) }
  }

  func release() {
    store.contents.withLock { contents in
      if contents.claims[ref] == ObjectIdentifier(self) { contents.claims[ref] = nil }
    }
  }

  func read() throws(StorageError) -> [UInt8] { try store.bytes(of: ref) }

  func holds(_ digest: String) -> Bool {
    store[ref].map { Checksum.text(of: $0) == digest } ?? true
  }

  func write(_ bytes: [UInt8], keepsFormer: Bool) { store[ref] = bytes }
  func removeTraces() -> [String] { [] }

  func journal(of id: String, header: [UInt8]) -> any JournalPlace {
    journal = [ref.path, id]
    return self
  }

  let trouble: StorageError? = nil
  var byteCount: Int { bytes.count }

  private var bytes: [UInt8] {
    get { store.contents.withLock { $0.journals[journal] ?? [] } }
    set { store.contents.withLock { $0.journals[journal] = newValue } }
  }

  func lines() -> [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "\n")) }
  func append(_ lines: [UInt8]) { bytes += lines }
  func replace(with lines: [UInt8]) { bytes = lines }

  func erase() -> [String] {
    bytes = []
    return []
  }

  func synchronize() {}
  func close() {}
}
