internal import POSIX

/// A program in a pseudo-terminal of its own, and what its screen shows.
///
/// Nothing here sleeps: it waits for the next bytes, until what is waited for holds or the time is
/// up, and a failure shows the screen. A class, because a process and a file descriptor stand
/// behind it.
public final class PseudoTerminal {
  public private(set) var screen: EmulatedScreen
  /// Every byte that the program has written so far.
  public private(set) var bytes: [UInt8] = []
  /// What this terminal answers when it is asked; nothing to what is not here.
  public var answers: [EmulatedScreen.Question: String] = [:]
  public let processID: Int32
  /// The terminal's modes before the program started.
  public let initialModes: TerminalModes
  /// What the program has asked so far.
  public private(set) var asked: [EmulatedScreen.Question] = []
  private var master: Int32
  private var status: Int32?

  /// Starts a program found in PATH, as leader of a new session with this terminal.
  ///
  /// The environment holds PATH, HOME=/nonexistent, TERM=xterm-256color and LC_ALL=C.UTF-8,
  /// overridden by `environment`; an empty value removes a variable.
  public init(
    _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String] = [:],
    folder: String? = nil
  ) throws {
    screen = EmulatedScreen(rows: rows, columns: columns)
    let pair = try TerminalPair(rows: rows, columns: columns)
    master = pair.master
    initialModes = TerminalModes(of: pair.master)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var variables = [
      "PATH": path, "HOME": "/nonexistent", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    variables.merge(environment) { $1 }
    processID = try pair.spawn(
      arguments, environment: variables.filter { !$0.value.isEmpty }, folder: folder)
  }

  deinit {
    if status == nil {
      kill(processID, SIGKILL)
      var ignored: Int32 = 0
      waitpid(processID, &ignored, 0)
    }
    if master >= 0 { close(master) }
  }

  /// The terminal's modes now, such as whether it echoes.
  public var modes: TerminalModes { TerminalModes(of: master) }

  /// Types keys, as the bytes that a terminal sends for them.
  public func send(_ keys: String) { send(Array(keys.utf8)) }

  /// Types bytes, which may be a part of what a terminal sends for a key.
  public func send(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Types keys that make so many events, and waits until all are handled and drawn, whatever else
  /// happens meanwhile; needs MLMATURITY_SYNC=1, and that all keys sent before are handled.
  public func press(_ keys: String, events: Int = 1) throws {
    let wanted = screen.handled + events
    send(keys)
    try wait("event \(wanted)") { $0.handled >= wanted }
  }

  /// Changes the size of the window, which tells the program.
  public func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) { kill(processID, number) }

  /// Closes the window.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// Reads until something holds for the screen.
  public func wait(
    _ what: String, within milliseconds: Int = 60_000, _ holds: (EmulatedScreen) -> Bool
  ) throws {
    let end = MonotonicTime.now + milliseconds
    while !holds(screen) {
      guard pump(end - MonotonicTime.now) else {
        throw DriverFailure("no \(what) within \(milliseconds) ms; the screen:\n\(screen.text)")
      }
    }
  }

  /// Reads until a text is on the screen.
  public func wait(for text: String, within milliseconds: Int = 60_000) throws {
    try wait("“\(text)”", within: milliseconds) { $0.text.contains(text) }
  }

  /// Reads until nothing has come for so long, for programs that do not report their frames.
  public func waitForSilence(of milliseconds: Int = 100) {
    while pump(milliseconds) {}
  }

  /// The exit status, 128 + n when signal n ended the program; reads all that it still writes.
  public func exitStatus(within milliseconds: Int = 60_000) throws -> Int32 {
    if let status { return status }
    let end = MonotonicTime.now + milliseconds
    while master >= 0, pump(end - MonotonicTime.now) {}
    var raw: Int32 = 0
    while MonotonicTime.now < end {
      if waitpid(processID, &raw, WNOHANG) == processID {
        let ended = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + (raw & 0x7F)
        status = ended
        return ended
      }
      _ = poll(nil, 0, 1)
    }
    throw DriverFailure("still running after \(milliseconds) ms; the screen:\n\(screen.text)")
  }

  /// False at a timeout and when the program is gone.
  private func pump(_ milliseconds: Int) -> Bool {
    let end = MonotonicTime.now + milliseconds
    while true {
      let rest = end - MonotonicTime.now
      guard rest > 0 else { return false }
      var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let ready = poll(&source, 1, Int32(clamping: rest))
      // Tests beside this one send signals to the process of all tests.
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return false }
      let read = Array(unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, Self.read(master, buffer))
      }
      bytes += read
      screen.feed(read)
      for question in screen.questions { answers[question].map { send($0) } }
      asked += screen.questions
      screen.questions = []
      return !read.isEmpty
    }
  }

  private static func read(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    POSIX.read(file, buffer.baseAddress, buffer.count)
  }
}

/// Milliseconds of a clock that only goes forward.
enum MonotonicTime {
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
