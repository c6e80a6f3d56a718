import Foundation
import POSIX

/// A server of PostgreSQL for tests, with a cluster and a folder of its own.
///
/// A class, because a process stands behind it, which ends with it.
package final class StoreServer: Sendable {
  /// Where the cluster and its socket lie.
  package let folder: String

  /// Why there can be no server here; nil where there can be one.
  package static let reason: String? = {
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let hasPrograms =
      !folders.isEmpty || command("command -v initdb").status == 0
      || command("ls -d /opt/homebrew/opt/postgresql@*").status == 0
    return hasPrograms ? nil : "PostgreSQL is not installed; Scripts/setup test does that."
  }()

  /// True where a server can be started.
  package static var isPossible: Bool { reason == nil }

  /// The one that tests share, each with a store of its own; it ends with them.
  package static let shared: StoreServer = {
    let server = StoreServer()
    atexit { StoreServer.shared.stop() }
    return server
  }()

  /// Makes a cluster and starts it.
  package init(_ settings: [String] = []) {
    var template = Array("/tmp/mlmaturity-server.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("There is no place for tests.") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    start(settings)
  }

  deinit { stop() }

  /// Starts it again, and waits until it answers.
  package func start(_ settings: [String] = []) {
    let started = Self.script((["start", folder] + settings))
    precondition(started.status == 0, "The server does not start: \(started.error)")
  }

  /// Ends it in good order and starts it again.
  package func restart(_ settings: [String] = []) {
    _ = Self.script(["stop", folder, "fast"])
    start(settings)
  }

  /// Ends it and removes its folder.
  package func stop() {
    _ = Self.script(["stop", folder, "immediate"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Kills all of its processes at once, as a loss of power would, and waits until they are gone.
  package func kill() {
    let file = (try? String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)) ?? ""
    guard let server = file.split(separator: "\n").first.flatMap({ pid_t($0) }) else { return }
    let children = Self.run(["ps", "-o", "pid=", "--ppid", "\(server)"]).output
      .split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    for process in [server] + children { _ = POSIX.kill(process, SIGKILL) }
    for process in [server] + children {
      while POSIX.kill(process, 0) == 0 { _ = poll(nil, 0, 1) }
    }
  }

  /// The address of a store on it.
  package func address(_ schema: String, role: String = "postgres") -> String {
    "postgresql://\(role)@/postgres?host=\(folder)&schema=\(schema)"
  }

  /// What psql says to commands, with `ERROR` where one is refused; all of them are tried.
  @discardableResult
  package func sql(_ commands: String..., role: String = "postgres") -> String {
    sql(commands, role: role)
  }

  package func sql(_ commands: [String], role: String) -> String {
    let words = commands.flatMap { ["-c", $0] }
    let outcome = Self.run(["psql", "-XAtq", "-h", folder, "-U", role, "-d", "postgres"] + words)
    return outcome.output + outcome.error
  }

  /// Does something in a transaction that stays open until the program that is answered ends, or is sent its end.
  package func hold(_ commands: String) -> StoreProgram {
    Self.hold(commands, by: ["-h", folder, "-U", "postgres"])
  }

  static func hold(_ commands: String, by words: [String]) -> StoreProgram {
    let holder = StoreProgram(
      "psql", with: ["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", "postgres"] + words)
    holder.send(Array("begin; \(commands); select 'held';\n".utf8))
    while let line = holder.nextLine(), line != Array("held".utf8) {}
    return holder
  }

  /// Waits until somebody waits for a lock at a store; false where nobody does within ten seconds.
  package func isBlocked(at schema: String) -> Bool {
    let look =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%\"\(schema)\"%'"
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(10) {
      if !sql(look).isEmpty { return true }
    }
    return false
  }

  private static func script(_ words: [String]) -> (status: Int32, output: String, error: String) {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return run([root.appendingPathComponent("Scripts/postgresql").path] + words)
  }

  private static func command(_ text: String) -> (status: Int32, output: String, error: String) {
    run(["sh", "-c", text])
  }

  /// Runs a program to its end.
  ///
  /// What it says goes to files, so that a server that it leaves behind is not waited for.
  package static func run(_ words: [String]) -> (status: Int32, output: String, error: String) {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    let paths = [base + ".out", base + ".err"]
    let files = ["/dev/null"] + paths
    let streams = files.map { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    defer { for path in paths { unlink(path) } }
    let status = Child(words, streams: streams).end()
    for stream in streams { close(stream) }
    let said = paths.map { (try? String(contentsOfFile: $0, encoding: .utf8)) ?? "" }
    return (status, said[0], said[1])
  }
}
