import Formats

/// A journal in the state folder, which goes on in the temporary folder when that cannot be written.
final class JournalFiles: JournalPlace {
  private let folders: Folders
  /// The one in the usual place first, the one in the temporary folder last.
  private let files: [JournalFile]
  /// Which of them is written to.
  private var current = 0
  private(set) var trouble: StorageError?

  /// The files are named for what tells the journal from all others.
  init(named text: String, in folders: Folders) {
    self.folders = folders
    files = folders.states.map { JournalFile($0 + Self.name(for: text)) }
  }

  private static func name(for text: String) -> String {
    "/\(SHA256.hexadecimal(of: Array(text.utf8))).jsonl"
  }

  /// The files without one that somebody else may have put into the temporary folder.
  private var trusted: [JournalFile] {
    folders.trusts(folders.temporary) ? files : files.dropLast()
  }

  /// Takes over the journal of version 0.1, which was named by the path alone, where it begins with this line.
  func adopt(_ path: String, header: [UInt8]) {
    for file in trusted where FilePath.status(ofName: file.path) == nil {
      let former = JournalFile(FilePath.folder(of: file.path) + Self.name(for: path))
      if former.lines().first.map({ $0 + [UInt8(ascii: "\n")] }) == header[...] {
        _ = rename(former.path, file.path)
      }
    }
  }

  /// The lines of all places; those of the second are brought back to the first where that can be written.
  func lines() -> [ArraySlice<UInt8>] {
    let parts = trusted.map { $0.lines() }
    let lines = parts.flatMap { $0 }
    guard parts.count > 1, parts.last?.isEmpty == false else { return lines }
    do throws(StorageError) {
      try files[0].replace(with: lines.flatMap { $0 + [UInt8(ascii: "\n")] })
      _ = files[1].erase()
    } catch { (current, trouble) = (1, error) }
    return lines
  }

  func append(_ lines: [UInt8]) throws(StorageError) {
    try write(from: current) { (file) throws(StorageError) in try file.append(lines) }
  }

  func replace(with lines: [UInt8]) throws(StorageError) {
    try write(from: 0) { (file) throws(StorageError) in try file.replace(with: lines) }
    for file in trusted.dropFirst(current + 1) { _ = file.erase() }
  }

  /// Writes into the first place that takes it.
  private func write(
    from start: Int, _ body: (JournalFile) throws(StorageError) -> Void
  ) throws(StorageError) {
    for file in files[start..<files.count - 1] {
      do throws(StorageError) {
        try body(file)
        (current, trouble) = (start, nil)
        return
      } catch { (current, trouble) = (start + 1, error) }
    }
    try folders.make(folders.temporary)
    try body(files[files.count - 1])
  }

  var byteCount: Int { files[current].byteCount }
  func erase() -> [String] { trusted.filter { !$0.erase() }.map(\.path) }
  func synchronize() { for file in files { file.synchronize() } }
  func close() { for file in files { file.end() } }
}
