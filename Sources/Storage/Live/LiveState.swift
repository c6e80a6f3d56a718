package import MaturityModel
import POSIX

/// What a voter's or a facilitator's program keeps of one room on the own disk, for its owner alone.
///
/// A class, because nobody else may have it meanwhile.
package final class LiveState {
  private let path: String
  private let lock: Lock

  /// Secrets are not kept for ever.
  private static let days = 30

  private init(_ path: String, _ lock: Lock) { (self.path, self.lock) = (path, lock) }

  /// Takes the file of a room; another program that has it is named.
  package static func take(
    _ name: String, in folders: Folders
  ) throws(StorageError) -> LiveState {
    guard let folder = folders.live else { throw .noHome }
    try FolderListing.create(folder)
    let path = "\(folder)/\(name).json"
    switch Lock.take(FilePath(invented: path), as: .current) {
    case .taken(let lock): return LiveState(path, lock)
    // Nobody knows this file by its name, and a room is not taken over.
    case .held(let holder):
      throw .foreign(
        file: folder, fault: "the room is open \(holder?.description ?? "elsewhere")",
        remedy: "Close it there.")
    case .impossible(let error): throw error
    }
  }

  package var bytes: [UInt8]? { try? FileBytes.read(path, .invented) }

  /// Keeps the bytes; they are on the disk when this returns.
  package func keep(_ bytes: [UInt8]) throws(StorageError) {
    try AtomicFile(invented: path).write(bytes)
  }

  /// Removes the file, because the room is closed.
  package func forget() {
    _ = AtomicFile(invented: path).erase()
    lock.release()
  }

  /// Lets others have it.
  package func release() { lock.release() }

  /// The names of what is kept, without their ending.
  package static func names(in folders: Folders) -> [String] {
    guard let folder = folders.live else { return [] }
    return (FolderListing.names(in: folder) ?? [])
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
  }

  /// What is kept under a name, without taking it.
  package static func peek(_ name: String, in folders: Folders) -> [UInt8]? {
    folders.live.flatMap { try? FileBytes.read("\($0)/\(name).json", .invented) }
  }

  /// Removes what was not written for a month, but for what is gone on with: a clock may have jumped.
  package static func sweep(_ folders: Folders, except own: String? = nil, now: Timestamp) {
    guard let folder = folders.live else { return }
    for name in names(in: folders) where name != own {
      let path = "\(folder)/\(name).json"
      guard let status = FilePath.status(ofName: path), status.isFile,
        now.seconds - status.changedAt > days * 86_400
      else { continue }
      unlink(path)
    }
  }
}

extension Folders {
  /// Where secrets of live votes are kept; nil without a home folder.
  fileprivate var live: String? { state.map { $0 + "/live" } }
}
