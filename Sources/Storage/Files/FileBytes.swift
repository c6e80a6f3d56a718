#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of files, read whole and never more than the limit.
package enum FileBytes {
  /// Reads a file, or standard input for `-`.
  package static func read(
    _ path: String, limit: Int = JSONDocument.sizeLimit
  ) throws(StorageError) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, named: path, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .reading(path) }
    defer { close(descriptor) }
    return try read(descriptor, named: path, limit: limit)
  }

  /// Reads up to one byte more than the limit, so that the reader of the bytes can refuse them.
  private static func read(
    _ descriptor: Int32, named path: String, limit: Int
  ) throws(StorageError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .reading(path, code: EISDIR) }
    var bytes: [UInt8] = []
    var room = min(max(Int(status.st_size), 0), limit) + 1
    while bytes.count <= limit {
      let wanted = min(room, limit + 1 - bytes.count)
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: wanted))
      let count = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress.map { $0 + start }, wanted)
        #else
          Darwin.read(descriptor, buffer.baseAddress.map { $0 + start }, wanted)
        #endif
      }
      let code = errno
      bytes.removeLast(wanted - max(count, 0))
      if count == 0 { break }
      if count < 0, code != EINTR { throw .reading(path, code: code) }
      room = max(room - max(count, 0), 65_536)
    }
    return bytes
  }
}
