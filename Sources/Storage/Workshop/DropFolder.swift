import POSIX

/// A folder into which ballots are put, and which whoever puts them there need not be able to read.
///
/// With `chmod 3733` everybody on a shared machine can hand in, nobody but its owner can list it, and nobody can take away
/// what somebody else handed in.
package struct DropFolder {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Why nothing can be handed in here; nil where it can.
  package var reason: String? {
    guard let status = FilePath.status(of: path) else { return "there is no such folder" }
    guard status.isFolder else { return "this is no folder" }
    return access(path, W_OK | X_OK) == 0 ? nil : "nothing may be put into it"
  }

  /// Puts a person's ballot there, in the place of what the same person handed in before; answers the path.
  ///
  /// Its name is that of the person's random id, which nobody can guess, and its group may read it.
  package func handIn(_ bytes: [UInt8], of person: String) throws(StorageError) -> String {
    let file = path + "/ballot-\(person).json"
    try SharedFile(file, mode: 0o640).write(bytes)
    return file
  }
}
