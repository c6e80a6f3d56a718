#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What tells cheaply that a file is not the one that was seen before.
struct FileStamp: Hashable {
  private let device: UInt64
  private let node: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil when there is no such file.
  init?(of path: FilePath) {
    var status = stat()
    guard stat(path.text, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    seconds = status.changedAt
    #if canImport(Glibc)
      nanoseconds = status.st_mtim.tv_nsec
    #else
      nanoseconds = status.st_mtimespec.tv_nsec
    #endif
  }
}
