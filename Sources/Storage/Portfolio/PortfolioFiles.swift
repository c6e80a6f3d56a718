import Formats
import POSIX

/// The files of a folder, opened by their names in it.
///
/// A class, because it closes the folder at its end.
final class PortfolioFiles: Sendable {
  let names: FileNames
  private let folder: String
  private let descriptor: Int32

  init(_ folder: String) throws(StorageError) {
    guard let names = FileNames(in: folder) else { throw .reading(folder) }
    descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { throw .reading(folder) }
    self.names = names
    self.folder = folder
  }

  deinit { close(descriptor) }

  /// The file as it is named to the user.
  func path(_ file: Int) -> String { folder + "/" + names.text(file) }

  /// What tells whether a file changed; nil for what is no file.
  func stamp(_ file: Int) throws(StorageError) -> FileStamp? {
    var status = stat()
    guard names.withCName(file, { fstatat(descriptor, $0, &status, 0) }) == 0 else {
      throw .reading(path(file))
    }
    return status.isFile ? FileStamp(status) : nil
  }

  /// A file that was read.
  struct Content {
    var count: Int
    var stamp: FileStamp
    /// False where the file changed meanwhile.
    var isSame: Bool
  }

  /// Reads a file into a buffer, with the padding of `JSONCursor` behind it; nil for what is no file.
  ///
  /// Reading instead of mapping: a file that is cut short meanwhile is then a broken file, not a fault.
  func read(_ file: Int, into buffer: inout [UInt8]) throws(StorageError) -> Content? {
    let opened = names.withCName(file) { openat(descriptor, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard let opened, opened >= 0 else { throw .reading(path(file)) }
    defer { close(opened) }
    var status = stat()
    guard fstat(opened, &status) == 0 else { throw .reading(path(file)) }
    guard status.isFile else { return nil }
    let stamp = FileStamp(status)
    guard let count = FileBytes.fill(&buffer, from: opened, size: Int(stamp.size)) else {
      throw .reading(path(file))
    }
    let isSame = fstat(opened, &status) == 0 && FileStamp(status) == stamp
    return Content(count: count, stamp: stamp, isSame: isSame)
  }
}
