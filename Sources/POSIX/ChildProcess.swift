/// A program that is started without a shell, at the head of a session and a group of its own, with no signal held back.
///
/// It neither reads from nor writes to this terminal.
package struct ChildProcess: Sendable {
  // POSIX_SPAWN_SETSID, which the C library shows to few.
  #if canImport(Glibc)
    private static let newSession: Int16 = 0x80
  #else
    private static let newSession: Int16 = 0x400
  #endif

  package let id: pid_t

  /// Starts it; nil where that fails.
  ///
  /// The first of the `words` is its path; `environment` holds `NAME=value`, or is nil for that of this program. What it
  /// writes to standard output goes to a descriptor where one is given, and what it reads comes from one.
  package init?(
    _ words: [[UInt8]], environment: [[UInt8]]? = nil, input: Int32? = nil, output: Int32? = nil
  ) {
    guard !words.isEmpty else { return nil }
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
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    var arguments = Self.pointers(to: words)
    var variables = environment.map { Self.pointers(to: $0) } ?? []
    defer { for pointer in arguments + variables { free(pointer) } }
    guard let path = arguments[0] else { return nil }
    var child = pid_t()
    let result =
      environment == nil
      ? posix_spawn(&child, path, &actions, &attributes, &arguments, environ)
      : posix_spawn(&child, path, &actions, &attributes, &arguments, &variables)
    guard result == 0 else { return nil }
    id = child
  }

  private static func pointers(to words: [[UInt8]]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { word in
      (word.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.flatMap { strdup($0) }
      }
    } + [nil]
  }
}
