import Foundation
import TerminalDriver

/// A tmux server of its own with one window that runs a shell.
///
/// A class, because the server is ended with it.
final class Tmux {
  /// True where tmux is installed.
  static let isInstalled: Bool =
    (try? Outcome(of: ["tmux", "-V"], scratch: "/tmp"))?.status == 0

  private let home: Home
  private let socket: String

  init(_ home: Home, rows: Int = 24, columns: Int = 80) throws {
    self.home = home
    socket = home.path + "/tmux"
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "bash --norc --noprofile")
    try wait("shell") { $0.contains("$") || $0.contains("#") }
  }

  deinit { _ = try? tmux("kill-server") }

  /// Runs a tmux command and answers what it prints.
  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    let outcome = try Outcome(
      of: ["tmux", "-u", "-S", socket, "-f", "/dev/null"] + arguments, scratch: home.path,
      environment: home.environment.merging(["SHELL": "/bin/bash", "MLMATURITY_SYNC": ""]) { $1 })
    guard outcome.status == 0 else { throw DriverFailure("tmux \(arguments): \(outcome.error)") }
    return outcome.output
  }

  /// Sends keys by the names that tmux knows.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Types a text as it is, then Enter.
  func run(_ command: String) throws {
    try tmux("send-keys", "-l", command)
    try tmux("send-keys", "Enter")
  }

  var screen: String { get throws { try tmux("capture-pane", "-p") } }

  /// A fact such as `alternate_on`.
  func fact(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// Polls the screen until something holds for it.
  func wait(_ what: String, _ holds: (String) throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(60)
    var seen = ""
    while ContinuousClock.now < end {
      seen = try screen
      if try holds(seen) { return }
    }
    throw DriverFailure("no \(what); the screen:\n\(seen)")
  }
}
