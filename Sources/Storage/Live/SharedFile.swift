import POSIX

/// A file that others read, replaced whole: `.NAME.tmp` first, which nobody takes for one of a room.
///
/// Unlike an `AtomicFile` it replaces links and what may not be written, and leaves nothing new where a program is killed
/// again and again.
struct SharedFile {
  private let path: String
  private let mode: mode_t

  init(_ path: String, mode: mode_t) { (self.path, self.mode) = (path, mode) }

  /// Writes the bytes, waits for the disk, and puts them in the file's place.
  func write(_ bytes: [UInt8]) throws(StorageError) {
    let folder = FilePath.folder(of: path)
    var temporary = "\(folder)/.\(path.dropFirst(folder.utf8.count + 1)).tmp"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var descriptor = open(temporary, flags, 0o600)
    if descriptor < 0, errno == EEXIST {
      // A killed program left it; what cannot be removed somebody put there.
      if unlink(temporary) != 0 { temporary = "\(folder)/.turn-\(getpid()).json.tmp" }
      descriptor = open(temporary, flags, 0o600)
    }
    guard descriptor >= 0 else { throw .writing(path, step: "create") }
    let isWritten = writeAll(bytes, to: descriptor)
    let code = errno
    // Where there are no modes to set, the contents still count.
    fchmod(descriptor, mode)
    // A share may say only here that it is full.
    let isOnDisk = fsync(descriptor) == 0 || errno == EINVAL
    let fault = isWritten ? errno : code
    close(descriptor)
    guard isWritten, isOnDisk else {
      unlink(temporary)
      throw .writing(path, step: "write", code: fault)
    }
    if FilePath.status(ofName: path)?.isFolder == true {
      unlink(temporary)
      throw .foreign(file: path, fault: "it is a folder")
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .writing(path, step: "rename", code: code)
    }
    let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard place >= 0 else { return }
    fsync(place)
    close(place)
  }
}
