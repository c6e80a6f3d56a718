import Formats
package import MaturityModel

/// A folder that several people put their ballots into, while it is looked at.
package struct BallotFolder: Hashable, Sendable {
  /// The folder as the user named it; `~` at its beginning is the home folder.
  package let path: String

  /// Problems of one file that are told; who filled it in has to look at it anyway.
  private static let problemLimit = 3

  package init(_ path: String) { self.path = path }

  /// What stands in the folder at one moment.
  package struct Content: Hashable, Sendable {
    package var files: [BallotBox.File] = []
    /// Why other files could not be read, in the order of their names.
    package var problems: [Problem] = []

    /// An empty folder.
    package init() {}
  }

  /// Reads all ballots with `read`, but for the group's `own` file; what cannot be read is named, and the rest goes on.
  ///
  /// A file that changes while it is read is left for the next time.
  package func content(
    home: String?, except own: String? = nil,
    read: (_ path: String) throws(StorageError) -> Assessment
  ) throws(StorageError) -> Content {
    let own = own.map { FilePath(following: $0) }
    var content = Content()
    for path in try paths(home: home) {
      let real = FilePath(following: path)
      guard real != own else { continue }
      let stamp = FileStamp(of: real)
      var file: BallotBox.File?
      var problems: [Problem] = []
      do throws(StorageError) {
        file = BallotBox.File(name: path, assessment: try read(path))
      } catch { problems = error.problems(in: path, limit: Self.problemLimit) }
      if let stamp, FileStamp(of: real) != stamp {
        content.problems.append(
          Problem(
            file: path, fault: "this is being written just now",
            remedy: "It is read at the next look."))
      } else {
        content.problems += problems
        if let file { content.files.append(file) }
      }
    }
    return content
  }

  /// The files that names stand for: all of a folder in the order of their names, any other as it is.
  package static func files(named names: [String]) throws(StorageError) -> [String] {
    var files: [String] = []
    for name in names {
      let isFolder = FilePath.status(of: name)?.isFolder == true
      files += isFolder ? try BallotFolder(name).paths(home: nil) : [name]
    }
    return files
  }

  /// The paths of all ballots in it, in the order of their names; hidden files are none.
  package func paths(home: String?) throws(StorageError) -> [String] {
    let folder = path.hasPrefix("~/") ? (home ?? "~") + path.dropFirst() : path
    guard let paths = FolderListing.documents(in: folder) else { throw .reading(folder) }
    return paths
  }
}

extension StorageError {
  /// The problems of a file, and after `limit` how many more there are.
  fileprivate func problems(in file: String, limit: Int) -> [Problem] {
    let all = problems(in: file)
    let rest = all.count - limit
    guard rest > 0 else { return all }
    return all.prefix(limit) + [
      Problem(
        file: file, fault: "there \(rest == 1 ? "is 1 more problem" : "are \(rest) more problems")",
        remedy: "Mend these first.")
    ]
  }
}
