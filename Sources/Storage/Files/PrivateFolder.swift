import POSIX

/// A new folder for one purpose, which only its owner can look into, and which is removed afterwards.
package struct PrivateFolder {
  package let path: String

  /// Makes it among the temporary files of the user.
  package init(environment: [String: String], prefix: String) throws(StorageError) {
    let place = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    path = FilePath(following: try FolderListing.createNew(in: place, prefix: prefix)).text
  }

  /// The path of a file in it.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Removes it with all that is in it; links in it are removed and not followed.
  package func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    guard rmdir(path) != 0, unlink(path) != 0 else { return }
    for name in FolderListing.names(in: path) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }
}
