import Formats
import POSIX

/// What was found in a repository, kept beside the journal of an assessment until somebody wants it forgotten.
package struct ScanFile {
  private static let ending = ".scan.json"

  private let folders: Folders
  private let path: String

  /// The file for an assessment, whose path is as the user named it.
  package init(for id: String, at path: String, in folders: Folders) {
    self.folders = folders
    let name = SHA256.hexadecimal(of: Array("\(FilePath(following: path).text)\n\(id)".utf8))
    self.path = folders.states[0] + "/" + name + Self.ending
  }

  /// What is kept; nil for nothing.
  package var bytes: [UInt8]? {
    folders.trusts(folders.states[0]) ? try? FileBytes.read(path, .invented) : nil
  }

  /// Keeps something in place of what was there; only its owner can read it.
  package func keep(_ bytes: [UInt8]) throws(StorageError) {
    try folders.make(folders.states[0])
    try AtomicFile(invented: path).write(bytes, waitsForDisk: false)
  }

  /// Removes what is kept; gives what is still there.
  package func forget() -> [String] {
    folders.trusts(folders.states[0]) ? AtomicFile(invented: path).erase() : []
  }

  /// Removes what is kept of all assessments; says how many there were, and gives what is still there.
  package static func forgetAll(in folders: Folders) -> (count: Int, left: [String]) {
    let folder = folders.states[0]
    guard folders.trusts(folder) else { return (0, []) }
    let names = (FolderListing.names(in: folder) ?? []).filter { name in
      name.hasSuffix(ending) && name.utf8.count == 64 + ending.utf8.count
    }
    return (names.count, names.flatMap { AtomicFile(invented: "\(folder)/\($0)").erase() })
  }
}
