import Foundation
import POSIX
import TerminalDriver
import Testing

/// Nothing that a start reads can keep it waiting, such as a pipe that nobody writes to.
struct WaitingFilesTests {
  @Test func `a pipe in place of any file that is read keeps no screen from coming`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let state = ".local/state/mlmaturity/"
    let terminal = try home.start()
    try terminal.press("3")
    try terminal.press("C")
    try terminal.press("i")
    try terminal.press("x")
    let drafts = home.files.filter { $0.hasSuffix(".field.json") }
    #expect(!drafts.isEmpty)
    terminal.signal(SIGKILL)
    _ = try terminal.exitStatus()
    let store = ".local/share/mlmaturity/assessments/"
    try FileManager.default.createDirectory(
      atPath: home.path + "/" + store, withIntermediateDirectories: true)
    for name in home.files.filter({ $0.hasPrefix(state) }) + drafts + [
      state + "recent.json", ".config/mlmaturity/config.json", store + "pipe.json",
      ".local/share/mlmaturity/questionnaires/probe.json", ".a.json.bak",
    ] {
      unlink(home.path + "/" + name)
      mkfifo(home.path + "/" + name, 0o600)
    }
    let again = try home.start()
    #expect(
      again.screen.statusLine.contains("config.json: cannot be read: it is no ordinary file."))
    try again.press("4")
    try again.press(Typed.control("s"))
    try again.press("H")
    try again.wait(for: "Nothing is saved")
    again.send("q")
    #expect(try again.exitStatus() == 0)
    #expect(try home.stored().answer("p-01") == "4")
  }

  @Test func `a pipe that was named on the command line is read`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let file = try home.write(Probe.assessment(answers: "{}"), to: "a.json")
    let outcome = try Outcome(
      of: ["bash", "-c", "\"$0\" score <(cat \"$1\")", BuiltProgram.path, file],
      scratch: home.path, environment: home.environment)
    #expect(outcome.status == 0, "\(outcome.error)")
    let refused = try home.run(["assess", "/dev/null"])
    #expect(refused.status != 0)
  }
}
