internal import POSIX

/// The two ends of a pseudo-terminal; the program's end is closed when this value is let go.
public final class TerminalPair {
  /// Our end.
  public let master: Int32
  /// The program's end.
  public let slave: Int32
  private let name: String

  /// Makes a pseudo-terminal of a size.
  public init(rows: Int, columns: Int) throws {
    var ends: (Int32, Int32) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else {
      throw DriverFailure("openpty: \(String(cString: strerror(errno)))")
    }
    for end in [ends.0, ends.1] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (master, slave) = ends
    // Not ttyname, whose answer all threads share.
    var path = [CChar](repeating: 0, count: 256)
    guard ttyname_r(slave, &path, path.count) == 0 else {
      throw DriverFailure("the terminal has no name")
    }
    name = String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { close(slave) }

  /// Starts a program as leader of a new session; the first terminal that it opens, this one,
  /// becomes its own.
  func spawn(_ arguments: [String], environment: [String: String], folder: String?) throws -> Int32
  {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The calling thread may be one of Dispatch's, which block every signal, and a child inherits
    // that.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = sessionFlag
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // glibc hides the spawn action that changes the folder, so a shell does it.
    let moved = folder.map { ["sh", "-c", #"cd "$0" && exec "$@""#, $0] + arguments } ?? arguments
    return try start(moved, environment) { child, arguments, environment in
      posix_spawnp(&child, moved[0], &actions, &attributes, arguments, environment)
    }
  }

  private var sessionFlag: Int32 {
    #if canImport(Glibc)
      0x80  // POSIX_SPAWN_SETSID, which glibc hides behind _GNU_SOURCE
    #else
      Int32(POSIX_SPAWN_SETSID)
    #endif
  }

  private typealias CStrings = [UnsafeMutablePointer<CChar>?]

  private func start(
    _ arguments: [String], _ environment: [String: String],
    _ body: (inout pid_t, CStrings, CStrings) -> Int32
  ) throws -> Int32 {
    let argumentPointers: CStrings = arguments.map { strdup($0) } + [nil]
    let variables: CStrings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + variables { free(pointer) } }
    var child: pid_t = 0
    let result = body(&child, argumentPointers, variables)
    guard result == 0 else {
      throw DriverFailure("\(arguments): \(String(cString: strerror(result)))")
    }
    return child
  }
}
