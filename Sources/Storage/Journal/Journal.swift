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

  /// Begins the journal anew with what happened in live votes, marks of former versions, a history that ends in what the
  /// file contains, and then some unsaved edits.
  func restart(
    saved history: History, digest: String, unsaved: [JournalRecord] = [], live: [JSON] = [],
    former: [String] = []
  ) throws(StorageError) {
    let records =
      live.map { .live($0) } + former.map { .mark(.saving, digest: $0) } + history.records
      + [.mark(.opened, digest: digest)] + unsaved
    try place.replace(with: header + records.flatMap { $0.line(coding) })
  }

  /// True when the journal has grown beyond what is comfortable to read at a start; what has to stay is allowed.
  func isLong(_ history: History, besides live: [JSON]) -> Bool {
    let kept =
      place.byteCount > Self.comfortableSize ? live.reduce(0) { $0 + $1.compact.utf8.count } : 0
    return place.byteCount > Self.comfortableSize + 2 * kept
      || history.done.count > 2 * Self.keptEdits
  }

  /// Removes the journal, wherever it is; gives the files that are still there.
  func erase() -> [String] { place.erase() }

  /// Waits for the disk, but not more than once a second.
  mutating func synchronize(now: Timestamp) {
    guard lastSynchronized.map({ $0 < now }) ?? true else { return }
    lastSynchronized = now
    place.synchronize()
  }

  /// Waits for the disk at once.
  func synchronize() { place.synchronize() }

  func close() {
    place.synchronize()
    place.close()
  }
}
