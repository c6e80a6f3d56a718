import Formats
import MaturityModel
import Screens
import Storage
import Translation

/// An assessment that lies in a shared store: what is not sent yet, and what others saved meanwhile.
extension Shell {
  /// True while an assessment of a shared store is open.
  var isShared: Bool { session.map { library.shared?.keeps($0.ref) == true } ?? false }

  /// How soon a version is sent again that did not arrive, in milliseconds.
  private static let pause = 2_000

  /// Tries again in a while where what was saved has not reached the store.
  func sendAgain(at milliseconds: Int) -> Int? {
    session?.isBehind == true ? milliseconds + Self.pause : nil
  }

  mutating func sendLater() {
    let now = surroundings.milliseconds
    saveAt = saveAt ?? sendAgain(at: now)
    behindSince = session?.isBehind == true ? behindSince ?? now : nil
  }

  /// How long a store may take before it is told, in milliseconds.
  private static let silence = 5_000

  /// That the open assessment is not in the store yet, and why; nil where it is, and while it may be a matter of moments.
  var unsent: String? {
    guard let session, session.isBehind, let shared = library.shared else { return nil }
    let isSilent = behindSince.map { surroundings.milliseconds - $0 > Self.silence } ?? false
    let silence = isSilent ? phrase("the store does not answer") : nil
    guard let trouble = shared.trouble?.message ?? silence else { return nil }
    return phrase(
      """
      Not connected: \(session.unsentChanges.changes, "changes") kept on this machine, and sent \
      later (\(trouble, "trouble")).
      """)
  }

  /// Reads the list of a shared store again after somebody saved; nothing is asked while no list is on the screen.
  mutating func followStore() {
    guard session == nil, live.joined == nil, ending == nil, let shared = library.shared else {
      askStoreAt = nil
      return
    }
    let now = surroundings.milliseconds
    if storeWatch.takeNews(), shelfReader == nil { readShelf() }
    guard now >= askStoreAt ?? 0 else { return }
    askStoreAt = now + StoreWatch.pause
    storeWatch.ask(shared, wake: terminal.wake)
  }

  /// Opens the assessment again, which somebody else saved meanwhile, with what was worked on here made one with it.
  mutating func joinOthers() {
    guard let session else { return }
    keepDraft(app.draft)
    keepPlace()
    session.abandon()
    self.session = nil
    do throws(StorageError) {
      try open(session.ref, to: .edit)
      restoreDraft()
    } catch {
      say(error.description)
      showHome()
    }
  }

  /// Says how what was worked on here became one with what somebody else saved, and asks about what both changed.
  mutating func tell(_ reconciliation: Reconciliation) {
    let count = reconciliation.conflicts.count
    guard count > 0 else {
      return say(
        phrase("Somebody else saved this meanwhile: both versions are one now. u takes yours back.")
      )
    }
    tell(
      .reconciliation(
        reconciliation, mine: phrase("this machine"), theirs: phrase("the store")))
    say(
      phrase(
        count,
        one: "Somebody else saved this meanwhile, and 1 answer contradicts yours: decide here.",
        other:
          "Somebody else saved this meanwhile, and \(count, "count") answers contradict yours: decide here."
      ))
  }

  /// Says once, before anything of a shared store is shown, who can read it.
  mutating func tellCircle() {
    guard let shared = library.shared, shared.isNew else { return }
    shared.beKnown()
    say(SharedStoreWords.circle)
  }
}

/// What is said of a shared store in more than one place.
enum SharedStoreWords {
  static var circle: String {
    phrase(
      """
      Whoever may connect to this store may read and change every assessment in it; separate \
      clients need separate schemas.
      """)
  }
}
