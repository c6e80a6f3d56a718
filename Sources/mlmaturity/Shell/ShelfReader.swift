import Formats
import MaturityModel
import Screens
import Storage
import Synchronization

/// Reads the list of assessments while the home screen is used already.
///
/// A class, because the reading and the screen share it. It ends by itself, or when nobody needs it any more.
final class ShelfReader: Sendable {
  /// What was found so far.
  private struct State {
    var entries: [Shelf.Entry] = []
    var archived: [Shelf.Entry] = []
    var total = 0
    var isDone = false
    /// Why the store could not be reached.
    var trouble: String?
    var isUnwanted = false
    /// False once the latest state was taken over.
    var isNews = false
  }

  private let state = Mutex(State())
  /// What stands on the shelf besides files.
  private let bare: Shelf

  init(_ bare: Shelf) { self.bare = bare }

  /// Begins to read a store, after what waits for it was sent; `wake` is called now and then from another thread when there is news.
  func start(_ store: any Store, now: Timestamp, wake: @escaping @Sendable () -> Void) {
    BackgroundThread.start { [self] in
      (store as? RemoteStore)?.sendWaiting(now: now)
      let clock = ContinuousClock()
      var told = clock.now
      for isArchive in [false, true] {
        store.list(archived: isArchive) { found, total in
          let isWanted = add(found, total, isArchived: isArchive)
          // Ten times a second is as fast as anybody reads a growing number.
          if clock.now - told > .milliseconds(100) {
            told = clock.now
            // Not before: sorting thousands of entries at every key would make the keys wait.
            state.withLock { $0.isNews = true }
            wake()
          }
          return isWanted
        }
      }
      let trouble = (store as? RemoteStore)?.trouble?.message
      state.withLock { ($0.isDone, $0.isNews, $0.trouble) = (true, true, trouble) }
      wake()
    }
  }

  /// Ends the reading after the file that is being read.
  func stop() { state.withLock { $0.isUnwanted = true } }

  /// The shelf with what was found; nil when there is nothing new.
  func news() -> Shelf? {
    let news: State? = state.withLock { state in
      guard state.isNews else { return nil }
      state.isNews = false
      return state
    }
    guard let news else { return nil }
    var shelf = bare
    shelf.assessments = news.entries
    shelf.archived = news.archived
    shelf.trouble = news.trouble
    if news.isDone, bare.isShared {
      shelf.unlisted = max(0, news.total - news.entries.count)
    }
    shelf.reading = news.isDone ? nil : .init(done: news.entries.count, total: news.total)
    shelf.sort()
    return shelf
  }

  private func add(
    _ found: Result<AssessmentSummary, InvalidFile>, _ total: Int, isArchived: Bool
  ) -> Bool {
    let entry: Shelf.Entry? =
      switch found {
      case .success(let summary): Shelf.Entry(summary)
      case .failure(let invalid): Shelf.Entry(invalid)
      }
    return state.withLock { state in
      if let entry, isArchived { state.archived.append(entry) }
      if let entry, !isArchived { state.entries.append(entry) }
      if !isArchived { state.total = total }
      return !state.isUnwanted
    }
  }
}
