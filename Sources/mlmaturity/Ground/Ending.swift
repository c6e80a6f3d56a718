import MaturityModel
import POSIX

/// How the program ends: a code that scripts read, and a sentence for people.
struct Ending: Error {
  /// The exit codes of the program, apart from 128 + n for a signal.
  enum Code: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case invalidFile = 3
    case levelNotReached = 4
    case repositoryContradicts = 5
    case interrupted = 130

    /// What a person wrote names numbers that are no longer true.
    static let outOfDate = Code.levelNotReached
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
func print(_ text: String, to stream: Stream) { write(text + "\n", to: stream) }

/// Writes a text to standard output or standard error: the one door that everything printed goes through.
///
/// What a terminal could obey is spelled out, wherever it came from. A reader that went away ends the writing
/// without a word, as with any filter; results that cannot be written end the process with exit code 1.
func write(_ text: String, to stream: Stream) {
  // A byte order mark at the start is for a program that reads on, and a terminal shows nothing for it.
  let mark = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
  var text = mark + String(text.unicodeScalars.dropFirst(mark.unicodeScalars.count)).printable
  let failure = text.withUTF8 { bytes -> Int32? in
    var rest = bytes[...]
    while !rest.isEmpty {
      let bytes = UnsafeBufferPointer(rebasing: rest)
      let count = POSIX.write(stream.rawValue, bytes.baseAddress, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
  if let failure { giveUp(on: stream, code: failure) }
}

/// A result that is cut short must not look like a whole one; a lost message changes no result.
private func giveUp(on stream: Stream, code: Int32) {
  guard stream == .output, code != EPIPE else { return }
  let reason = String(cString: strerror(code))
  Ending(.failed, "standard output: not written (\(reason)). Write it somewhere else.").end()
}
