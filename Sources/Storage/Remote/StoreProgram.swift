import Formats
import MaturityModel
import POSIX

/// A program that reaches a shared store, and the two pipes to it.
struct StoreProgram: Sendable {
  private let input: Int32
  private let output: Int32
  private var process: ChildProcess
  private var read: [UInt8] = []
  /// Where the next line begins in what was read, and how far it is known to hold no end of one.
  private var (start, searched) = (0, 0)
  private var number = 0

  /// How long the program may say nothing, in milliseconds: it gives up much earlier itself.
  private static let patience: Int32 = 120_000

  /// Starts the program at a path; nil where that fails.
  init?(at path: String) {
    guard let (childInput, input) = Self.pipe() else { return nil }
    guard let (output, childOutput) = Self.pipe() else {
      for end in [childInput, input] { close(end) }
      return nil
    }
    let process = ChildProcess([path.fileNameBytes], input: childInput, output: childOutput)
    for end in [childInput, childOutput] { close(end) }
    guard let process else {
      for end in [input, output] { close(end) }
      return nil
    }
    (self.process, self.input, self.output) = (process, input, output)
  }

  /// The two ends of a pipe that no other program inherits.
  static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard POSIX.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Ends the program; what it was asked for last has happened or not, as whoever asks next will hear.
  func end() {
    close(input)
    close(output)
    kill(process.id, SIGKILL)
    var status: Int32 = 0
    while waitpid(process.id, &status, 0) < 0, errno == EINTR {}
  }

  /// Asks for something, and looks at the rows of the answer; nil where the program is gone.
  mutating func ask(
    _ request: StoreRequest, row: (JSONNode) -> Void
  ) -> Result<JSONNode, StoreFailure>? {
    number += 1
    guard Self.write(request.line(number: number), to: input) else { return nil }
    while let line = nextLine() {
      guard let root = (try? JSONDocument(line))?.root else { return nil }
      // What is left of an answer that nobody waited for.
      guard root["number"]?.whole == number else { continue }
      if let found = root["row"] {
        row(found)
      } else if let failure = root["failure"] {
        return .failure(StoreFailure(failure))
      } else {
        return root["end"].map { .success($0) }
      }
    }
    return nil
  }

  private mutating func nextLine() -> [UInt8]? {
    while true {
      if let end = read[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(read[start..<end])
        (start, searched) = (end + 1, end + 1)
        return line
      }
      read.removeSubrange(..<start)
      (start, searched) = (0, read.count)
      guard read.count <= 2 * JSONDocument.sizeLimit, readMore() else { return nil }
    }
  }

  private mutating func readMore() -> Bool {
    var waited = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    var ready: Int32
    repeat { ready = poll(&waited, 1, Self.patience) } while ready < 0 && errno == EINTR
    guard ready > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var count: Int
    repeat { count = POSIX.read(output, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count > 0 else { return false }
    read += buffer[..<count]
    return true
  }

  /// Writes to a program that may be gone, which is no reason to end as well.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var (signals, former) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    guard !writeAll(bytes, to: descriptor) else { return true }
    var waiting = sigset_t()
    sigpending(&waiting)
    var signal: Int32 = 0
    if sigismember(&waiting, SIGPIPE) == 1 { sigwait(&signals, &signal) }
    return false
  }
}
