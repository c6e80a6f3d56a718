import Foundation
import TerminalDriver
import Testing

/// What a file system cannot do is no reason not to save.
@Suite(.enabled(if: Preload.isPossible))
struct PlainFileSystemTests {
  @Test(arguments: [
    ["FCHMOD": EPERM], ["FSYNC": EINVAL], ["LINK": EPERM],
    ["FCHMOD": EPERM, "LINK": EPERM, "FSYNC": ENOSYS],
  ])
  func `files are saved where modes, hard links or waiting for the disk are refused`(
    codes: [String: Int32]
  ) throws {
    let home = try Home()
    let environment = try Preload.environment(refusing: codes, in: home)
    let terminal = try home.start(environment: environment)
    try terminal.press("3")
    try terminal.press(Typed.control("s"))
    #expect(!terminal.screen.statusLine.contains("Not saved"))
    #expect(try home.stored().answer("p-01") == "3")
    try terminal.press("E")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("The report is in"))
    try terminal.press("C")
    try terminal.quit()
    #expect(home.files.contains(".config/mlmaturity/config.json"))
  }

  @Test(arguments: [ENOLCK, EOPNOTSUPP, ENOSYS])
  func `a file that cannot be locked opens for writing, and says that others can open it too`(
    code: Int32
  ) throws {
    let home = try Home()
    let environment = try Preload.environment(refusing: ["FLOCK": code], in: home)
    let terminal = try home.start(environment: environment)
    #expect(terminal.screen.statusLine.contains("Others can open this file too"))
    // The lock file still names this process, for windows on the same machine.
    let second = try home.start(environment: environment)
    #expect(second.screen.statusLine.contains("may be open in process \(terminal.processID)"))
    second.send("q")
    #expect(try second.exitStatus() == 0)
    try terminal.press("3")
    try terminal.quit()
    #expect(try home.stored().answer("p-01") == "3")
    #expect(!home.files.contains(".a.json.lock"))
  }
}
