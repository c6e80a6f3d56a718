import Foundation
import TerminalDriver
import Testing

/// Where there is no usable terminal the program says so and ends.
struct WithoutTerminalTests {
  @Test(arguments: [[], ["assess"], ["assess", "a.json"], ["assess", "--quick"]])
  func `without a terminal it ends with one sentence and touches nothing`(
    arguments: [String]
  ) throws {
    let home = try Home()
    let before = home.files
    let outcome = try home.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.error.contains("standard input is not a terminal"))
    #expect(outcome.error.contains("mlmaturity score FILE"))
    #expect(!outcome.error.contains("\u{1B}"))
    #expect(home.files == before)
  }

  @Test(arguments: [
    "$mlmaturity assess $file < /dev/null; echo rc=$?",
    "$mlmaturity assess $file | cat; echo rc=${PIPESTATUS[0]}",
    "echo 3 | $mlmaturity assess $file; echo rc=$?",
    "$mlmaturity < /dev/null | cat; echo rc=${PIPESTATUS[0]}",
  ])
  func `half a terminal is none`(command: String) throws {
    let home = try Home()
    let terminal = try home.shell(command, environment: ["file": home.assessment])
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.text.contains("rc=2"))
    #expect(terminal.screen.text.contains("is not a terminal"))
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test(arguments: ["foo", "", "xterm-nobody-knows"])
  func `an unknown terminal is taken for a known one, and one line says so`(term: String) throws {
    let home = try Home()
    let terminal = try home.start(environment: ["TERM": term])
    try terminal.press("3")
    #expect(terminal.screen.text.contains("● Anchor 3 of p-01."))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    terminal.expectRestored()
    #expect(terminal.output.components(separatedBy: "taken for xterm-256color.").count == 2)
  }

  @Test func `a terminal that cannot place text gets lines`() throws {
    let home = try Home()
    let terminal = try home.shell("$mlmaturity; echo rc=$?", environment: ["TERM": "dumb"])
    try terminal.wait(for: "home>")
    terminal.send("quit\n")
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.text.contains("rc=0"))
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test(arguments: ["--version", "--help", "score --help", "questionnaires", "check --help"])
  func `what needs no terminal works without one, without HOME, and says nothing wrong`(
    line: String
  ) throws {
    let home = try Home()
    let outcome = try home.run(
      line.split(separator: " ").map { String($0) },
      environment: ["HOME": "", "TERM": "", "LC_ALL": "C"])
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.error.isEmpty)
    #expect(!outcome.output.contains("\u{1B}"))
  }
}
