import MaturityModel
import Screens
import Storage
import Translation

/// Two questionnaires in one walk: one assessment after the other, each in its own session.
extension Shell {
  /// Adds an assessment beside the one at a path, or beside the open one, which is shown then.
  mutating func addCompanion(to path: String?) throws(StorageError) {
    if let path { try open(AssessmentRef(path), to: .edit) }
    guard let session else { return }
    let companion = try library.add(
      nil, beside: session, newID: surroundings.newID(), now: surroundings.now)
    tell(.changed(session.assessment))
    showBeside()
    if let title = app.beside?.title {
      say(
        phrase(
          """
          \(title, "title") goes beside this one, in \(companion.file, "file"). The last page \
          goes on with it.
          """))
    }
  }

  /// Leaves the open assessment for the one that goes beside it.
  mutating func goOnBeside() throws(StorageError) {
    guard let session, let companion = session.assessment.details.companion else { return }
    let first = session.ref
    let second = library.ref(of: companion, beside: first.path)
    if let failure = close() { say(failure) }
    before = first
    defer { if self.session == nil { showHome() } }
    try open(second, to: .edit)
    restoreDraft()
  }

  /// Tells the screens what goes beside the open assessment; trouble with it is said once.
  mutating func showBeside() {
    guard let session else { return }
    let companion = session.assessment.details.companion
    let first = before ?? library.first(of: session.assessment, at: session.path)
    guard let ref = first ?? companion.map({ library.ref(of: $0, beside: session.path) }) else {
      return tell(.beside(nil))
    }
    do throws(StorageError) {
      let other = try library.store.read(ref)
      if first == nil, let companion, other.questionnaire.id != companion.id {
        throw .foreign(
          file: ref.path, fault: phrase("it is not by \(companion.id, "id")"),
          remedy: phrase("It may have been renamed.")
        )
      }
      tell(.beside(Beside(library.shown(other), openAt: first == nil ? 1 : 2)))
    } catch {
      tell(.beside(nil))
      guard told.insert(ref.path).inserted else { return }
      tell(.message(Library.unshown(error), also: true))
    }
  }
}
