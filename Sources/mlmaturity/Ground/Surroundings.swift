import Curses
import MaturityModel
import POSIX
import Storage

/// The world around the process, read in one place: environment, clock, folders.
struct Surroundings {
  /// The program's own version.
  static let version = "0.1.0"

  /// The value of an environment variable; nil when unset.
  func value(_ name: String) -> String? { getenv(name).map { String(fileName: $0) } }

  /// What the program was called with, after its own name.
  var arguments: [String] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst()
      .compactMap { $0.map { String(fileName: UnsafePointer($0)) } }
  }

  /// The whole environment.
  var environment: [String: String] {
    var found: [String: String] = [:]
    for name in [
      "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
      "XDG_DATA_DIRS",
      "MLMATURITY_STORE", "TMPDIR",
    ] { found[name] = value(name) }
    return found
  }

  var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// Milliseconds of a clock that never jumps.
  var milliseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1_000 + moment.tv_nsec / 1_000_000
  }

  /// The command line of the user's editor, with the variable that names it.
  var editor: (command: String, variable: String?) {
    for name in ["VISUAL", "EDITOR"] {
      if let command = value(name), !command.isEmpty { return (command, name) }
    }
    return ("vi", nil)
  }

  /// Where a program is, in the folders that programs are looked for in; nil where it is not.
  func path(ofProgram name: String) -> String? {
    let folders = (value("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return (name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }).first { path in
      var status = stat()
      return access(path, X_OK) == 0 && stat(path, &status) == 0
        && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Where a program of our own is: beside this one, else in the absolute folders that programs are looked for in; nil
  /// where it is not.
  func path(ofCompanion name: String) -> String? {
    let own = [FilePath(following: Self.executable).folder]
    let folders = (value("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { String($0) }
    return (own + folders).lazy.compactMap { path(ofProgram: "\($0)/\(name)") }.first
  }

  /// The file that this program was started from.
  private static var executable: String {
    #if canImport(Darwin)
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return "" }
      return String(fileName: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #else
      return "/proc/self/exe"
    #endif
  }

  /// True where a test wants to know of each frame.
  var reportsFrames: Bool { value("MLMATURITY_SYNC") == "1" }

  /// False where a measurement wants to know how it is without being told of changes in folders.
  var watchesFolders: Bool { value("MLMATURITY_WATCH") != "0" }

  /// Milliseconds in which a terminal has to answer what it is asked; a test on a busy machine takes longer.
  var patienceWithTerminal: Int { reportsFrames ? 10_000 : 100 }

  /// Seconds to add to UTC for the user's clock.
  var timeZoneOffset: Int {
    var moment = time(nil)
    var local = tm()
    localtime_r(&moment, &local)
    return local.tm_gmtoff
  }

  /// The day on the user's clock.
  var today: CalendarDay { CalendarDay(of: now, secondsAhead: timeZoneOffset) }

  /// A new identifier: a random UUID in lower case.
  func newID() -> String {
    var generator = SystemRandomNumberGenerator()
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}

extension Surroundings {
  /// True where the character set of the environment is UTF-8.
  var isUTF8: Bool { Terminal.adoptLocale() }
}
