import Storage
import Synchronization

/// Asks a shared store every other second whether anybody saved; only while a list of it is on the screen.
///
/// A class, because the asking and the screen share it.
final class StoreWatch: Sendable {
  private struct State {
    var seen: String?
    var isNews = false
    var isAsking = false
  }

  private let state = Mutex(State())

  /// How long to wait before asking again, in milliseconds.
  static let pause = 2_000

  /// Asks in the background, unless it still does; `wake` is called from another thread when there is news.
  func ask(_ store: RemoteStore, wake: @escaping @Sendable () -> Void) {
    let begins = state.withLock { state in
      defer { state.isAsking = true }
      return !state.isAsking
    }
    guard begins else { return }
    BackgroundThread.start { [self] in
      let now = store.state()
      let isNews = state.withLock { state in
        state.isAsking = false
        guard let now, now != state.seen else { return false }
        state.isNews = state.seen != nil
        state.seen = now
        return state.isNews
      }
      if isNews { wake() }
    }
  }

  /// True once after somebody saved.
  func takeNews() -> Bool {
    state.withLock { state in
      defer { state.isNews = false }
      return state.isNews
    }
  }
}
