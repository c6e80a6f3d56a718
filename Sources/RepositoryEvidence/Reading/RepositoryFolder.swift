import POSIX

/// A folder whose files are opened part by part, so that no link leads out of it.
///
/// A class, because it owns open folders.
final class RepositoryFolder {
  private let root: Int32
  /// The folder that was opened last.
  private var folder: (path: [UInt8], descriptor: Int32)?

  /// Opens the folder; a link at its own place is followed, because a person named it; nil where there is none.
  init?(_ path: [UInt8]) {
    root = Self.withName(path[...]) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard root >= 0 else { return nil }
  }

  deinit {
    close(root)
    if let folder { close(folder.descriptor) }
  }

  /// A folder below by its path, empty for the top; negative where a part is missing, a link, or leads up.
  ///
  /// The caller closes it.
  func openFolder(_ path: ArraySlice<UInt8>) -> Int32 {
    var descriptor = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in path.split(separator: UInt8(ascii: "/")) {
      guard descriptor >= 0 else { return descriptor }
      let next =
        part.elementsEqual("..".utf8)
        ? -1
        : Self.withName(part) {
          openat(descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
      close(descriptor)
      descriptor = next
    }
    return descriptor
  }

  /// Opens a file by its path; negative for everything that is no ordinary file.
  ///
  /// The caller closes it.
  func openFile(_ path: [UInt8]) -> Int32 {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let name = path[(slash.map { $0 + 1 } ?? 0)...]
    let place = Array(path[..<(slash ?? 0)])
    if folder?.path != place {
      if let folder { close(folder.descriptor) }
      folder = nil
      let opened = openFolder(place[...])
      guard opened >= 0 else { return -1 }
      folder = (place, opened)
    }
    guard let folder, !name.isEmpty, !name.elementsEqual("..".utf8) else { return -1 }
    let descriptor = Self.withName(name) {
      openat(folder.descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return -1 }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return -1
    }
    return descriptor
  }

  /// Reads the beginning of a file, up to what fits into the buffer; nil for what is no ordinary file.
  func read(_ path: [UInt8], into buffer: inout [UInt8]) -> Int? {
    let descriptor = openFile(path)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return buffer.withUnsafeMutableBytes { bytes in
      var count = 0
      while count < bytes.count {
        let more = POSIX.read(
          descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count)
        if more < 0, errno == EINTR { continue }
        if more < 0 { return nil }
        if more == 0 { break }
        count += more
      }
      return count
    }
  }

  /// True for an ordinary file, or a folder.
  func has(_ path: [UInt8]) -> Bool {
    let file = openFile(path)
    let descriptor = file >= 0 ? file : openFolder(path[...])
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  static func withName<Result>(
    _ name: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    var name = name.map { CChar(bitPattern: $0) } + [0]
    return name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("A name ends with a zero.") }
      return body(start)
    }
  }
}
