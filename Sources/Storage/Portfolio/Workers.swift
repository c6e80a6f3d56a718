import POSIX
import Synchronization

/// Does the same work on every processor and waits until all is done.
enum Workers {
  /// As many as there are processors, and never more than this.
  private static let most = 16

  /// Gives the numbers below `count` in pieces to one `body` per processor, and collects what each makes of them.
  ///
  /// The pieces are taken in order by whoever is free; which worker gets which is not determined.
  static func run<Value: Sendable>(
    over count: Int, body: @escaping @Sendable (_ next: () -> Range<Int>?) -> Value
  ) -> [Value] {
    let work = Work(count: count, body: body)
    let wanted = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), most, max(1, count / 64))
    let threads = (1..<max(1, wanted)).compactMap { _ in BackgroundThread { work.help() } }
    work.help()
    for thread in threads { thread.wait() }
    return work.values
  }
}

/// The work that the threads share.
private final class Work<Value: Sendable>: Sendable {
  private let count: Int
  private let body: @Sendable (() -> Range<Int>?) -> Value
  private let taken = Atomic<Int>(0)
  private let results = Mutex<[Value]>([])

  init(count: Int, body: @escaping @Sendable (() -> Range<Int>?) -> Value) {
    self.count = count
    self.body = body
  }

  var values: [Value] { results.withLock { $0 } }

  func help() {
    let value = body { [self] in
      let start = taken.add(8, ordering: .relaxed).oldValue
      return start < count ? start..<min(count, start + 8) : nil
    }
    results.withLock { $0.append(value) }
  }
}
