import Foundation
import POSIX
import TerminalDriver
import Testing

/// Evidence that names a page of the web.
struct LinkTests {
  private let link = "https://example.org/run?id=812;$(touch&wrong)"

  /// The program with the link as evidence of the first practice, opened by its key.
  private func opened(_ home: Home, _ environment: [String: String]) throws -> PseudoTerminal {
    let terminal = try home.start(environment: environment)
    try terminal.press("p")
    #expect(terminal.screen.statusLine.contains("No evidence here names a page"))
    try terminal.press("v")
    try terminal.type("Run 812, \(link).")
    try terminal.press(Typed.enter)
    try terminal.press("p")
    return terminal
  }

  /// A folder with a program of that name, which says what it was called with and writes on the screen.
  private func folder(with name: String, in home: Home) throws -> String {
    let path = try home.write(
      "#!/bin/sh\necho NOISE; echo NOISE >&2; printf '%s|' \"$#\" \"$@\" > \"$HOME/seen.part\"\n"
        + "mv \"$HOME/seen.part\" \"$HOME/seen\"\n", to: "bin/" + name)
    chmod(path, 0o755)
    return home.path + "/bin"
  }

  @Test func `the desktop shows it, and nothing of that reaches the screen`() throws {
    let home = try Home()
    #if os(macOS)
      let bin = try folder(with: "open", in: home)
    #else
      let bin = try folder(with: "xdg-open", in: home)
    #endif
    let terminal = try opened(home, ["PATH": bin + ":/usr/bin:/bin", "DISPLAY": ":7"])
    #expect(terminal.screen.text.contains("Handed to the browser:"))
    let seen = home.path + "/seen"
    while access(seen, R_OK) != 0 { terminal.waitForSilence(of: 20) }
    #expect(try String(contentsOfFile: seen, encoding: .utf8) == "1|\(link)|")
    try terminal.press("i")
    #expect(!terminal.output.contains("NOISE"))
    #expect(!terminal.output.contains("]52;"))
    try terminal.press(Typed.escape)
    try terminal.quit()
    terminal.expectRestored()
  }

  #if !os(macOS)
    @Test(arguments: [["DISPLAY": ""], ["DISPLAY": ":7", "PATH": "/nonexistent"]])
    func `without a desktop the address is copied`(environment: [String: String]) throws {
      let home = try Home()
      let bin = try folder(with: "xdg-open", in: home)
      let terminal = try opened(
        home, ["PATH": bin + ":/usr/bin:/bin"].merging(environment) { $1 })
      #expect(terminal.screen.text.contains("Copied, if this terminal allows it:"))
      let copied = "\u{1B}]52;c;" + Data(link.utf8).base64EncodedString()
      #expect(terminal.output.contains(copied))
      #expect(!home.files.contains("seen"))
      try terminal.quit()
    }
  #endif
}
