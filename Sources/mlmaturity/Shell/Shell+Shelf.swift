import Formats
import MaturityModel
import Screens
import Storage

/// What the home screen asks for besides opening a file.
extension Shell {
  /// Begins a new assessment with the answers of an earlier one, and opens it.
  mutating func create(from ref: AssessmentRef) throws(StorageError) {
    let carried = library.carryForward(
      try library.store.read(ref), id: surroundings.newID(), now: surroundings.now,
      today: surroundings.today)
    adopt(try library.store.create(carried.assessment, at: nil, now: surroundings.now))
    say(carried.summary + " c confirms an answer.")
  }

  mutating func compare(_ first: AssessmentRef, _ second: AssessmentRef) throws(StorageError) {
    tell(.comparison(try library.store.read(first), try library.store.read(second)))
  }

  mutating func archive(_ ref: AssessmentRef) throws(StorageError) {
    let target = try library.store.archive(ref, now: surroundings.now)
    tell(.archived(target.path))
    readShelf()
    say("Moved to \(target). u puts it back; v lists what is archived.")
  }

  mutating func unarchive(_ ref: AssessmentRef) throws(StorageError) {
    let target = try library.store.move(ref, intoArchive: false)
    tell(.archived(nil))
    readShelf()
    say("Put back: \(target).")
  }

  mutating func rename(
    _ ref: AssessmentRef, _ title: String, _ subject: Subject
  ) throws(StorageError) {
    try library.store.rename(ref, title, subject, now: surroundings.now)
    readShelf()
    say("Renamed; the file is still \(ref).")
  }

  mutating func duplicate(_ ref: AssessmentRef) throws(StorageError) {
    let copy = try library.store.duplicate(ref, id: surroundings.newID(), now: surroundings.now)
    readShelf()
    say("Copied to \(copy).")
  }
}
