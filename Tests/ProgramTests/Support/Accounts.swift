import Foundation
import POSIX
import TerminalDriver

/// Other accounts of this machine; needs the rights of root.
enum Accounts {
  /// True where programs can be started as another account.
  static let areThere: Bool = geteuid() == 0 && (try? run("true", as: 64_001)) == 0

  /// The arguments that start a program as an account.
  static func prefix(_ account: UInt32) -> [String] {
    ["setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups"]
  }

  /// The exit status of a shell command that an account runs.
  static func run(_ command: String, as account: UInt32) throws -> Int32 {
    try Outcome(of: prefix(account) + ["sh", "-c", command], scratch: "/tmp").status
  }
}
