import MaturityModel
import Screens
import Storage

/// What the home screen asks for besides opening a file.
extension Shell {
  /// Begins a new assessment with the answers of an earlier one, and opens it.
  mutating func create(from path: String) throws(StorageError) {
    let carried = library.carryForward(
      try library.read(path), id: surroundings.newID(), now: surroundings.now,
      today: surroundings.today)
    adopt(try library.create(carried.assessment, now: surroundings.now))
    say(carried.summary + " c confirms an answer.")
  }

  mutating func compare(_ first: String, _ second: String) throws(StorageError) {
    tell(.comparison(try library.read(first), try library.read(second)))
  }

  /// Moves a file to the archive, unless it is open elsewhere; unsaved answers are saved first.
  mutating func archive(_ path: String) throws(StorageError) {
    guard try change(path, { _ in nil }) else { return }
    let target = try AssessmentFolder.archive(path)
    tell(.archived(target))
    readShelf()
    say("Moved to \(target). u puts it back; v lists what is archived.")
  }

  mutating func unarchive(_ path: String) throws(StorageError) {
    let target = try AssessmentFolder.unarchive(path)
    tell(.archived(nil))
    readShelf()
    say("Put back: \(target).")
  }

  /// Changes what a file is called and about, unless it is open elsewhere.
  mutating func rename(
    _ path: String, _ title: String, _ subject: Subject
  ) throws(StorageError) {
    guard try change(path, { $0.naming(title, subject) }) else { return }
    readShelf()
    say("Renamed; the file is still \(path).")
  }

  /// Opens a file, changes it and closes it again; false where it is open elsewhere, which is said.
  private mutating func change(
    _ path: String, _ act: (Assessment) -> Edit.Change?
  ) throws(StorageError) -> Bool {
    let session = try library.open(path, to: .edit, now: surroundings.now)
    if session.canWrite, let change = act(session.assessment) {
      try session.record(Edit(change, at: surroundings.now))
    }
    try session.close(now: surroundings.now)
    if !session.canWrite { say(session.readOnlyReason ?? "The file is open elsewhere.") }
    return session.canWrite
  }

  /// Puts a copy beside the file, with an id and a title of its own.
  mutating func duplicate(_ path: String) throws(StorageError) {
    var copy = try library.read(path)
    copy.id = surroundings.newID()
    copy.details.title += copy.details.title.isEmpty ? "Copy" : " (copy)"
    let session = try library.create(copy, now: surroundings.now)
    try session.close(now: surroundings.now)
    readShelf()
    say("Copied to \(session.path).")
  }
}
