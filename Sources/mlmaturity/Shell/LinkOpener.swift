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
    guard hasDesktop, let found = surroundings.path(ofProgram: name) else { return nil }
    path = found
  }

  /// Starts it for an address; false where that fails.
  func open(_ link: String) -> Bool {
    guard let started = SilentProgram.start([path, link]) else { return false }
    // Whoever starts a process has to ask for its end, or it stays in the list of processes.
    BackgroundThread.start { _ = waitpid(started, nil, 0) }
    return true
  }
}
