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

  private let primary: JournalFile?
  private let secondary: JournalFile
  private var usesSecondary: Bool
  private let coding: EditCoding
  private let header: JournalRecord
  private var lastSynchronized: Timestamp?
  /// Why the journal is not in its usual place; nil when it is.
  private(set) var trouble: StorageError?

  init(of file: FilePath, for assessment: Assessment, in folders: Folders) {
    let name = "/\(SHA256.hexadecimal(of: Array(file.text.utf8))).jsonl"
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
    var lines = primary?.lines() ?? []
    let others = isPrivate(secondary) ? secondary.lines() : []
    if !others.isEmpty {
      lines += others
      join(lines)
    }
    let records = lines.compactMap { JournalRecord($0, coding) }
    let belongs = records.allSatisfy { record in
      guard case .header(let assessment, _) = record, case .header(let own, _) = header else {
        return true
      }
      return assessment == own
    }
    return belongs ? records : []
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
    try makePrivateFolder()
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
        if isPrivate(secondary) { secondary.remove() }
        return
      } catch {
        trouble = error
        usesSecondary = true
      }
    }
    try makePrivateFolder()
    try secondary.replace(with: lines)
  }

  /// The files that may hold lines of this journal.
  var files: [JournalFile] {
    (primary.map { [$0] } ?? []) + (isPrivate(secondary) ? [secondary] : [])
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

  /// In a folder that everybody can write, only what this user made is trusted.
  private func makePrivateFolder() throws(StorageError) {
    let folder = FilePath.folder(of: secondary.path)
    try FolderListing.create(folder)
    guard isPrivate(secondary) else {
      throw .writing(folder, step: "journal", code: EACCES)
    }
  }

  private func isPrivate(_ file: JournalFile) -> Bool {
    var status = stat()
    return lstat(FilePath.folder(of: file.path), &status) == 0 && status.st_uid == getuid()
      && status.st_mode & S_IFMT == S_IFDIR && status.st_mode & 0o022 == 0
  }
}
