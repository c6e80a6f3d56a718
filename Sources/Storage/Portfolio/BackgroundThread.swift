import POSIX
import Translation

/// A thread that does one thing and ends.
///
/// Not a task: the first task of a process starts a timer of Dispatch, which on Linux wakes the
/// processor every second for as long as the process lives.
package struct BackgroundThread {
  private let thread: pthread_t

  /// Starts the thread; nil where the system gives none.
  package init?(_ body: @escaping @Sendable () -> Void) {
    // It speaks the language of the one who starts it.
    let language = Language.current
    let box = Unmanaged.passRetained(Box { Language.$current.withValue(language, operation: body) })
    #if canImport(Glibc)
      var started = pthread_t()
    #else
      var started: pthread_t?
    #endif
    let failure = pthread_create(
      &started, nil,
      { argument in
        #if canImport(Glibc)
          guard let argument else { return nil }
        #endif
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard failure == 0 else {
      box.release()
      return nil
    }
    #if canImport(Glibc)
      thread = started
    #else
      guard let started else { return nil }
      thread = started
    #endif
  }

  /// Does something beside the caller, who does not wait for it; at once where there is no thread.
  package static func start(_ body: @escaping @Sendable () -> Void) {
    guard let started = BackgroundThread(body) else { return body() }
    pthread_detach(started.thread)
  }

  /// Waits for its end; to be called once.
  func wait() { pthread_join(thread, nil) }
}

/// A closure as something that C can hold.
private final class Box: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
