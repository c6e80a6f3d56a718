import Formats
import POSIX

/// The bytes of files, read whole and never more than the limit.
package enum FileBytes {
  /// Where a path comes from, which says what may stand there.
  package enum Origin: Sendable {
    /// The command line: also a pipe, and standard input for `-`.
    case named
    /// A folder or a list: ordinary files, so that nobody waits for a pipe that nobody writes to.
    case found
    /// The program made the name up: ordinary files, and no link to one.
    case invented
  }

  /// Reads a file, up to one byte more than the limit, so that the reader of the bytes can refuse them.
  package static func read(
    _ path: String, _ origin: Origin = .found, limit: Int = JSONDocument.sizeLimit
  ) throws(StorageError) -> [UInt8] {
    let isStandardInput = origin == .named && path == "-"
    let flags: Int32 =
      switch origin {
      case .named: 0
      case .found: O_NONBLOCK
      case .invented: O_NONBLOCK | O_NOFOLLOW
      }
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw .reading(path) }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path) }
    guard !status.isFolder else { throw .reading(path, code: EISDIR) }
    guard origin == .named || status.isFile else {
      throw .unreadable(
        file: path, reason: "it is no ordinary file", remedy: "Put a file in its place.")
    }
    var bytes: [UInt8] = []
    var wanted = min(max(Int(status.st_size), 0), limit) + 1
    while bytes.count <= limit {
      let (chunk, code) = chunk(descriptor, upTo: min(wanted, limit + 1 - bytes.count))
      if code == 0, chunk.isEmpty { break }
      guard code == 0 || code == EINTR else { throw .reading(path, code: code) }
      // A file in one piece is not copied.
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      wanted = 65_536
    }
    return bytes
  }

  /// The bytes of one call, or its error.
  private static func chunk(_ descriptor: Int32, upTo count: Int) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let result = readOnce(descriptor, buffer.baseAddress, count)
      if result < 0 { code = errno }
      filled = max(result, 0)
    }
    return (bytes, code)
  }
}
