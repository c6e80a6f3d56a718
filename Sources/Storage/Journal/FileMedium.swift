import Formats
import MaturityModel

/// A file that is replaced whole, with a lock beside it and its journal in the user's own folders.
final class FileMedium: Medium {
  let ref: AssessmentRef
  private(set) var hasOtherNames = false
  private let file: AtomicFile
  private let folders: Folders
  private var lock: Lock?
  /// What the file looked like when it was last read or written here.
  private var stamp: FileStamp?

  init(_ ref: AssessmentRef, in folders: Folders) {
    self.ref = ref
    self.folders = folders
    file = AtomicFile(ref.path)
  }

  var location: String { file.path.text }
  var isThere: Bool { FileStamp(of: file.path) != nil }
  var isTakenOver: Bool { lock?.isTakenOver ?? false }

  func claim(takingOver: Bool) throws(StorageError) -> AssessmentSession.Access {
    let name = "/" + SHA256.hexadecimal(of: Array(location.utf8))
    var reason = ""
    // In a folder that cannot be written the claim stands beside the journal.
    for folder in [nil] + folders.states.map(Optional.some) {
      if let folder, (try? folders.make(folder)) == nil { continue }
      let place = folder.map { FilePath(invented: $0 + name) } ?? file.path
      switch Lock.take(place, as: .current, takingOver: takingOver) {
      case .taken(let lock):
        self.lock = lock
        return .writing(trouble: lock.trouble)
      case .held(let other): return .reading(held: true, by: other)
      case .impossible(.unwritable(_, _, let trouble, _)):
        reason = reason.isEmpty ? trouble : reason
      case .impossible(let failure): throw failure
      }
    }
    return .writing(trouble: reason)
  }

  func release() { lock?.release() }

  func read() throws(StorageError) -> [UInt8] {
    stamp = FileStamp(of: file.path)
    let bytes = try FileBytes.read(ref.path)
    hasOtherNames = file.hasOtherNames
    return bytes
  }

  func holds(_ digest: String) throws(StorageError) -> Bool {
    guard let current = FileStamp(of: file.path), current != stamp else { return true }
    return Checksum.text(of: try FileBytes.read(ref.path)) == digest
  }

  func write(_ bytes: [UInt8], keepsFormer: Bool) throws(StorageError) {
    try file.write(bytes, keepingFormer: keepsFormer ? { AssessmentReader.isAssessment($0) } : nil)
    stamp = FileStamp(of: file.path)
  }

  func removeTraces() -> [String] { file.removeTraces(isOwn: AssessmentReader.isAssessment) }

  func journal(of id: String, header: [UInt8]) -> any JournalPlace {
    // Another assessment at the same path has another journal: a deleted one can still be put back.
    let journal = JournalFiles(named: "\(location)\n\(id)", in: folders)
    journal.adopt(location, header: header)
    return journal
  }

  /// Removes what killed processes left behind: temporary files, and the previous save where it still tells single
  /// votes of a group whose workshop is closed.
  func tidy(beside assessment: Assessment, now: Timestamp) {
    file.sweep(now: now)
    guard assessment.group != nil, assessment.workshop == nil else { return }
    let hasVotes = file.hasFormer { bytes in
      guard let root = (try? JSONDocument(bytes))?.root else { return false }
      return root["workshop"] != nil && (root["id"]?.text ?? "") == assessment.id
    }
    if hasVotes { unlink(file.former) }
  }
}
