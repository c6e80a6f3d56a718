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

  /// Makes the example in a folder of its own and shows it.
  ///
  /// Where it is stands on standard error, which is held until the terminal is given back.
  mutating func showExample() {
    tell(.home(library.shelf()))
    tell(.rereading)
    say("The example is being made.")
    draw()
    do throws(StorageError) {
      let store = try DemoHistory().makeStore(in: library.folders)
      print("The example of --demo is in \(store.onOneLine); delete it when you like.", to: .error)
      appearance.store = store
      library = Library(Folders(environment: surroundings.environment, store: store))
      say("")
      showHome()
    } catch { ending = Ending(.failed, error.description) }
  }
}
