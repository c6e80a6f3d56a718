import Foundation
import Testing

/// A few looks at the program in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct TmuxTests {
  private func started(_ home: Home) throws -> Tmux {
    let tmux = try Tmux(home)
    try tmux.run("stty -g > ~/before")
    try tmux.run("\(BuiltProgram.path) \(home.assessing().joined(separator: " "))")
    try tmux.wait("first frame") { $0.contains("Question of p-01?") }
    return tmux
  }

  @Test func `start, answer, quit, and the terminal is as before`() throws {
    let home = try Home()
    let tmux = try started(home)
    #expect(try tmux.fact("alternate_on") == "1")
    #expect(try tmux.fact("mouse_any_flag") == "0")
    try tmux.press("3")
    try tmux.wait("answer") { $0.contains("› 3 ● Anchor 3 of p-01.") }
    let row = try #require(Int(try tmux.fact("cursor_y")))
    let lines = try tmux.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[row].contains("› 3"))
    try tmux.press("q")
    try tmux.wait("shell") { $0.contains("Go on with:") }
    #expect(try tmux.fact("alternate_on") == "0")
    #expect(try tmux.fact("cursor_flag") == "1")
    try tmux.run("stty -g > ~/after; echo writ''ten")
    try tmux.wait("word") { $0.contains("written") }
    let modes = try ["before", "after"].map {
      try String(contentsOfFile: home.path + "/" + $0, encoding: .utf8)
    }
    #expect(modes[0] == modes[1])
    #expect(try home.stored().answer("p-01") == "3")
  }

  @Test func `paste, resize, mouse and colours`() throws {
    let home = try Home()
    let tmux = try started(home)
    try tmux.press("i")
    try tmux.tmux("set-buffer", "one q\ntwo 5\nthree")
    try tmux.tmux("paste-buffer", "-p")
    try tmux.wait("pasted text") { $0.contains("one q") && $0.contains("three") }
    try tmux.press("Tab")
    try tmux.wait("end of the note") { !$0.contains("Tab keep") }
    try tmux.tmux("resize-window", "-x", "60", "-y", "18")
    try tmux.wait("sixty columns") { text in
      text.split(separator: "\n").contains { $0.count <= 60 && $0.hasSuffix(" help") }
    }
    try tmux.press("M")
    try tmux.wait("mouse") { $0.contains("Mouse on") }
    #expect(try tmux.fact("mouse_any_flag") == "1")
    try tmux.press("q")
    try tmux.wait("shell") { $0.contains("Go on with:") || $0.contains("Saved to") }
    #expect(try tmux.fact("mouse_any_flag") == "0")
    #expect(try home.stored().note("p-01") == "one q\ntwo 5\nthree")
    #expect(try home.stored().answers.isEmpty)
  }

  @Test func `Ctrl-Z and fg`() throws {
    let home = try Home()
    let tmux = try started(home)
    try tmux.press("C-z")
    try tmux.wait("shell") { $0.contains("Stopped") }
    #expect(try tmux.fact("alternate_on") == "0")
    try tmux.run("fg")
    try tmux.wait("program") { $0.contains("Question of p-01?") }
    #expect(try tmux.fact("alternate_on") == "1")
    try tmux.press("q")
    try tmux.wait("shell") { $0.contains("Saved to") }
  }

  @Test func `a pane that is killed ends the program, which has saved`() throws {
    let home = try Home()
    let tmux = try started(home)
    try tmux.press("4")
    try tmux.wait("answer") { $0.contains("● Anchor 4 of p-01.") }
    try tmux.tmux("kill-pane")
    let end = ContinuousClock.now + .seconds(60)
    while try home.stored().answer("p-01") != "4", ContinuousClock.now < end {}
    #expect(try home.stored().answer("p-01") == "4")
  }

  @Test func `from the example to a comparison, a trend, all teams, and back`() throws {
    let home = try Home()
    let tmux = try Tmux(home)
    try tmux.run("\(BuiltProgram.path) --demo")
    try tmux.wait("example") { $0.contains("› Demo: ") && $0.contains("Enter opens") }
    try tmux.press("c")
    try tmux.wait("mark") { $0.contains("marked") }
    try tmux.press("j")
    try tmux.press("c")
    try tmux.wait("comparison") { $0.contains("Comparison") && $0.contains("What was compared") }
    try tmux.press("3")
    try tmux.wait("practices") { $0.contains("Before") && $0.contains("Now") }
    try tmux.press("Escape")
    try tmux.wait("list") { $0.contains("Demo: ") && $0.contains("An example, made up") }
    try tmux.press("t")
    try tmux.wait("trend") { $0.contains("Trend") }
    try tmux.press("Escape")
    // Without a pause, Escape and P are Alt-P.
    try tmux.wait("list") { $0.contains("Demo: ") && $0.contains("An example, made up") }
    try tmux.press("P")
    try tmux.wait("teams") { $0.contains("This is no ranking") }
    try tmux.press("Escape")
    try tmux.wait("list again") { $0.contains("› Demo: ") }
    try tmux.press("q")
    try tmux.wait("shell") { !$0.contains("› Demo: ") }
    #expect(try tmux.fact("alternate_on") == "0")
  }

  @Test func `a workshop is begun, killed before the reveal, gone on with and closed`() throws {
    let home = try Home()
    let tmux = try Tmux(home, rows: 18, columns: 60)
    let command = "\(BuiltProgram.path) \(home.holdingWorkshop().joined(separator: " "))"
    try tmux.run(command)
    try tmux.wait("set-up") { $0.contains("Set-up of the workshop") }
    try tmux.press("Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter")
    try tmux.wait("form") { $0.contains("New person") }
    for name in WorkshopTests.names {
      try tmux.press(name, "Enter", "Enter")
      try tmux.wait("person") { $0.contains(" \(name)\n") }
    }
    try tmux.press("Escape")
    try tmux.wait("set-up with people") { $0.contains("Who votes, in this order") }
    try tmux.press("Escape")
    try tmux.wait("agenda") { $0.contains("0 of 12 decided") }
    #expect(try tmux.fact("mouse_any_flag") == "1")
    try tmux.press("Enter", "Enter", "2", "Enter", "3", "Enter", "3")
    try tmux.wait("three votes") { $0.contains("3 of 5 have voted") }
    let lock = try String(contentsOfFile: home.path + "/.a.json.lock", encoding: .utf8)
    let process = try #require(lock.split { !$0.isNumber }.first.flatMap { Int32($0) })
    kill(process, SIGKILL)
    try tmux.wait("shell") { $0.contains("Killed") }
    try tmux.run("reset; " + command)
    try tmux.wait("agenda with three votes") { $0.contains("3 of 5 voted") }
    try tmux.press("Enter", "Enter", "4", "Enter", "5")
    try tmux.wait("all votes") { $0.contains("5 of 5 have voted") }
    try tmux.press("Enter")
    try tmux.wait("reveal") { $0.contains("Middle vote 3") }
    try tmux.press("Enter", "Escape")
    try tmux.wait("agenda") { $0.contains("1 of 12 decided") }
    try tmux.press("Z")
    try tmux.wait("what comes out") { $0.contains("What comes out") }
    try tmux.press("Z", "Z")
    try tmux.wait("result") { $0.contains(/took part +5 people/) }
    #expect(try tmux.fact("mouse_any_flag") == "0")
    try tmux.press("q")
    try tmux.wait("shell") { $0.contains("Saved to") }
    #expect(try home.stored().answer("p-01") == "3")
  }
}
