import MaturityModel
import POSIX
import Storage

/// The program of the desktop that shows a page of the web: `xdg-open`, or `open` on macOS.
///
/// It is started without a shell, in a session of its own, so that neither its output nor its end is ours.
struct LinkOpener {
  private let path: String

  /// Nil where there is no desktop: without one `xdg-open` would start a browser in this terminal.
  init?(_ surroundings: Surroundings) {
    #if os(macOS)
      let (name, hasDesktop) = ("open", true)
    #else
      let name = "xdg-open"
      let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains {
        surroundings.value($0)?.isEmpty == false
      }
    #endif
    let folders = (surroundings.value("PATH") ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    guard hasDesktop, let found else { return nil }
    path = found
  }

  // POSIX_SPAWN_SETSID, which the C library shows to few.
  #if canImport(Glibc)
    private static let newSession: Int16 = 0x80
  #else
    private static let newSession: Int16 = 0x400
  #endif

  /// Starts it for an address; false where that fails.
  func open(_ link: String) -> Bool {
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
    posix_spawnattr_setflags(&attributes, Self.newSession)
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(path), strdup(link), nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard posix_spawn(&child, path, &actions, &attributes, &words, environ) == 0 else {
      return false
    }
    // Whoever starts a process has to ask for its end, or it stays in the list of processes.
    let started = child
    BackgroundThread.start { _ = waitpid(started, nil, 0) }
    return true
  }
}
