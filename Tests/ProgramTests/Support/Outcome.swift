import Foundation
import TerminalDriver

/// What came of a program that ran without a terminal.
struct Outcome {
  /// The exit status; 128 + n after signal n.
  let status: Int32
  let output: String
  let error: String

  /// Runs a program to its end.
  ///
  /// Its streams are files, so that it never waits for a reader.
  init(
    of arguments: [String], input: String = "", scratch: String,
    environment: [String: String] = [:], within seconds: Int = 120
  ) throws {
    let base = "\(scratch)/.run-\(UUID().uuidString)"
    let streams = [base + ".in", base + ".out", base + ".err"]
    defer { for stream in streams { unlink(stream) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: streams[0]))
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    variables.merge(environment) { $1 }
    let child = try Outcome.spawn(arguments, variables.filter { !$0.value.isEmpty }, streams)
    status = try Outcome.end(of: child, within: seconds, arguments)
    output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams[1])), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams[2])), as: UTF8.self)
  }

  /// Text without line breaks at its end has one line.
  var errorLines: [String] { error.split(separator: "\n").map(String.init) }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], _ streams: [String]
  ) throws -> pid_t {
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
    // The calling thread may block signals, and a child inherits that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams[2], O_WRONLY | O_CREAT, 0o600)
    let texts: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in texts + variables { free(pointer) } }
    var child = pid_t()
    let result = posix_spawnp(&child, arguments[0], &actions, &attributes, texts, variables)
    guard result == 0 else { throw DriverFailure("\(arguments[0]): cannot be started (\(result))") }
    return child
  }

  private static func end(of child: pid_t, within seconds: Int, _ arguments: [String]) throws
    -> Int32
  {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var raw: Int32 = 0
    while waitpid(child, &raw, WNOHANG) != child {
      guard ContinuousClock.now < deadline else {
        kill(child, SIGKILL)
        waitpid(child, &raw, 0)
        throw DriverFailure("still running after \(seconds) s: \(arguments)")
      }
      _ = poll(nil, 0, 1)
    }
    return raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + (raw & 0x7F)
  }
}
