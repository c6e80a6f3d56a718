import MaturityModel
import POSIX

/// What tells that a file is still the one that was read: if one number differs, it is read again.
struct FileStamp: Hashable, Sendable {
  var device: UInt64
  var node: UInt64
  var size: Int64
  /// Nanoseconds since 1970 of the last change of the contents, and of anything.
  var contents: Int64
  var status: Int64
}

extension FileStamp {
  /// Nil when there is no such file.
  init?(of path: FilePath) {
    guard let status = FilePath.status(of: path.text) else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    #if canImport(Glibc)
      let (contents, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (contents, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      node: UInt64(truncatingIfNeeded: status.st_ino), size: Int64(status.st_size),
      contents: Int64(contents.tv_sec) * 1_000_000_000 + Int64(contents.tv_nsec),
      status: Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec))
  }

  /// Two seconds, the coarsest clock of a file system: a change so soon after reading might not show.
  func isSettled(at now: Timestamp) -> Bool {
    max(contents, status) / 1_000_000_000 + 2 < Int64(now.seconds)
  }
}
