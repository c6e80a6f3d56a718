#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the program ends: a code that scripts read, and a sentence for people.
struct Ending: Error {
  /// The exit codes of the program, apart from 128 + n for a signal.
  enum Code: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case invalidFile = 3
    case levelNotReached = 4
    case interrupted = 130
  }

  let code: Code
  let message: String
  /// The signal that asked the program to end, by which it then really ends.
  let signal: Int32?

  init(_ code: Code, _ message: String = "") {
    self.code = code
    self.message = message
    signal = nil
  }

  /// The end that a signal asks for: exit code 128 + n, as the shell counts it.
  init(signal: Int32) {
    code = .failed
    message = ""
    self.signal = signal
  }

  /// Ends the process.
  func end() -> Never {
    if !message.isEmpty { print(message, to: .error) }
    exit(code.rawValue)
  }
}

/// Where text is written to.
enum Stream: Int32 {
  case output = 1
  case error = 2
}

/// Writes a text and a line break to standard output or standard error.
///
/// A reader that went away ends the writing without a word, as with any filter.
func print(_ text: String, to stream: Stream) {
  write(Array((text + "\n").utf8), to: stream)
}

/// Writes bytes as they are; results that cannot be written end the process with exit code 1.
func write(_ bytes: [UInt8], to stream: Stream) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { bytes in
      #if canImport(Glibc)
        Glibc.write(stream.rawValue, bytes.baseAddress, bytes.count)
      #else
        Darwin.write(stream.rawValue, bytes.baseAddress, bytes.count)
      #endif
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return giveUp(on: stream, code: errno) }
    rest = rest.dropFirst(count)
  }
}

/// A result that is cut short must not look like a whole one; a lost message changes no result.
private func giveUp(on stream: Stream, code: Int32) {
  guard stream == .output, code != EPIPE else { return }
  let reason = String(cString: strerror(code))
  Ending(.failed, "standard output: not written (\(reason)). Write it somewhere else.").end()
}
