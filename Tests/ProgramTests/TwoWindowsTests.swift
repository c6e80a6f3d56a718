import Foundation
import POSIX
import TerminalDriver
import Testing

/// Two programs and one file.
struct TwoWindowsTests {
  @Test func `the second window is told who has the file, and changes nothing`() throws {
    let home = try Home()
    let first = try home.start()
    try first.press("3")
    try first.press(Typed.control("s"))
    let second = try home.start()
    #expect(second.screen.statusLine.contains("Read-only"))
    #expect(second.screen.statusLine.contains("process \(first.processID)"))
    let before = try Data(contentsOf: URL(fileURLWithPath: home.assessment))
    try second.press("5")
    try second.press("i")
    try second.press("u")
    #expect(second.screen.text.contains("● Anchor 3 of p-01."))
    #expect(second.screen.statusLine.contains("Read-only"))
    second.send("q")
    #expect(try second.exitStatus() == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.assessment)) == before)
    try first.press("4")
    try first.quit()
    #expect(try home.stored().answer("p-01") == "4")
  }

  @Test func `the second window takes over, and nothing that the first one saved is lost`() throws {
    let home = try Home()
    let first = try home.start()
    try first.press("3")
    let second = try home.start()
    try second.press("L")
    #expect(!second.screen.statusLine.contains("Read-only"))
    #expect(second.screen.text.contains("● Anchor 3 of p-01."))
    try second.press("l")
    try second.press("4")
    try second.press(Typed.control("s"))
    try first.press("1")
    #expect(first.screen.statusLine.contains("Another window took this file over"))
    first.send("q")
    #expect(try first.exitStatus() == 1)
    let said = first.screen.lines.joined()
    #expect(said.contains("What was changed here after that is not in it."))
    #expect(!said.contains("Saved"))
    try second.quit()
    #expect(try home.stored().answers == ["p-01": "3", "p-02": "4"])
  }

  @Test func `a window that changed nothing after it was taken over ends well`() throws {
    let home = try Home()
    let first = try home.start()
    try first.press("3")
    try first.press(Typed.control("s"))
    let second = try home.start()
    try second.press("L")
    try first.quit()
    try second.quit()
  }

  @Test func `a lock of another machine is told and taken over on demand`() throws {
    let home = try Home()
    try home.start().quit()
    try home.write("4711 laptop-anna\n", to: ".a.json.lock")
    let terminal = try home.start()
    #expect(
      terminal.screen.statusLine.contains(
        "Read-only: the file may be open in process 4711 on laptop-anna. L takes it over."))
    try terminal.press("5")
    #expect(try home.stored().answer("p-01") == nil)
    try terminal.press("L")
    try terminal.press("5")
    try terminal.quit()
    #expect(try home.stored().answer("p-01") == "5")
    #expect(!home.files.contains(".a.json.lock"))
  }

  @Test func `a window that was killed leaves the file free`() throws {
    let home = try Home()
    let first = try home.start()
    try first.press("3")
    first.signal(SIGKILL)
    _ = try first.exitStatus()
    let second = try home.start()
    #expect(!second.screen.statusLine.contains("Read-only"))
    try second.quit()
  }

  @Test func `a file that another program changed is not written over`() throws {
    let home = try Home()
    let terminal = try home.start()
    let text = try String(contentsOfFile: home.assessment, encoding: .utf8)
    let changed = text.replacingOccurrences(
      of: "\"answers\": {}", with: "\"answers\": {\"p-05\": {\"answer\": 2}}")
    #expect(changed != text)
    try changed.write(toFile: home.assessment, atomically: false, encoding: .utf8)
    try terminal.press("3")
    try terminal.press(Typed.control("s"))
    #expect(terminal.screen.statusLine.contains("Another program changed this file meanwhile"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 1)
    #expect(try home.stored().answers == ["p-05": "2"])
    try home.start().quit()
    #expect(try home.stored().answers == ["p-01": "3", "p-05": "2"])
  }
}
