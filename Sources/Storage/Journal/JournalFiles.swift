#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A journal in the state folder, which goes on in the temporary folder when that cannot be written.
final class JournalFiles: JournalPlace {
  private let folders: Folders
  private let primary: JournalFile?
  private let secondary: JournalFile
  private var usesSecondary: Bool
  private(set) var trouble: StorageError?

  /// The files are named by the hash of what is written in them about.
  init(named text: String, in folders: Folders) {
    let name = Self.name(for: text)
    self.folders = folders
    primary = folders.state.map { JournalFile($0 + name) }
    secondary = JournalFile(folders.temporary + name)
    usesSecondary = folders.state == nil
  }

  private static func name(for text: String) -> String {
    "/\(SHA256.hexadecimal(of: Array(text.utf8))).jsonl"
  }

  /// Takes over the journal of version 0.1, which was named by the path alone, where it begins with this line.
  func adopt(_ path: String, header: [UInt8]) {
    for file in files where !file.isThere {
      let former = JournalFile(FilePath.folder(of: file.path) + Self.name(for: path))
      if former.lines().first.map({ $0 + [UInt8(ascii: "\n")] }) == header[...] {
        _ = rename(former.path, file.path)
      }
    }
  }

  /// The lines, also those that went to the second place.
  func lines() -> [ArraySlice<UInt8>] {
    let lines = primary?.lines() ?? []
    let others = folders.trusts(folders.temporary) ? secondary.lines() : []
    if !others.isEmpty { join(lines + others) }
    return lines + others
  }

  /// Brings what went to the second place back to the first; where that fails, goes on in the second.
  private func join(_ lines: [ArraySlice<UInt8>]) {
    guard let primary else { return }
    do throws(StorageError) {
      try primary.replace(with: lines.flatMap { $0 + [UInt8(ascii: "\n")] })
      secondary.remove()
    } catch {
      trouble = error
      usesSecondary = true
    }
  }

  func append(_ lines: [UInt8]) throws(StorageError) {
    try write(first: usesSecondary ? nil : primary) { (file) throws(StorageError) in
      try file.append(lines)
    }
  }

  func replace(with lines: [UInt8]) throws(StorageError) {
    try write(first: primary) { (file) throws(StorageError) in try file.replace(with: lines) }
    if !usesSecondary, folders.trusts(folders.temporary) { secondary.remove() }
  }

  /// Writes into the second place where the first is none or cannot be written.
  private func write(
    first: JournalFile?, _ body: (JournalFile) throws(StorageError) -> Void
  ) throws(StorageError) {
    if let first {
      do throws(StorageError) {
        try body(first)
        (usesSecondary, trouble) = (false, nil)
        return
      } catch {
        (usesSecondary, trouble) = (true, error)
      }
    }
    try folders.make(folders.temporary)
    try body(secondary)
  }

  var byteCount: Int { (usesSecondary ? secondary : primary)?.byteCount ?? 0 }

  func erase() -> [String] { files.filter { !$0.erase() }.map(\.path) }

  /// The files that may hold lines of this journal.
  private var files: [JournalFile] {
    (primary.map { [$0] } ?? []) + (folders.trusts(folders.temporary) ? [secondary] : [])
  }

  func synchronize() {
    primary?.synchronize()
    secondary.synchronize()
  }

  func close() {
    primary?.close()
    secondary.close()
  }
}
