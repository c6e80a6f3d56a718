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
    var wanted = min(max(Int(status.st_size), 0), limit) + 1
    while bytes.count <= limit {
      let (chunk, code) = readOnce(descriptor, upTo: min(wanted, limit + 1 - bytes.count))
      if code == 0, chunk.isEmpty { break }
      guard code == 0 || code == EINTR else { throw .reading(path, code: code) }
      // A file in one piece is not copied.
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      wanted = 65_536
    }
    return bytes
  }
  /// The bytes of one call, or its error.
  private static func readOnce(
    _ descriptor: Int32, upTo count: Int
  ) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      #if canImport(Glibc)
        let result = Glibc.read(descriptor, buffer.baseAddress, count)
      #else
        let result = Darwin.read(descriptor, buffer.baseAddress, count)
      #endif
      if result < 0 { code = errno }
      filled = max(result, 0)
    }
    return (bytes, code)
  }
}
