import Foundation
import TerminalDriver
import Testing

/// Where the file cannot be saved, it is said, and no answer is lost.
@Suite(.serialized)
struct UnwritableTests {
  /// Starts again where everything can be written, and expects the answer.
  private func expectRecovered(_ home: Home, _ file: String) throws {
    let again = try home.start(home.assessing(file))
    #expect(again.screen.statusLine.contains("Recovered from an interrupted session"))
    again.send("q")
    #expect(try again.exitStatus() == 0)
    #expect(try home.stored(file).answer("p-01") == "3")
  }

  @Test(.enabled(if: Mount.isPossible))
  func `a full disk is said, keeps the answers in the journal, and counts in the exit code`()
    throws
  {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk")
    let file = disk.path + "/a.json"
    let terminal = try home.start(home.assessing(file))
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    disk.fill()
    try terminal.press("3")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    try terminal.press(Typed.control("s"))
    try terminal.press(Typed.down)
    #expect(terminal.screen.statusLine.contains("Not saved"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    terminal.send("q")
    #expect(try terminal.exitStatus() == 1)
    terminal.expectRestored()
    #expect(terminal.screen.lines.joined().contains("kept in the journal"))
    disk.empty()
    try expectRecovered(home, file)
  }

  @Test(.enabled(if: Mount.isPossible))
  func `a disk that fills and is emptied again is saved to without another key`() throws {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk")
    let file = disk.path + "/a.json"
    let terminal = try home.start(home.assessing(file))
    disk.fill()
    try terminal.press("3")
    try terminal.press(Typed.control("s"))
    disk.empty()
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored(file).answer("p-01") == "3")
  }

  @Test(.enabled(if: Mount.isPossible))
  func `a folder that becomes read-only is said, and the answers come back`() throws {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk")
    let file = disk.path + "/a.json"
    let terminal = try home.start(home.assessing(file))
    try disk.setReadOnly()
    try terminal.press("3")
    try terminal.press(Typed.control("s"))
    try terminal.press(Typed.down)
    #expect(terminal.screen.statusLine.contains("Not saved"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 1)
    terminal.expectRestored()
    try disk.setWritable()
    try expectRecovered(home, file)
  }

  @Test(.enabled(if: Mount.isPossible))
  func `a file in a read-only folder opens, and answers go to the journal`() throws {
    let home = try Home()
    let disk = try Mount(at: home.path + "/disk")
    let file = disk.path + "/a.json"
    try home.start(home.assessing(file)).quit()
    try disk.setReadOnly()
    let terminal = try home.start(home.assessing(file))
    try terminal.press("3")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 1)
    #expect(terminal.screen.lines.joined().contains("kept in the journal"))
    try disk.setWritable()
    try expectRecovered(home, file)
  }

  @Test func `a limit on the size of files does not kill the program`() throws {
    let home = try Home()
    let command = "ulimit -f 4; exec $mlmaturity \(home.assessing().joined(separator: " "))"
    try home.start().quit()
    let terminal = try home.shell(command)
    try terminal.wait("first frame") { $0.handled >= 0 }
    try terminal.press("3")
    try terminal.press(Typed.control("s"))
    try terminal.press(Typed.down)
    #expect(terminal.screen.statusLine.contains("Not saved"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 1)
    terminal.expectRestored()
    try expectRecovered(home, home.assessment)
  }

  @Test func `a journal that cannot be written is said, and the file is saved all the same`() throws
  {
    let home = try Home()
    // A file stands where the folders of the journals would be made.
    let blocked = try home.write("", to: "blocked")
    let terminal = try home.start(environment: ["XDG_STATE_HOME": blocked, "TMPDIR": blocked])
    try terminal.press("3")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    #expect(terminal.screen.statusLine.contains("The journal is not saved"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `a start in a folder that is not there says so and exits with 1`() throws {
    let home = try Home()
    let terminal = try home.shell(
      "$mlmaturity \(home.assessing(home.path + "/none/a.json").joined(separator: " "))")
    #expect(try terminal.exitStatus() == 1)
    #expect(terminal.screen.text.contains("Create the folder first."))
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test func `a folder that is renamed while the program runs is said, and the answers come back`()
    throws
  {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.path + "/team", withIntermediateDirectories: true)
    let file = home.path + "/team/a.json"
    let terminal = try home.start(home.assessing(file))
    try FileManager.default.moveItem(atPath: home.path + "/team", toPath: home.path + "/gone")
    try terminal.press("3")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 1)
    #expect(terminal.screen.lines.joined().contains("kept in the journal"))
    try FileManager.default.moveItem(atPath: home.path + "/gone", toPath: home.path + "/team")
    try expectRecovered(home, file)
  }
}
