package import MaturityModel
import POSIX

/// A file that is replaced whole or not at all, whatever kills the program meanwhile.
package struct AtomicFile {
  /// The file as the user named it, for messages.
  package let file: String
  package let path: FilePath

  package init(_ file: String) {
    self.file = file
    path = FilePath(following: file)
  }

  /// A file whose name the program made up: a link in its place is refused and never followed.
  package init(invented file: String) {
    self.file = file
    path = FilePath(invented: file)
  }

  /// Writes a temporary file in the same folder, compares it, and puts it in the file's place.
  ///
  /// The mode of an existing file is kept; a new one can be read by its owner only. A file that is
  /// marked as read-only stays as it is, although a folder that can be written would let it be replaced.
  ///
  /// With `isOwn`, which tells former contents from somebody else's file, what the file held is kept as `.NAME.bak`, in
  /// place of former contents and of nothing else. What may be lost with the power need not wait for the disk.
  package func write(
    _ bytes: [UInt8], keepingFormer isOwn: ((_ bytes: [UInt8]) -> Bool)? = nil,
    waitsForDisk: Bool = true
  ) throws(StorageError) {
    try checkPlace()
    guard access(path.text, W_OK) == 0 || errno == ENOENT else {
      throw .writing(file, step: "open")
    }
    let temporary = try temporary(holding: bytes, waitsForDisk: waitsForDisk)
    if let isOwn { keepFormer(isOwn) }
    guard rename(temporary, path.text) == 0 else {
      let code = errno
      unlink(temporary)
      throw .writing(file, step: "rename", code: code)
    }
    if waitsForDisk { synchronizeFolder() }
  }

  /// Writes a file that is not there yet; whatever is there, a link to nothing included, is left alone.
  package func create(_ bytes: [UInt8]) throws(StorageError) {
    guard FilePath.status(ofName: file) == nil else { throw .exists(file: file) }
    let temporary = try temporary(holding: bytes, waitsForDisk: true)
    defer { unlink(temporary) }
    // A second name never replaces anything; some file systems have none, and there a moment remains.
    if link(temporary, path.text) != 0 {
      guard errno != EEXIST, FilePath.status(ofName: path.text) == nil else {
        throw .exists(file: file)
      }
      guard rename(temporary, path.text) == 0 else { throw .writing(file, step: "rename") }
    }
    synchronizeFolder()
  }

  /// Replaces a file that `isOwn` knows, or makes it; what it held is kept as `.NAME.bak`.
  ///
  /// Any other file is left alone.
  package func replace(
    with bytes: [UInt8], kind: String, isOwn: @escaping (_ bytes: [UInt8]) -> Bool
  ) throws(StorageError) {
    try checkPlace()
    if FileStamp(of: path) != nil, !isOwn(try FileBytes.read(path.text, .invented)) {
      throw .foreign(file: file, fault: "it is no \(kind) of mlmaturity")
    }
    try write(bytes, keepingFormer: isOwn)
  }

  /// Refuses a place where a link, a folder, a pipe or a device stands.
  package func checkPlace() throws(StorageError) {
    guard let status = FilePath.status(ofName: path.text), !status.isFile else { return }
    throw .foreign(file, mode: status.st_mode)
  }

  /// Makes a new file beside this one that holds the bytes, and answers its path.
  func temporary(holding bytes: [UInt8], waitsForDisk: Bool) throws(StorageError) -> String {
    var template = path.beside(Self.temporaryEnding + "XXXXXX").fileNameTemplate
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .writing(file, step: "create") }
    let name = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(fileName: $0) } ?? ""
    }
    do throws(StorageError) {
      try fill(descriptor, with: bytes, waitsForDisk: waitsForDisk)
      return name
    } catch {
      unlink(name)
      throw error
    }
  }

  private func fill(
    _ descriptor: Int32, with bytes: [UInt8], waitsForDisk: Bool
  ) throws(StorageError) {
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    // Where there are no modes to set, as on drives of another system, the contents still count.
    if let status = FilePath.status(of: path.text) { fchmod(descriptor, status.st_mode & 0o7777) }
    guard writeAll(bytes, to: descriptor) else { throw .writing(file, step: "write") }
    guard waitsForDisk else { return }
    guard fsync(descriptor) == 0 || Self.isNoSuchCall(errno) else {
      throw .writing(file, step: "fsync")
    }
    guard holds(bytes, in: descriptor) else { throw .writing(file, step: "compare", code: EIO) }
  }

  /// True for what a file system answers that has no such call, as some network ones have not.
  private static func isNoSuchCall(_ code: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code)
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
  private func keepFormer(_ isOwn: (_ bytes: [UInt8]) -> Bool) {
    if hasFormer(isOwn) { unlink(former) }
    link(path.text, former)
  }

  /// Where what the file held before the last save is kept.
  var former: String { path.beside(".bak") }

  /// True where former contents are kept; somebody else's file of that name is none.
  func hasFormer(_ isOwn: (_ bytes: [UInt8]) -> Bool) -> Bool {
    (try? FileBytes.read(former, .invented)).map(isOwn) ?? false
  }

  /// True where the file has a second name elsewhere: that one will go on naming what the file holds now.
  package var hasOtherNames: Bool {
    guard let status = FilePath.status(of: path.text) else { return false }
    let isKept = FilePath.status(ofName: former)?.st_ino == status.st_ino
    return status.st_nlink > (isKept ? 2 : 1)
  }

  /// Waits for the disk to have the new name; the file is whole without that, too.
  func synchronizeFolder() {
    let folder = open(path.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// What the name of a temporary file has after that of its file: nobody else's does.
  private static let temporaryEnding = ".mlmaturity-"

  /// The paths of temporary files of this file that killed processes left behind.
  var temporaries: [String] {
    let prefix = "." + path.shortName + Self.temporaryEnding
    let folder = path.folder == "/" ? "" : path.folder
    return (FolderListing.names(in: path.folder) ?? [])
      .filter { $0.hasPrefix(prefix) && $0.utf8.count == prefix.utf8.count + 6 }
      .map { "\(folder)/\($0)" }
  }

  /// Removes the file and what killed processes left of it; gives what is still there.
  func erase() -> [String] { remove([path.text] + temporaries) }

  /// Removes what killed processes left, and the previous save, which `isOwn` tells from somebody else's file of that
  /// name; gives what is still there.
  func removeTraces(isOwn: (_ bytes: [UInt8]) -> Bool) -> [String] {
    remove(temporaries + (hasFormer(isOwn) ? [former] : []))
  }

  private func remove(_ paths: [String]) -> [String] {
    paths.filter { unlink($0) != 0 && errno != ENOENT }
  }

  /// Removes temporary files that were left behind more than a minute ago.
  package func sweep(now: Timestamp) {
    for left in temporaries {
      guard let status = FilePath.status(ofName: left), status.isFile,
        now.seconds - status.changedAt > 60
      else { continue }
      unlink(left)
    }
  }
}

/// Reads with one call; `errno` says why the count is negative.
func readOnce(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, target, count)
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
