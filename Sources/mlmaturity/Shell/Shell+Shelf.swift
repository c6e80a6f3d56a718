import Formats
import MaturityModel
import Screens
import Storage

/// What the home screen asks for besides opening a file.
extension Shell {
  /// Begins a new assessment with the answers of an earlier one, and opens it.
  mutating func create(from path: String) {
    guard let old = read(path) else { return }
    do throws(StorageError) {
      let carried = library.carryForward(
        old, id: surroundings.newID(), now: surroundings.now,
        today: surroundings.today)
      adopt(try library.create(carried.assessment, now: surroundings.now))
      app.say(carried.summary + " c confirms an answer.")
    } catch {
      app.say(error.description)
    }
  }

  mutating func compare(_ first: String, _ second: String) {
    guard let one = read(first), let other = read(second) else { return }
    app.compare(one, other)
  }

  /// Moves a file to the archive, unless it is open elsewhere; unsaved answers are saved first.
  mutating func archive(_ path: String) {
    do throws(StorageError) {
      let session = try library.open(path, to: .edit, now: surroundings.now)
      guard session.canWrite else {
        let reason = session.readOnlyReason ?? "The file is open elsewhere."
        try session.close(now: surroundings.now)
        return app.say(reason)
      }
      try session.close(now: surroundings.now)
      let target = try AssessmentFolder.archive(path)
      app.workspace.lastArchived = target
      readShelf()
      app.say("Moved to \(target). u puts it back; v lists what is archived.")
    } catch {
      app.say(error.description)
    }
  }

  mutating func unarchive(_ path: String) {
    do throws(StorageError) {
      let target = try AssessmentFolder.unarchive(path)
      app.workspace.lastArchived = nil
      readShelf()
      app.say("Put back: \(target).")
    } catch {
      app.say(error.description)
    }
  }

  /// Changes what a file is called and about, unless it is open elsewhere.
  mutating func rename(_ path: String, _ title: String, _ subject: Subject) {
    do throws(StorageError) {
      let session = try library.open(path, to: .edit, now: surroundings.now)
      guard session.canWrite else {
        let reason = session.readOnlyReason ?? "The file is open elsewhere."
        try session.close(now: surroundings.now)
        return app.say(reason)
      }
      let before = session.assessment.details
      var after = before
      after.title = title
      after.subject = Subject(
        organisation: subject.organisation, team: subject.team, scope: subject.scope,
        otherKeys: before.subject.otherKeys)
      try session.record(Edit(.details(before: before, after: after), at: surroundings.now))
      try session.close(now: surroundings.now)
      readShelf()
      app.say("Renamed; the file is still \(path).")
    } catch {
      app.say(error.description)
    }
  }

  /// Puts a copy beside the file, with an id and a title of its own.
  mutating func duplicate(_ path: String) {
    guard var copy = read(path) else { return }
    copy.id = surroundings.newID()
    copy.details.title += copy.details.title.isEmpty ? "Copy" : " (copy)"
    do throws(StorageError) {
      let session = try library.create(copy, now: surroundings.now)
      try session.close(now: surroundings.now)
      readShelf()
      app.say("Copied to \(session.path).")
    } catch {
      app.say(error.description)
    }
  }

  /// Reads a file without claiming it; shows what is wrong with one that is not an assessment.
  private mutating func read(_ path: String) -> Assessment? {
    do throws(StorageError) {
      return try library.read(path)
    } catch {
      if case .invalid(let file) = error {
        app.show(file.problems, of: path)
      } else {
        app.say(error.description)
      }
      return nil
    }
  }
}
