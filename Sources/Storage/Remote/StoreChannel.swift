import Formats
import MaturityModel
import POSIX
import Synchronization

/// The way to a shared store, for one request after another of any thread; the program that goes it is started when it is
/// needed.
final class StoreChannel: Sendable {
  private let address: StoreAddress
  private let path: String?
  private let program = Mutex<StoreProgram?>(nil)
  /// Why the store could not be reached the last time; nil where it was.
  private let broken = Mutex<StoreFailure?>(nil)

  /// `path` is that of the program; nil where it is not there.
  init(to address: StoreAddress, by path: String?) { (self.address, self.path) = (address, path) }

  deinit { program.withLock { $0?.end() } }

  /// Why the store could not be reached the last time; nil where it was.
  var trouble: StoreFailure? { broken.withLock(\.self) }

  /// Asks for something and waits for the answer.
  func ask(
    _ request: StoreRequest, row: (JSONNode) -> Void = { _ in }
  ) throws(StoreFailure) -> JSONNode {
    let result: Result<JSONNode, StoreFailure> = program.withLock { program in
      if program == nil {
        switch start() {
        case .success(let started): program = started
        case .failure(let failure): return .failure(failure)
        }
      }
      if let result = program?.ask(request, row: row) { return result }
      program?.end()
      program = nil
      return .failure(
        StoreFailure(.unreachable, "\(StoreAddress.program) ended before it had answered"))
    }
    switch result {
    case .success(let found):
      broken.withLock { $0 = nil }
      return found
    case .failure(let failure):
      broken.withLock { $0 = failure.isAboutConnection ? failure : nil }
      throw failure
    }
  }

  private func start() -> Result<StoreProgram, StoreFailure> {
    guard let path, var program = StoreProgram(at: path) else {
      return .failure(
        StoreFailure(
          .refused,
          "\(StoreAddress.program), which reaches such stores, is not installed on this machine"))
    }
    switch program.ask(.connect(address: address.description), row: { _ in }) {
    case .success: return .success(program)
    case .failure(let failure):
      // A store that is yet to be made is reached all the same.
      if failure.kind == .empty { return .success(program) }
      program.end()
      return .failure(failure)
    case nil:
      program.end()
      return .failure(StoreFailure(.unreachable, "\(path) does not start"))
    }
  }
}

extension StoreFailure {
  /// True where nothing is known of what was asked for, because nobody could be asked.
  var isAboutConnection: Bool {
    switch kind {
    case .unreachable, .refused: true
    case .forbidden, .empty, .newer, .changed, .exists, .copy, .missing, .snapshotMissing, .failed:
      false
    }
  }
}

/// Something that is done beside the caller, who waits for it no longer than it likes.
final class Pending<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  /// Closed at its other end when the value is there.
  private let done: Int32

  init(_ body: @escaping @Sendable () -> Value) {
    let ends = StoreProgram.pipe()
    done = ends?.reading ?? -1
    guard let ends else {
      value.withLock { $0 = body() }
      return
    }
    BackgroundThread.start { [self] in
      let found = body()
      value.withLock { $0 = found }
      close(ends.writing)
    }
  }

  deinit { close(done) }

  /// The value, if it is there within some milliseconds.
  func value(within patience: Int) -> Value? {
    var waited = pollfd(fd: done, events: Int16(POLLIN), revents: 0)
    while poll(&waited, 1, Int32(clamping: patience)) < 0, errno == EINTR {}
    return value.withLock(\.self)
  }
}
