import Foundation
import POSIX
import TerminalDriver
import Testing

/// Notes in the user's editor.
struct EditorTests {
  /// Puts a script where a space and an argument have to be handled, and answers EDITOR for it.
  private func editor(_ script: String, in home: Home) throws -> [String: String] {
    let path = try home.write("#!/bin/sh\n" + script, to: "my editor/ed.sh")
    chmod(path, 0o755)
    return ["EDITOR": "'\(path)' -x", "VISUAL": ""]
  }

  @Test func `an editor with a space in its path and an argument writes the note`() throws {
    let home = try Home()
    let environment = try editor(
      "printf '%s %s' \"$1\" \"$#\" > \"$HOME/seen\"; echo 'from the editor' >> \"$2\"", in: home)
    let terminal = try home.start(environment: environment)
    try terminal.press("i")
    try terminal.type("typed")
    try terminal.press(Typed.enter)
    try terminal.press(Typed.tab)
    let before = terminal.screen.lines
    try terminal.press("e")
    #expect(terminal.screen.text.contains("from the editor"))
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.lines[0] == before[0])
    try terminal.quit()
    terminal.expectRestored()
    #expect(try home.stored().note("p-01") == "typed\nfrom the editor")
    let seen = try String(contentsOfFile: home.path + "/seen", encoding: .utf8)
    #expect(seen == "-x 2")
  }

  @Test func `an editor that fails is named, and the text is kept`() throws {
    let home = try Home()
    let terminal = try home.start(
      environment: try editor("echo 'half done' >> \"$2\"; exit 3", in: home))
    try terminal.press("e")
    #expect(terminal.screen.text.contains("The editor failed"))
    #expect(!terminal.screen.text.contains("half done"))
    let drafts = home.files.filter { $0.hasSuffix(".draft.md") }
    #expect(drafts.count == 1)
    let draft = try String(contentsOfFile: home.path + "/" + (drafts.first ?? ""), encoding: .utf8)
    #expect(draft.hasPrefix("\n\n# ---- 8< ----\n#  "))
    #expect(draft.hasSuffix("\nhalf done\n"))
    try terminal.press("3")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    try terminal.quit()
  }

  @Test func `an editor that does not exist is said`() throws {
    let home = try Home()
    let terminal = try home.start(environment: ["EDITOR": home.path + "/none"])
    terminal.send("e")
    try terminal.wait(for: "The editor failed")
    try terminal.quit()
    terminal.expectRestored()
  }

  @Test func `what an editor saved is a note after the program was killed`() throws {
    let home = try Home()
    let script = "echo 'saved in time' > \"$2\"; : > \"$HOME/ready\"; read line"
    let terminal = try home.start(environment: try editor(script, in: home))
    terminal.send("e")
    while access(home.path + "/ready", F_OK) != 0 { terminal.waitForSilence(of: 1) }
    terminal.signal(SIGKILL)
    #expect(try terminal.exitStatus() == 128 + SIGKILL)
    let again = try home.start()
    #expect(again.screen.text.contains("saved in time"))
    #expect(again.screen.statusLine.contains("An unfinished note of P-01 was kept."))
    try again.quit()
    #expect(try home.stored().note("p-01") == "saved in time")
    #expect(home.files.filter { $0.hasSuffix(".draft.md") }.isEmpty)
  }

  @Test func `the editor has the terminal as the shell would give it`() throws {
    let home = try Home()
    let script = "stty -a > \"$HOME/modes\"; echo seen > \"$2\""
    let terminal = try home.start(environment: try editor(script, in: home))
    terminal.send("e")
    try terminal.wait(for: "seen")
    let modes = try String(contentsOfFile: home.path + "/modes", encoding: .utf8)
    #expect(modes.contains(" icanon"))
    #expect(modes.contains(" echo "))
    try terminal.quit()
  }
}
