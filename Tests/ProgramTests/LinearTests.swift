import Foundation
import TerminalDriver
import Testing

/// `--linear`: everything by lines, through a terminal, a pipe and a file.
@Suite(.serialized)
struct LinearTests {
  private static let dialogue = """
    7
    3
    note Two of three; the batch job is missing.
    find drift
    1
    2
    undo
    back
    where
    go p-04
    a reason
    result summary
    back
    nonsense
    note
    first line
    second line
    .
    quit

    """

  /// The command for a shell in a terminal.
  private static func command(_ home: Home, _ words: String = "assess") -> String {
    "cd \(home.path); exec $mlmaturity \(words) --questionnaire probe.json a.json --linear"
  }

  private func lines(_ home: Home) -> [String] { home.assessing() + ["--linear"] }

  @Test func `the same dialogue by a terminal and a file gives the same lines`() throws {
    let home = try Home()
    let file = try home.run(lines(home), input: Self.dialogue)
    #expect(file.status == 0)
    #expect(file.error == "")
    try FileManager.default.removeItem(atPath: home.assessment)
    try FileManager.default.removeItem(atPath: home.stateFolder)
    let terminal = try home.shell(
      "stty -onlcr -echo; \(Self.command(home))")
    try terminal.waitForPrompt()
    for line in Self.dialogue.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      line == "quit" ? terminal.send("quit\n") : try terminal.speak(String(line))
    }
    #expect(try terminal.exitStatus() == 0)
    let spoken = String(decoding: terminal.bytes, as: UTF8.self)
    // Only after a prompt does a file break the line.
    let joined = file.output.replacing(#/(?m)^([a-z0-9-]+> )\n/#) { $0.output.1 }
    #expect(
      spoken.replacing(home.path + "/", with: "") == joined.replacing(home.path + "/", with: ""))
    let forbidden: Set<UInt8> = [0x1B, 0x0D, 0x07, 0x08, 0x09]
    #expect(!terminal.bytes.contains { forbidden.contains($0) })
    #expect(
      try home.stored().note("p-01") == "first line\nsecond line"
        || home.stored().note("p-04") != nil)
  }

  @Test(.enabled(if: Limits.areThere))
  func `the example takes no more memory by lines than on a screen`() throws {
    let home = try Home()
    // A screen as long as all that could be said took three gigabytes.
    let outcome = try Outcome(
      of: ["sh", "-c", "ulimit -v 1500000 && exec \"$0\" --demo --linear", BuiltProgram.path],
      input: "quit\n", scratch: home.path, environment: home.environment)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("An example, made up."))
  }

  @Test func `of more steps back than there are those that there are are said, then the end once`()
    throws
  {
    let home = try Home()
    let said = try home.run(
      lines(home), input: "go p-01\n1\n2\nundo 5\nredo 5\nquit\n"
    ).output.split(separator: "\n")
    #expect(said.filter { $0.hasPrefix("Undone: ") }.count == 2)
    #expect(said.filter { $0.hasPrefix("Redone: ") }.count == 2)
    #expect(said.filter { $0 == "There is nothing to undo." }.count == 1)
    #expect(said.filter { $0 == "There is nothing to redo." }.count == 1)
  }

  @Test func `a questionnaire answered by lines is the file that keys make`() throws {
    let home = try Home()
    let items = Probe.practices + ["ch-01", "ch-02", "o-01"]
    let byLines = try home.run(
      lines(home), input: items.map { "go \($0)\n2\n" }.joined() + "review\nfinish\nquit\n")
    #expect(byLines.status == 0)
    let first = try home.stored()
    #expect(first.isComplete)
    try FileManager.default.removeItem(atPath: home.assessment)
    try FileManager.default.removeItem(atPath: home.stateFolder)
    let terminal = try home.start()
    for _ in Probe.practices { try terminal.press("2"); try terminal.press("l") }
    for _ in 0..<2 { try terminal.press("2") }
    try terminal.press("l")
    try terminal.press("2")
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    let second = try home.stored()
    #expect(first.answers == second.answers)
    for id in items { #expect(first.answer(id) == second.answer(id), "\(id)") }
  }

  @Test func `the end of the input saves, also in the middle of a note`() throws {
    let home = try Home()
    let outcome = try home.run(lines(home), input: "3\nnote\nhalf of\nan idea")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("Go on with: mlmaturity assess \(home.assessment) --linear\n"))
    #expect(try home.stored().answer("p-01") == "3")
    #expect(try home.stored().note("p-01") == "half of\nan idea")
  }

  @Test func `kill -9 after any line loses nothing that was confirmed`() throws {
    for count in 1...6 {
      let home = try Home()
      let terminal = try home.shell(Self.command(home))
      try terminal.waitForPrompt()
      for round in 1...count {
        try terminal.speak("go p-0\(round)")
        try terminal.speak("\(round % 5 + 1)")
      }
      terminal.signal(SIGKILL)
      _ = try terminal.exitStatus()
      let again = try home.run(lines(home), input: "quit\n")
      #expect(again.status == 0)
      for round in 1...count {
        #expect(try home.stored().answer("p-0\(round)") == "\(round % 5 + 1)")
      }
    }
  }

  @Test func `lines that are too long or no text are refused whole`() throws {
    let home = try Home()
    let long = String(repeating: "x", count: 65_537)
    let outcome = try home.run(lines(home), input: "note \(long)\n3\nquit\n")
    #expect(outcome.output.contains("This line is longer than 65536 bytes; nothing was changed."))
    #expect(try home.stored().answer("p-01") == "3")
    #expect(try home.stored().note("p-01") == nil)
    let shell = try home.run(lines(home), input: "quit\n")
    #expect(shell.status == 0)
    let terminal = try home.shell(Self.command(home))
    try terminal.waitForPrompt()
    terminal.send("note " + String(repeating: "y", count: 4_300) + "\n")
    try terminal.wait(for: "longer than a terminal hands over")
    terminal.send([0x6E, 0x6F, 0x74, 0x65, 0x20, 0xFF, 0x0A])
    try terminal.wait(for: "This line is not UTF-8; nothing was changed.")
    terminal.send("quit\n")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored().note("p-01") == nil)
  }

  @Test func `Ctrl-C asks once, and twice saves and ends with 130`() throws {
    let home = try Home()
    let terminal = try home.shell(Self.command(home))
    try terminal.waitForPrompt()
    terminal.send("4\n")
    try terminal.wait(for: "Level 4 recorded.")
    terminal.send("half\u{3}")
    try terminal.wait(for: "Again to quit.")
    terminal.send("\u{3}")
    #expect(try terminal.exitStatus() == 130)
    #expect(try home.stored().answer("p-01") == "4")
  }

  @Test func `with --strict the first refused line is the last`() throws {
    let home = try Home()
    let outcome = try home.run(lines(home) + ["--strict"], input: "3\nfrobnicate\n4\nquit\n")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("Line 2 was not carried out"))
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `lines are asked for by environment, settings and a terminal that cannot draw`() throws
  {
    let home = try Home()
    for variables in [["ACCESSIBLE": "1"], ["TERM": "dumb"]] {
      let outcome = try home.run(home.assessing(), input: "quit\n", environment: variables)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("p-01> \n"))
    }
    #expect(
      try home.run(home.assessing(), input: "", environment: ["ACCESSIBLE": "0"]).status == 2)
    try home.write(#"{ "mode": "linear" }"#, to: ".config/mlmaturity/config.json")
    #expect(try home.run(home.assessing(), input: "quit\n").status == 0)
    let score = try home.run(["score", home.assessment])
    #expect(score.output.hasPrefix("Probe.\n"))
  }

  @Test func `a reader that goes away ends the program, and a full disk is said`() throws {
    let home = try Home()
    let gone = try shell(
      "yes '' | $mlmaturity \(lines(home).joined(separator: " ")) | head -n 2", home)
    #expect(gone.status == 0)
    let full = try shell(
      "echo 3 | $mlmaturity \(lines(home).joined(separator: " ")) >/dev/full", home)
    #expect(full.status == 1)
    #expect(full.error.contains("standard output: not written"))
  }

  private func shell(_ command: String, _ home: Home) throws -> Outcome {
    try Outcome(
      of: ["/bin/bash", "-c", command], scratch: home.path,
      environment: home.environment.merging(["mlmaturity": BuiltProgram.path]) { $1 })
  }

  @Test func `a vote is neither shown nor spoken`() throws {
    let home = try Home()
    let terminal = try home.shell(Self.command(home, "workshop"))
    try terminal.waitForPrompt()
    for line in ["add", "Anna", "", "Ben", "", ".c", "agenda", "1", "vote Anna"] {
      try terminal.speak(line)
    }
    #expect(terminal.text.hasSuffix("vote> "))
    let before = terminal.bytes.count
    terminal.send("4\n")
    try terminal.wait(for: "Your vote is kept.")
    let after = String(decoding: terminal.bytes[before...], as: UTF8.self)
    #expect(!after.prefix { $0 != "Y" }.contains("4"))
    terminal.send("quit\n")
    terminal.send("quit\n")
    #expect(try terminal.exitStatus() == 0)
  }
}

extension PseudoTerminal {
  /// Everything that was written.
  fileprivate var text: String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private var prompts: Int { text.matches(of: #/[a-z0-9-]+> /#).count }

  /// Waits until a line is asked for.
  fileprivate func waitForPrompt() throws { try wait("a prompt") { _ in prompts > 0 } }

  /// Says a line, and waits until the next one is asked for.
  fileprivate func speak(_ line: String) throws {
    let before = prompts
    send(line + "\n")
    try wait("a prompt after \(line)") { _ in prompts > before }
  }
}

private enum Limits {
  /// True where a shell can limit memory; macOS knows no such limit.
  static let areThere = {
    #if os(Linux)
      true
    #else
      false
    #endif
  }()
}
