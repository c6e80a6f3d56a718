import Formats
import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The record of every edit of one assessment file, written before the edit is shown.
///
/// It lives in the state folder, and goes on in the temporary folder when that cannot be written. A class, because it
/// owns open files.
final class Journal {
  /// Edits that a journal keeps for undo when it is shortened.
  static let keptEdits = 500
  /// A journal that is longer is shortened after a save: 1 MiB.
  static let comfortableSize = 1 << 20

  private let folders: Folders
  private let primary: JournalFile?
  private let secondary: JournalFile
  private var usesSecondary: Bool
  private let coding: EditCoding
  private let header: JournalRecord
  private var lastSynchronized: Timestamp?
  /// Why the journal is not in its usual place; nil when it is.
  private(set) var trouble: StorageError?

  init(of file: FilePath, for assessment: Assessment, in folders: Folders) {
    // Another assessment at the same path has another journal: a deleted one can still be put back.
    let name = "/\(SHA256.hexadecimal(of: Array("\(file.text)\n\(assessment.id)".utf8))).jsonl"
    self.folders = folders
    primary = folders.state.map { JournalFile($0 + name) }
    secondary = JournalFile(folders.temporary + name)
    usesSecondary = folders.state == nil
    coding = EditCoding(for: assessment)
    header = .header(assessment: assessment.id, file: file.text)
  }

  /// The records of this assessment, also those that went to the second place.
  ///
  /// Damaged lines are left out.
  func records() -> [JournalRecord] {
    adoptFormer()
    var lines = primary?.lines() ?? []
    let others = folders.trusts(folders.temporary) ? secondary.lines() : []
    if !others.isEmpty {
      lines += others
      join(lines)
    }
    return lines.compactMap { JournalRecord($0, coding) }
  }

  /// Takes over the journal of version 0.1, which was named by the path alone.
  private func adoptFormer() {
    guard case .header(_, let path) = header else { return }
    let name = "/\(SHA256.hexadecimal(of: Array(path.utf8))).jsonl"
    for file in files where !file.isThere {
      let former = JournalFile(FilePath.folder(of: file.path) + name)
      let isOwn = former.lines().first.flatMap { JournalRecord($0, coding) } == header
      if isOwn { _ = rename(former.path, file.path) }
    }
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

  /// Adds records, in the second place where the first cannot be written.
  func append(_ records: [JournalRecord]) throws(StorageError) {
    let lines = records.flatMap { $0.line(coding) }
    if !usesSecondary, let primary {
      do throws(StorageError) {
        return try primary.append(lines)
      } catch {
        trouble = error
        usesSecondary = true
      }
    }
    try folders.make(folders.temporary)
    try secondary.append(lines)
  }

  /// Begins the journal anew with a history that ends in what the file contains, and then some unsaved edits.
  func restart(
    saved history: History, digest: String, unsaved: [JournalRecord] = []
  ) throws(StorageError) {
    let records = [header] + history.records + [.opened(digest: digest)] + unsaved
    let lines = records.flatMap { $0.line(coding) }
    if let primary {
      do throws(StorageError) {
        try primary.replace(with: lines)
        usesSecondary = false
        trouble = nil
        if folders.trusts(folders.temporary) { secondary.remove() }
        return
      } catch {
        trouble = error
        usesSecondary = true
      }
    }
    try folders.make(folders.temporary)
    try secondary.replace(with: lines)
  }

  /// The files that may hold lines of this journal.
  var files: [JournalFile] {
    (primary.map { [$0] } ?? []) + (folders.trusts(folders.temporary) ? [secondary] : [])
  }

  /// True when the journal has grown beyond what is comfortable to read at a start.
  func isLong(_ history: History) -> Bool {
    (usesSecondary ? secondary : primary)?.byteCount ?? 0 > Self.comfortableSize
      || history.done.count > 2 * Self.keptEdits
  }

  /// Waits for the disk, but not more than once a second.
  func synchronize(now: Timestamp) {
    guard lastSynchronized.map({ $0 < now }) ?? true else { return }
    lastSynchronized = now
    synchronize()
  }

  func synchronize() {
    primary?.synchronize()
    secondary.synchronize()
  }

  func close() {
    synchronize()
    primary?.close()
    secondary.close()
  }
}
