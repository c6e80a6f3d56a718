import POSIX
import Storage

/// A program that is started without a shell, and neither reads from nor writes to this terminal.
enum SilentProgram {
  // POSIX_SPAWN_SETSID, which the C library shows to few.
  #if canImport(Glibc)
    private static let newSession: Int16 = 0x80
  #else
    private static let newSession: Int16 = 0x400
  #endif

  /// Starts it at the head of a session and a group of its own, with no signal held back; nil where that fails.
  ///
  /// The first of the `words` is its path; `environment` holds `NAME=value`, or is nil for that of this program.
  static func start(_ words: [String], environment: [String]? = nil) -> pid_t? {
    guard let path = words.first else { return nil }
    #if canImport(Glibc)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    var arguments = pointers(to: words)
    var variables = environment.map { pointers(to: $0) } ?? []
    defer { for pointer in arguments + variables { free(pointer) } }
    var child = pid_t()
    let result =
      environment == nil
      ? posix_spawn(&child, path, &actions, &attributes, &arguments, environ)
      : posix_spawn(&child, path, &actions, &attributes, &arguments, &variables)
    return result == 0 ? child : nil
  }

  private static func pointers(to words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { word in
      let bytes = word.fileNameBytes.map { CChar(bitPattern: $0) } + [0]
      return bytes.withUnsafeBufferPointer { buffer in buffer.baseAddress.flatMap { strdup($0) } }
    } + [nil]
  }
}
