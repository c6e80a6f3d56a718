extension AtomicFile {
  /// Writes a file that is not there yet; one that is there is left alone.
  package func create(_ bytes: [UInt8]) throws(StorageError) {
    guard FileStamp(of: path) == nil else { throw .exists(file: file) }
    try write(bytes, keepsBackup: false)
  }
}
