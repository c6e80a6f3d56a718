import Formats
import MaturityModel
import Screens
import Storage
import Synchronization

/// Reads the folder of assessments while the home screen is used already.
///
/// A class, because the reading and the screen share it. It ends by itself, or when nobody needs it any more.
final class ShelfReader: Sendable {
  /// What was found so far.
  private struct State {
    var entries: [Shelf.Entry] = []
    var archived: [Shelf.Entry] = []
    var total = 0
    var isDone = false
    var isUnwanted = false
    /// False once the latest state was taken over.
    var isNews = false
  }

  private let state = Mutex(State())

  /// Begins to read a folder and other files; `wake` is called now and then from another thread when there is news.
  ///
  /// `find` looks a questionnaire up for files that do not hold their own.
  func start(
    _ folder: AssessmentFolder, and others: [String],
    find: @escaping @Sendable (_ id: String, _ version: String) -> Questionnaire?,
    wake: @escaping @Sendable () -> Void
  ) {
    BackgroundThread.start { [self] in
      let clock = ContinuousClock()
      var told = clock.now
      let archives = others.map { AssessmentFolder.archived($0) }
      for (folder, others, isArchive) in [
        (folder, others, false), (folder.archive, archives, true),
      ] {
        folder.forEach(and: others, find: find) { found, total in
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
      state.withLock { ($0.isDone, $0.isNews) = (true, true) }
      wake()
    }
  }

  /// Ends the reading after the file that is being read.
  func stop() { state.withLock { $0.isUnwanted = true } }

  /// Puts what was found onto a shelf; false when there is nothing new.
  func update(_ shelf: inout Shelf) -> Bool {
    let news: State? = state.withLock { state in
      guard state.isNews else { return nil }
      state.isNews = false
      return state
    }
    guard let news else { return false }
    shelf.assessments = news.entries
    shelf.archived = news.archived
    shelf.reading = news.isDone ? nil : .init(done: news.entries.count, total: news.total)
    shelf.sort()
    return true
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
      state.total = isArchived ? state.entries.count : total
      return !state.isUnwanted
    }
  }
}
