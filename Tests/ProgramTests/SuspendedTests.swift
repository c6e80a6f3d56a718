import Foundation
import TerminalDriver
import Testing

/// Ctrl-Z under a shell with job control.
struct SuspendedTests {
  /// A shell in which the program has been started, with a half-typed note.
  private func shellWithHalfTypedNote(_ home: Home) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["bash", "--norc", "--noprofile", "-i"],
      environment: home.environment.merging(["mlmaturity": BuiltProgram.path, "PS1": "ready> "]) {
        $1
      })
    try terminal.wait(for: "ready>")
    terminal.send("$mlmaturity \(home.assessing().joined(separator: " "))\r")
    try terminal.wait("first frame") { $0.handled >= 0 }
    try terminal.press("i")
    try terminal.type("half a no")
    return terminal
  }

  @Test func `Ctrl-Z gives the shell back, and fg the same picture with the half-typed note`()
    throws
  {
    let home = try Home()
    let terminal = try shellWithHalfTypedNote(home)
    let before = terminal.screen.lines.dropLast(2)
    let handled = terminal.screen.handled
    terminal.send(Typed.control("z"))
    try terminal.wait("shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    #expect(terminal.screen.isCursorVisible)
    terminal.send("echo six=$((2*3))\r")
    try terminal.wait(for: "six=6")
    terminal.send("fg\r")
    try terminal.wait("return") { $0.handled > handled }
    #expect(terminal.screen.isAlternate && terminal.screen.lines.dropLast(2) == before)
    #expect(terminal.screen.text.contains("Back again."))
    try terminal.type("te")
    try terminal.press(Typed.tab)
    terminal.send("q")
    try terminal.wait("shell") { !$0.isAlternate && $0.text.contains("Saved to") }
    #expect(try home.stored().note("p-01") == "half a note")
  }

  @Test func `a window that grew while the program was stopped is used, and bg leaves it stopped`()
    throws
  {
    let home = try Home()
    let terminal = try shellWithHalfTypedNote(home)
    let handled = terminal.screen.handled
    terminal.send(Typed.control("z"))
    try terminal.wait("shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    terminal.resize(rows: 30, columns: 100)
    terminal.send("bg\r")
    try terminal.wait(for: "&")
    for _ in 1...50 where terminal.screen.text.count(of: "Stopped") < 2 {
      terminal.send("jobs\r")
      terminal.waitForSilence(of: 50)
    }
    #expect(terminal.screen.text.count(of: "Stopped") > 1)
    #expect(!terminal.screen.isAlternate)
    terminal.send("fg\r")
    try terminal.wait("return") { $0.handled > handled }
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.lines[29].hasSuffix(" help"))
    #expect(terminal.screen.text.contains("half a no"))
    #expect(terminal.screen.lines[0].hasSuffix(" 0/15"))
    try terminal.press(Typed.control("c"))
    terminal.send("q")
    try terminal.wait("shell") { !$0.isAlternate }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
