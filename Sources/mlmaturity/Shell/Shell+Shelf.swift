import MaturityModel
import Screens
import Storage

/// What the home screen asks for besides opening a file.
extension Shell {
  /// Begins a new assessment with the answers of an earlier one, and opens it.
  mutating func create(from ref: AssessmentRef) {
    guard let old = read(ref) else { return }
    do throws(StorageError) {
      let carried = library.carryForward(
        old, id: surroundings.newID(), now: surroundings.now,
        today: surroundings.today)
      adopt(try library.store.create(carried.assessment, at: nil, now: surroundings.now))
      app.say(carried.summary + " c confirms an answer.")
    } catch {
      app.say(error.description)
    }
  }

  mutating func compare(_ first: AssessmentRef, _ second: AssessmentRef) {
    guard let one = read(first), let other = read(second) else { return }
    app.compare(one, other)
  }

  mutating func archive(_ ref: AssessmentRef) {
    changeShelf { (shell) throws(StorageError) in
      let target = try shell.library.store.archive(ref, now: shell.surroundings.now)
      shell.app.workspace.lastArchived = target.path
      return "Moved to \(target). u puts it back; v lists what is archived."
    }
  }

  mutating func unarchive(_ ref: AssessmentRef) {
    changeShelf { (shell) throws(StorageError) in
      let target = try shell.library.store.move(ref, intoArchive: false)
      shell.app.workspace.lastArchived = nil
      return "Put back: \(target)."
    }
  }

  mutating func rename(_ ref: AssessmentRef, _ title: String, _ subject: Subject) {
    changeShelf { (shell) throws(StorageError) in
      try shell.library.store.rename(ref, title, subject, now: shell.surroundings.now)
      return "Renamed; the file is still \(ref)."
    }
  }

  mutating func duplicate(_ ref: AssessmentRef) {
    changeShelf { (shell) throws(StorageError) in
      let copy = try shell.library.store.duplicate(
        ref, id: shell.surroundings.newID(), now: shell.surroundings.now)
      return "Copied to \(copy)."
    }
  }

  /// Changes what the home screen lists, and says what came of it.
  private mutating func changeShelf(
    _ change: (inout Shell) throws(StorageError) -> String
  ) {
    do throws(StorageError) {
      let message = try change(&self)
      readShelf()
      app.say(message)
    } catch {
      guard case .held(_, let holder) = error else { return app.say(error.description) }
      app.say(holder.readOnlyReason)
    }
  }

  /// Reads an assessment without claiming it.
  private mutating func read(_ ref: AssessmentRef) -> Assessment? {
    do throws(StorageError) {
      return try library.store.read(ref)
    } catch {
      tell(error, about: ref)
      return nil
    }
  }
}
