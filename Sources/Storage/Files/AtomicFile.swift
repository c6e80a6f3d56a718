package import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is replaced whole or not at all, whatever kills the program meanwhile.
package struct AtomicFile {
  /// The file as the user named it, for messages.
  package let file: String
  package let path: FilePath

  package init(_ file: String) {
    self.file = file
    path = FilePath(following: file)
  }

  /// Writes a temporary file in the same folder, compares it, and puts it in the file's place.
  ///
  /// The mode of an existing file is kept; a new one can be read by its owner only. A file that is
  /// marked as read-only stays as it is, although a folder that can be written would let it be replaced.
  package func write(_ bytes: [UInt8], keepsBackup: Bool) throws(StorageError) {
    guard access(path.text, W_OK) == 0 || errno == ENOENT else {
      throw .writing(file, step: "open")
    }
    var template = path.beside(".XXXXXX").fileNameTemplate
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .writing(file, step: "create") }
    let temporary = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(fileName: $0) } ?? ""
    }
    do throws(StorageError) {
      try fill(descriptor, with: bytes)
      if keepsBackup { keepBackup() }
      guard rename(temporary, path.text) == 0 else { throw .writing(file, step: "rename") }
    } catch {
      unlink(temporary)
      throw error
    }
    try synchronizeFolder()
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(StorageError) {
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var status = stat()
    let mode = stat(path.text, &status) == 0 ? status.st_mode & 0o7777 : 0o600
    guard fchmod(descriptor, mode) == 0 else { throw .writing(file, step: "chmod") }
    guard writeAll(bytes, to: descriptor) else { throw .writing(file, step: "write") }
    guard fsync(descriptor) == 0 else { throw .writing(file, step: "fsync") }
    guard holds(bytes, in: descriptor) else {
      throw .writing(file, step: "compare", code: EIO)
    }
  }

  private func holds(_ bytes: [UInt8], in descriptor: Int32) -> Bool {
    var start = 0
    while true {
      var count = 0
      let copy = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
        count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(start))
        filled = max(count, 0)
      }
      if count == 0 { return start == bytes.count }
      if count < 0, errno != EINTR { return false }
      guard bytes[min(start, bytes.count)...].starts(with: copy) else { return false }
      start += copy.count
    }
  }

  /// Keeps what the file held under a second name; a file system without hard links goes without.
  private func keepBackup() {
    let backup = path.beside(".bak")
    unlink(backup)
    link(path.text, backup)
  }

  private func synchronizeFolder() throws(StorageError) {
    let folder = open(path.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .writing(file, step: "open folder") }
    defer { close(folder) }
    // EINVAL: the file system has no such call, as some network ones have not.
    guard fsync(folder) == 0 || errno == EINVAL else {
      throw .writing(file, step: "fsync folder")
    }
  }

  /// Removes temporary files of this file that a killed process left behind more than a minute ago.
  package func sweep(now: Timestamp) {
    let prefix = "." + path.shortName + "."
    for name in FolderListing.names(in: path.folder) ?? [] {
      guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 6 else { continue }
      let left = (path.folder == "/" ? "" : path.folder) + "/" + name
      var status = stat()
      guard lstat(left, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        now.seconds - status.changedAt > 60
      else { continue }
      unlink(left)
    }
  }
}

/// Writes all bytes, however many calls that takes; false with `errno` on a failure.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
    }
    if count < 0, errno != EINTR { return false }
    start += max(count, 0)
  }
  return true
}

extension stat {
  /// Seconds since 1970 of the last change of the contents.
  var changedAt: Int {
    #if canImport(Glibc)
      st_mtim.tv_sec
    #else
      st_mtimespec.tv_sec
    #endif
  }
}
