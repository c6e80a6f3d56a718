import Formats
import MaturityModel

/// The record of every edit of one assessment, written before the edit is shown.
struct Journal {
  /// Edits that a journal keeps for undo when it is shortened.
  static let keptEdits = 500
  /// A journal that is longer is shortened after a save: 1 MiB.
  private static let comfortableSize = 1 << 20

  private let place: any JournalPlace
  private let coding: EditCoding
  private let header: [UInt8]
  private var lastSynchronized: Timestamp?

  init(of assessment: Assessment, in medium: some Medium) {
    coding = EditCoding(for: assessment)
    header = JournalRecord.header(assessment: assessment.id, file: medium.location)
    place = medium.journal(of: assessment.id, header: header)
  }

  /// Why the journal is not in its usual place; nil when it is.
  var trouble: StorageError? { place.trouble }

  /// The records of this assessment; damaged lines are left out.
  func records() -> [JournalRecord] { place.lines().compactMap { JournalRecord($0, coding) } }

  func append(_ record: JournalRecord) throws(StorageError) {
    try place.append(record.line(coding))
  }

  /// Begins the journal anew with a history that ends in what the file contains, and then some unsaved edits.
  func restart(
    saved history: History, digest: String, unsaved: [JournalRecord] = []
  ) throws(StorageError) {
    let records = history.records + [.mark(.opened, digest: digest)] + unsaved
    try place.replace(with: header + records.flatMap { $0.line(coding) })
  }

  /// True when the journal has grown beyond what is comfortable to read at a start.
  func isLong(_ history: History) -> Bool {
    place.byteCount > Self.comfortableSize || history.done.count > 2 * Self.keptEdits
  }

  /// Removes the journal, wherever it is; gives the files that are still there.
  func erase() -> [String] { place.erase() }

  /// Waits for the disk, but not more than once a second.
  mutating func synchronize(now: Timestamp) {
    guard lastSynchronized.map({ $0 < now }) ?? true else { return }
    lastSynchronized = now
    place.synchronize()
  }

  func close() {
    place.synchronize()
    place.close()
  }
}
