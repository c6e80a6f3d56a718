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
    try reading(path, origin) { descriptor, status throws(StorageError) in
      var bytes: [UInt8] = []
      var wanted = min(max(Int(status.st_size), 0), limit) + 1
      while bytes.count <= limit {
        let asked = min(wanted, limit + 1 - bytes.count)
        let (chunk, code) = chunk(descriptor, upTo: asked)
        if code == 0, chunk.isEmpty { break }
        guard code == 0 || code == EINTR else { throw .reading(path, code: code) }
        // A file in one piece is not copied.
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        wanted = 65_536
      }
      return bytes
    }
  }

  /// Reads a file into a buffer that is used again: how many bytes it has, up to one more than the limit.
  static func read(
    _ path: String, _ origin: Origin, into buffer: inout [UInt8]
  ) throws(StorageError) -> Int {
    try reading(path, origin) { descriptor, status throws(StorageError) in
      guard let count = fill(&buffer, from: descriptor, size: max(0, Int(status.st_size))) else {
        throw .reading(path)
      }
      return count
    }
  }

  /// Opens a file for `body` and closes it.
  private static func reading<Value>(
    _ path: String, _ origin: Origin, _ body: (Int32, stat) throws(StorageError) -> Value
  ) throws(StorageError) -> Value {
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
    return try body(descriptor, status)
  }

  /// Fills a buffer that is used again, up to one byte more than the limit, followed by the padding of `JSONCursor`; nil
  /// for an error.
  static func fill(_ buffer: inout [UInt8], from opened: Int32, size: Int) -> Int? {
    let limit = JSONDocument.sizeLimit + 1
    var count = 0
    while count < limit {
      let wanted = min(max(size, count) + 1, limit)
      if buffer.count < wanted + JSONCursor.padding {
        let larger = max(1 << 18, wanted + wanted / 4) + JSONCursor.padding
        buffer += repeatElement(0, count: larger - buffer.count)
      }
      let start = count
      let result = buffer.withUnsafeMutableBytes { bytes in
        readOnce(opened, bytes.baseAddress.map { $0 + start }, wanted - start)
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { return nil }
      count += result
      // A whole file needs no second call to tell its end.
      if result == 0 || count == size { break }
    }
    for place in count..<count + JSONCursor.padding { buffer[place] = 0 }
    return count
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
