import MaturityModel
import POSIX

/// The file of one journal: lines are added at its end and are in the system's hands at once.
///
/// A class, because it owns an open file.
final class JournalFile {
  let path: String
  private var descriptor: Int32 = -1
  private var needsLineBreak = false
  private var isSynchronized = true
  private(set) var byteCount = 0

  init(_ path: String) { self.path = path }

  deinit { end() }

  /// The lines that stand in the file, without their line breaks; none when there is no file.
  func lines() -> [ArraySlice<UInt8>] {
    guard let bytes = try? FileBytes.read(path, .invented) else { return [] }
    byteCount = bytes.count
    needsLineBreak = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    return bytes.split(separator: UInt8(ascii: "\n"))
  }

  /// Adds a line with one call, so that a killed process leaves a whole line or its beginning.
  func append(_ line: [UInt8]) throws(StorageError) {
    try openForWriting()
    let line = needsLineBreak ? [UInt8(ascii: "\n")] + line : line
    guard writeAll(line, to: descriptor) else {
      let code = errno
      // What was written of the line stays; the next line must not grow onto it.
      needsLineBreak = true
      throw .writing(path, step: "journal", code: code)
    }
    needsLineBreak = false
    isSynchronized = false
    byteCount += line.count
  }

  private func openForWriting() throws(StorageError) {
    guard descriptor < 0 else { return }
    try FolderListing.create(FilePath.folder(of: path))
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .writing(path, step: "journal") }
    var status = stat()
    // A second name would be somebody else's file.
    if fstat(descriptor, &status) == 0, status.isFile, status.st_nlink < 2 { return }
    end()
    throw .foreign(file: path, fault: "it is no journal of mlmaturity")
  }

  /// Waits until the disk has everything, for the case that the power fails.
  func synchronize() {
    guard !isSynchronized, descriptor >= 0 else { return }
    isSynchronized = fsync(descriptor) == 0
  }

  /// Puts other lines in the place of all that stand there.
  func replace(with lines: [UInt8]) throws(StorageError) {
    try FolderListing.create(FilePath.folder(of: path))
    try AtomicFile(invented: path).write(lines)
    end()
    byteCount = lines.count
  }

  /// Removes the file and what a killed process left of it; false where it is still there.
  func erase() -> Bool {
    end()
    byteCount = 0
    return AtomicFile(invented: path).erase().isEmpty
  }

  /// Lets go of the file; the next line opens it again.
  func end() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    needsLineBreak = false
    isSynchronized = true
  }
}
