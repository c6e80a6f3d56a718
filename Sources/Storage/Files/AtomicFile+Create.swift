#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension AtomicFile {
  /// Writes a file that is not there yet; whatever is there, a link to nothing included, is left alone.
  package func create(_ bytes: [UInt8]) throws(StorageError) {
    var status = stat()
    guard lstat(file, &status) != 0 else { throw .exists(file: file) }
    let temporary = try temporary(holding: bytes, waitsForDisk: true)
    defer { unlink(temporary) }
    // A second name never replaces anything; some file systems have none, and there a moment remains.
    if link(temporary, path.text) != 0 {
      guard errno != EEXIST, lstat(path.text, &status) != 0 else { throw .exists(file: file) }
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
}
