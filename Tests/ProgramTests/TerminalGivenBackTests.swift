import POSIX
import TerminalDriver
import Testing

/// However the program ends, the terminal is as it was.
struct TerminalGivenBackTests {
  @Test func `quitting gives the terminal back and says where the answers are`() throws {
    let home = try Home()
    let terminal = try home.start()
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.contains(2004))
    #expect(terminal.modes != terminal.initialModes)
    try terminal.press("3")
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    terminal.expectRestored()
    #expect(terminal.screen.text.contains("Saved to"))
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal that asks to end gives the terminal back, saves, and counts in the exit code`(
    number: Int32
  ) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("3")
    terminal.signal(number)
    #expect(try terminal.exitStatus() == 128 + number)
    terminal.expectRestored()
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test(arguments: ["", "P", "t"])
  func `a signal while a folder is read gives the terminal back as well`(key: String) throws {
    let home = try Home()
    try home.keepQuestionnaire()
    for number in 1...1_500 {
      try home.write(
        Probe.assessment(answers: "{ \"p-01\": { \"answer\": 3 } }"),
        to: ".local/share/mlmaturity/assessments/\(number).json")
    }
    let terminal = try home.start([])
    if !key.isEmpty {
      try terminal.waitForList()
      terminal.send("jj" + key)
    }
    terminal.signal(SIGTERM)
    #expect(try terminal.exitStatus() == 128 + SIGTERM)
    terminal.expectRestored()
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash gives the terminal back with one short note`(number: Int32) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("3")
    terminal.signal(number)
    #expect(try terminal.exitStatus() == 128 + number)
    terminal.expectRestored()
    let text = terminal.screen.text
    #expect(text.contains("stopped because of a fault. Every answer is kept"))
    #expect(text.contains("(signal \(number))"))
    #expect(!text.contains("Press space"))
    #expect(!terminal.output.contains("Backtrace"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash where no file is open says so as well`(number: Int32) throws {
    let home = try Home()
    let terminal = try home.start([])
    terminal.signal(number)
    #expect(try terminal.exitStatus() == 128 + number)
    terminal.expectRestored()
    #expect(terminal.output.contains("run mlmaturity to go on."))
    #expect(terminal.screen.text.contains("(signal \(number))"))
  }

  @Test(arguments: ["index", "fatal"])
  func `a trap of the language gives the terminal back, and the next start has lost nothing`(
    crash: String
  ) throws {
    let home = try Home()
    let first = try home.start()
    try first.press("3")
    first.signal(SIGKILL)
    _ = try first.exitStatus()

    let second = try PseudoTerminal(
      [BuiltProgram.path] + home.assessing() + ["--debug-crash", crash],
      environment: home.environment)
    let status = try second.exitStatus()
    #expect([128 + SIGILL, 128 + SIGTRAP].contains(status))
    second.expectRestored()
    #expect(second.screen.text.contains("Every answer is kept"))
    #expect(!second.output.contains("Press space"))
    #expect(!second.output.contains("Backtrace"))

    let third = try home.start()
    #expect(third.screen.statusLine.contains("Recovered from an interrupted session: 1 answer."))
    while third.screen.shownItem != "p-01" { try third.press("h") }
    #expect(third.screen.text.contains("● Anchor 3 of p-01."))
    third.send("q")
    #expect(try third.exitStatus() == 0)
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `a window that closes ends the program, which saves`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("4")
    terminal.hangUp()
    #expect(try terminal.exitStatus() == 128 + SIGHUP)
    #expect(try home.stored().answer("p-01") == "4")
  }

  @Test func `a window that closes ends the program also where hang-ups are ignored`() throws {
    let home = try Home()
    let terminal = try home.shell(
      "trap '' HUP; exec $mlmaturity \(home.assessing().joined(separator: " "))")
    try terminal.wait("first frame") { $0.handled >= 0 }
    try terminal.press("4")
    terminal.hangUp()
    _ = try terminal.exitStatus()
    #expect(try home.stored().answer("p-01") == "4")
  }

  @Test func `the mouse is off until asked for, and off again afterwards`() throws {
    let home = try Home()
    let terminal = try home.start()
    let reporting: Set<Int> = [1000, 1006]
    #expect(terminal.screen.modes.isDisjoint(with: reporting))
    try terminal.press("M")
    #expect(terminal.screen.modes.isSuperset(of: reporting))
    #expect(!terminal.screen.modes.contains(1003))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    terminal.expectRestored()
  }
}
