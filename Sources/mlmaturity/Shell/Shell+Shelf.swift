import Formats
import MaturityModel
import Screens
import Storage
import Translation

/// What the home screen asks for besides opening a file.
extension Shell {
  /// Begins a new assessment with the answers of an earlier one, and opens it.
  mutating func create(from ref: AssessmentRef) throws(StorageError) {
    let carried = library.carryForward(
      try library.store.read(ref), id: surroundings.newID(), now: surroundings.now,
      today: surroundings.today)
    adopt(try library.store.create(carried.assessment, at: nil, now: surroundings.now))
    say(carried.summary + " " + phrase("c confirms an answer."))
  }

  /// Asks again what may have changed since an assessment; goes on where that was begun before.
  mutating func recheck(_ ref: AssessmentRef, begun: [AssessmentRef]) throws(StorageError) {
    let old = try library.store.read(ref)
    for other in begun {
      // One that cannot be read is none that was begun with this one.
      guard let found = try? library.store.read(other), found.isRecheck(of: old) else { continue }
      try open(other, to: .edit)
      return restoreDraft()
    }
    var carried = library.carryForward(
      old, id: surroundings.newID(), now: surroundings.now, today: surroundings.today)
    let recheck = Recheck(of: old, in: carried.assessment, on: surroundings.today)
    guard !recheck.items.isEmpty else {
      return say(
        phrase(
          """
          Nothing is stale, flagged, short of its target or planned: f asks everything again.
          """))
    }
    carried.ask(only: recheck)
    adopt(try library.store.create(carried.assessment, at: nil, now: surroundings.now))
    say(carried.summary(of: recheck) + " " + phrase("c confirms an answer."))
  }

  mutating func compare(_ first: AssessmentRef, _ second: AssessmentRef) throws(StorageError) {
    tell(.comparison(try library.store.read(first), try library.store.read(second)))
  }

  mutating func archive(_ ref: AssessmentRef) throws(StorageError) {
    let target = try library.store.archive(ref, now: surroundings.now)
    tell(.archived(target.path))
    readShelf()
    say(phrase("Moved to \(target.description, "path"). u puts it back; v lists what is archived."))
  }

  mutating func unarchive(_ ref: AssessmentRef) throws(StorageError) {
    let target = try library.store.move(ref, intoArchive: false)
    tell(.archived(nil))
    readShelf()
    say(phrase("Put back: \(target.description, "path")."))
  }

  mutating func rename(
    _ ref: AssessmentRef, _ title: String, _ subject: Subject
  ) throws(StorageError) {
    try library.store.rename(ref, title, subject, now: surroundings.now)
    readShelf()
    say(phrase("Renamed; the file is still \(ref.description, "path")."))
  }

  mutating func duplicate(_ ref: AssessmentRef) throws(StorageError) {
    let copy = try library.store.duplicate(ref, id: surroundings.newID(), now: surroundings.now)
    readShelf()
    say(phrase("Copied to \(copy.description, "path")."))
  }
}

extension Assessment {
  /// True for a re-check that goes on and began with the answers of another assessment.
  fileprivate func isRecheck(of old: Assessment) -> Bool {
    !details.recheck.isEmpty && details.completedAt == nil
      && responses.values.contains { $0.carried?.from == old.id }
  }
}
