import POSIX

/// The ordinary files below a folder, in the order in which git has them; links are not followed.
struct FolderWalk {
  /// Folders in folders; deeper ones are left out.
  private static let depthLimit = 250

  let folder: RepositoryFolder
  /// True for what need not be entered.
  let isSkipped: ([UInt8]) -> Bool
  /// True where folders were left out, because they lie too deep.
  private(set) var isCut = false

  init(folder: RepositoryFolder, isSkipped: @escaping ([UInt8]) -> Bool) {
    (self.folder, self.isSkipped) = (folder, isSkipped)
  }

  /// Tells of each file with its path and its size, until `take` answers false.
  mutating func files(_ take: (_ path: [UInt8], _ size: Int) -> Bool) {
    _ = walk([], depth: 0, take)
  }

  private mutating func walk(
    _ path: [UInt8], depth: Int, _ take: (_ path: [UInt8], _ size: Int) -> Bool
  ) -> Bool {
    guard depth < Self.depthLimit else {
      isCut = true
      return true
    }
    let descriptor = folder.openFolder(path[...])
    guard descriptor >= 0, let stream = fdopendir(descriptor) else { return true }
    let entries = entries(of: stream, descriptor)
    closedir(stream)
    for entry in entries {
      let place = path.isEmpty ? entry.name : path + [UInt8(ascii: "/")] + entry.name
      switch entry.kind {
      case .file(let size): if !take(place, size) { return false }
      case .folder:
        if !isSkipped(place + [UInt8(ascii: "/"), UInt8(ascii: "x")]),
          !walk(place, depth: depth + 1, take)
        {
          return false
        }
      }
    }
    return true
  }

  private struct Entry {
    enum Kind { case file(Int), folder }
    var name: [UInt8]
    var kind: Kind

    /// A folder is sorted as if its name ended with a slash.
    var key: [UInt8] {
      switch kind {
      case .file: name
      case .folder: name + [UInt8(ascii: "/")]
      }
    }
  }

  #if canImport(Glibc)
    private typealias Stream = OpaquePointer
  #else
    private typealias Stream = UnsafeMutablePointer<DIR>
  #endif

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(
        to: UInt8.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
      ) { start in
        Array(UnsafeBufferPointer(start: start, count: 256).prefix { $0 != 0 })
      }
    }
  }

  private func entries(of stream: Stream, _ descriptor: Int32) -> [Entry] {
    var entries: [Entry] = []
    while let next = readdir(stream) {
      let name = Self.name(of: next)
      guard name != Array(".".utf8), name != Array("..".utf8), name != Array(".git".utf8) else {
        continue
      }
      var status = stat()
      let isThere = RepositoryFolder.withName(name[...]) {
        fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) == 0
      }
      guard isThere else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: entries.append(Entry(name: name, kind: .file(Int(status.st_size))))
      case S_IFDIR: entries.append(Entry(name: name, kind: .folder))
      default: break
      }
    }
    return entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}
