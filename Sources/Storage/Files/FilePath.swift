import POSIX

/// Where a file really is, with symbolic links followed, and the files that stand beside it.
package struct FilePath: Hashable, Sendable {
  /// The folder, never empty.
  package let folder: String
  package let name: String

  /// The path as text.
  package var text: String { folder == "/" ? "/" + name : folder + "/" + name }

  /// Follows symbolic links, also to a file that does not exist yet.
  package init(following path: String) {
    var path = path
    // As many links as Linux follows; after that the system reports the loop itself.
    for _ in 0..<40 {
      if let real = Self.real(path) {
        self.init(Self.split(real))
        return
      }
      guard let target = Self.target(ofLink: path) else { break }
      path = target.hasPrefix("/") ? target : Self.split(path).folder + "/" + target
    }
    self.init(invented: path)
  }

  /// Follows symbolic links of many paths, and looks up only once where a folder really is.
  package struct Follower {
    private var folders: [String: String] = [:]

    package init() {}

    package mutating func path(_ path: String) -> FilePath {
      let (folder, name) = FilePath.split(path)
      guard !["", ".", ".."].contains(name), FilePath.target(ofLink: path) == nil else {
        return FilePath(following: path)
      }
      let known = folders[folder] ?? FilePath.real(folder) ?? folder
      folders[folder] = known
      return FilePath((known, name))
    }
  }

  /// A file whose name the program made up: links on the way to its folder are followed, one in its place is not.
  package init(invented path: String) {
    let parts = Self.split(path)
    self.init((Self.real(parts.folder) ?? parts.folder, parts.name))
  }

  private init(_ parts: (folder: String, name: String)) { (folder, name) = parts }

  /// The hidden file beside the file: `.NAME` and an ending.
  package func beside(_ ending: String) -> String {
    "\(folder == "/" ? "" : folder)/.\(shortName)\(ending)"
  }

  /// The name, cut so that an ending still fits into what file systems take (255 bytes).
  var shortName: String {
    name.utf8.count <= 230 ? name : String(decoding: name.utf8.prefix(230), as: UTF8.self)
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(fileName: resolved)
  }

  private static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(fileName: buffer[..<count].map { UInt8(bitPattern: $0) })
  }

  /// True where a path leads to something.
  package static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The folder that a path names its last part in.
  package static func folder(of path: String) -> String { split(path).folder }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
