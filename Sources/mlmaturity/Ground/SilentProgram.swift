import POSIX
import Storage

/// A program that is started without a shell, and neither reads from nor writes to this terminal.
enum SilentProgram {
  /// Starts it at the head of a session and a group of its own, with no signal held back; nil where that fails.
  ///
  /// The first of the `words` is its path; `environment` holds `NAME=value`, or is nil for that of this program.
  static func start(_ words: [String], environment: [String]? = nil) -> pid_t? {
    ChildProcess(words.map(\.fileNameBytes), environment: environment?.map(\.fileNameBytes))?.id
  }
}
