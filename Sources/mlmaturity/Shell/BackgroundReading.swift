import MaturityModel
import POSIX
import Screens
import Storage
import Synchronization

/// Reads many files for one screen while keys are answered.
///
/// A class, because the reading and the screen share it. It ends by itself, or when nobody needs it any more.
final class BackgroundReading: Sendable {
  private struct State {
    var done = 0
    var total = 0
    var outcome: Event.Outcome?
    var isUnwanted = false
    var told: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let wake: @Sendable () -> Void
  /// True for what leaves something behind unless it is waited for.
  let isMaking: Bool

  /// A reading that calls `wake` from another thread when there is news.
  init(isMaking: Bool = false, wake: @escaping @Sendable () -> Void) {
    (self.isMaking, self.wake) = (isMaking, wake)
  }

  /// Begins; `body` tells with `count` how far it is.
  func start(_ body: @escaping @Sendable (BackgroundReading) -> Event.Outcome) {
    BackgroundThread.start { [self] in
      let outcome = body(self)
      state.withLock { $0.outcome = outcome }
      wake()
    }
  }

  /// Adds files that were read, out of all; false when nobody waits for the rest.
  func count(_ files: Int, of total: Int) -> Bool {
    let (isWanted, tells) = state.withLock { state in
      state.done += files
      state.total = total
      let now = ContinuousClock.now
      // Ten times a second is as fast as anybody reads a growing number.
      let tells = state.told.map { now - $0 > .milliseconds(100) } ?? true
      if tells { state.told = now }
      return (!state.isUnwanted, tells)
    }
    if tells { wake() }
    return isWanted
  }

  /// Ends the reading after the files that are being read.
  func stop() { state.withLock { $0.isUnwanted = true } }

  /// True while somebody waits for it.
  var isWanted: Bool { state.withLock { !$0.isUnwanted } }

  /// Waits until it has ended, which takes some milliseconds after it was stopped.
  func waitForEnd() {
    for _ in 0..<500 where outcome == nil { poll(nil, 0, 10) }
  }

  /// How far the reading is.
  var progress: Shelf.Reading { state.withLock { .init(done: $0.done, total: $0.total) } }

  /// What was read; nil until all is.
  var outcome: Event.Outcome? { state.withLock { $0.outcome } }
}
