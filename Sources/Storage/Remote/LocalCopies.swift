import Formats
import MaturityModel
import POSIX

/// What this machine keeps of a shared store: what was seen there last, what is not sent yet, and what never is.
///
/// It lies with the journals, for its owner only.
struct LocalCopies: Sendable {
  private let folders: Folders
  private let folder: String

  /// Which of the copies of an assessment is meant.
  enum Kind: String {
    /// What the store held.
    case seen
    /// What was worked on here.
    case own
  }

  /// An assessment at some revision, 0 for one that was never sent.
  struct Copy: Hashable, Sendable {
    var name: String
    var revision: Int
    var bytes: [UInt8]
  }

  init(of address: StoreAddress, in folders: Folders) {
    self.folders = folders
    folder =
      folders.states[0] + "/stores/" + SHA256.hexadecimal(of: Array(address.description.utf8))
  }

  /// True once somebody was told who can read the store.
  var isKnown: Bool { FilePath.isThere(folder + "/known") }

  /// Remembers that; where that fails it is told again.
  func beKnown() { try? write([], folder + "/known") }

  /// Where the claim on an assessment stands.
  func place(of name: String) -> FilePath { FilePath(invented: path(name, "claim")) }

  func copy(_ kind: Kind, of name: String) -> Copy? { copy(at: path(name, kind.rawValue)) }

  /// What is kept of a kind, by name.
  func all(_ kind: Kind) -> [Copy] {
    (FolderListing.files(in: folder, endings: [kind.rawValue]) ?? []).compactMap { copy(at: $0) }
      .sorted { $0.name < $1.name }
  }

  func keep(_ copy: Copy, as kind: Kind) throws(StorageError) {
    let head = JSON.object(["name": .string(copy.name), "revision": .integer(copy.revision)])
    try write(
      Array(head.compact.utf8) + [UInt8(ascii: "\n")] + copy.bytes, path(copy.name, kind.rawValue))
  }

  func remove(_ kind: Kind, of name: String) {
    _ = AtomicFile(invented: path(name, kind.rawValue)).erase()
  }

  /// The bytes of a questionnaire that were met before.
  func snapshot(_ digest: String) -> [UInt8]? {
    let bytes = try? FileBytes.read(path(digest, "questionnaire"), .invented)
    return bytes.flatMap { "sha256:" + SHA256.hexadecimal(of: $0) == digest ? $0 : nil }
  }

  /// Remembers the bytes of a questionnaire; without them they are fetched again.
  func keep(snapshot: [UInt8], digest: String) {
    let file = path(digest, "questionnaire")
    if !snapshot.isEmpty, !FilePath.isThere(file) { try? write(snapshot, file) }
  }

  private func path(_ name: String, _ ending: String) -> String {
    "\(folder)/\(SHA256.hexadecimal(of: Array(name.utf8))).\(ending)"
  }

  private func write(_ bytes: [UInt8], _ path: String) throws(StorageError) {
    try folders.make(folders.states[0])
    try FolderListing.create(folder)
    try AtomicFile(invented: path).write(bytes)
  }

  private func copy(at path: String) -> Copy? {
    guard folders.trusts(folders.states[0]),
      let bytes = try? FileBytes.read(path, .invented, limit: JSONDocument.sizeLimit + 4_096),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let head = (try? JSONDocument(Array(bytes[..<end])))?.root,
      let name = head["name"]?.text, let revision = head["revision"]?.whole
    else { return nil }
    return Copy(name: name, revision: revision, bytes: Array(bytes[(end + 1)...]))
  }
}
