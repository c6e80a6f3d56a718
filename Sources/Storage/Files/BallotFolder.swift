/// A folder that several people put their ballots into.
package struct BallotFolder: Hashable, Sendable {
  /// The folder as the user named it; `~` at its beginning is the home folder.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The paths of all ballots in it, in the order of their names; hidden files are none.
  package func paths(home: String?) throws(StorageError) -> [String] {
    let folder = path.hasPrefix("~/") ? (home ?? "~") + path.dropFirst() : path
    guard let names = FolderListing.names(in: folder) else { throw .reading(folder) }
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
  }
}
