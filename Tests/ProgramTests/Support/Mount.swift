import Foundation
import TerminalDriver

/// A small file system of its own, for tests that fill it or make it read-only; needs the rights of root.
///
/// A class, because it is unmounted with it.
final class Mount {
  let path: String

  /// True where file systems can be mounted.
  static let isPossible: Bool = {
    guard geteuid() == 0, let home = try? Home() else { return false }
    return (try? Mount(at: home.path + "/trial")) != nil
  }()

  init(at path: String, kilobytes: Int = 64) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Mount.run("mount -t tmpfs -o size=\(kilobytes)k none '\(path)'")
  }

  deinit {
    // Twice, for a read-only view on top.
    try? Mount.run("umount -l '\(path)'; umount -lq '\(path)' || true")
  }

  /// Covers the file system with a read-only view of itself, also where files are open in it.
  func setReadOnly() throws {
    try Mount.run("mount --bind '\(path)' '\(path)' && mount -o remount,bind,ro '\(path)'")
  }

  /// Takes the read-only view away.
  func setWritable() throws { try Mount.run("umount '\(path)'") }

  /// Leaves no byte free.
  func fill() { try? Mount.run("cat /dev/zero > '\(path)/filler'") }

  /// Takes back what `fill` took.
  func empty() { unlink(path + "/filler") }

  private static func run(_ command: String) throws {
    let outcome = try Outcome(of: ["sh", "-c", command], scratch: "/tmp")
    guard outcome.status == 0 else { throw DriverFailure("\(command): \(outcome.error)") }
  }
}
