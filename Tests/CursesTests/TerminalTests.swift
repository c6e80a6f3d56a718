import Curses
import POSIX
import TerminalDriver
import Testing
import TextCanvas

extension TerminalSuites {
  @Suite struct TerminalTests {
    @Test func `opening and closing leaves no trace, time after time`() throws {
      for _ in 0..<3 {
        let open = try OpenTerminal()
        try open.show(open.canvas("Hello"))
        #expect(open.screen.isAlternate)
        #expect(open.screen.modes.contains(2004))
        open.terminal.setMouse(true)
        open.terminal.close()
        try open.read { !$0.isAlternate && $0.isCursorVisible && !$0.modes.contains(2004) }
        #expect(open.screen.modes.isDisjoint(with: [1, 1000, 1002, 1006, 1049, 2004]))
        #expect(open.screen.unknown.isEmpty)
      }
    }

    @Test func `a pipe is not a terminal`() throws {
      var options = TerminalOptions(term: "xterm-256color")
      var ends: [Int32] = [-1, -1]
      #expect(pipe(&ends) == 0)
      defer { for end in ends { close(end) } }
      options.input = ends[0]
      #expect(throws: TerminalError.notATerminal("standard input")) { try Terminal.open(options) }
      let pair = try TerminalPair(rows: 24, columns: 80)
      options.input = pair.slave
      options.output = ends[1]
      #expect(throws: TerminalError.notATerminal("standard output")) { try Terminal.open(options) }
    }

    @Test func `a terminal that cannot place text is refused`() {
      #expect(throws: TerminalError.cannotMoveCursor("dumb")) { try OpenTerminal(term: "dumb") }
    }

    @Test func `an unknown terminal is taken for a common one, and that is said`() throws {
      let unknown = try OpenTerminal(term: "no-such-terminal")
      #expect(unknown.terminal.name == "xterm-256color")
      #expect(unknown.terminal.explanation?.contains("no-such-terminal") == true)
      unknown.terminal.close()
      let unset = try OpenTerminal(term: nil)
      #expect(unset.terminal.explanation?.contains("TERM is not set") == true)
      unset.terminal.close()
      #expect(try OpenTerminal(term: "xterm").terminal.explanation == nil)
    }

    @Test func `a title carries no control characters and is given back`() throws {
      let open = try OpenTerminal()
      open.terminal.setTitle("Team\u{1B}[2J \u{9B}A\u{07}\n1")
      try open.show(open.canvas("a"))
      #expect(open.screen.title == "Team[2J A1")
      open.terminal.close()
      try open.read { $0.title.isEmpty }
    }

    @Test func `another program gets the screen, and ours comes back whole`() throws {
      let open = try OpenTerminal()
      let canvas = open.canvas("Hello")
      try open.show(canvas)
      let answer = try open.terminal.outside {
        try open.read { !$0.isAlternate && $0.isCursorVisible }
        kill(getpid(), SIGINT)
        open.resize(rows: 30, columns: 100)
        return 7
      }
      #expect(answer == 7)
      #expect(open.next() == .resumed)
      #expect(open.next() == .resized(Size(rows: 30, columns: 100)))
      #expect(open.terminal.next(waiting: .dontWait) == nil)
      try open.show(open.canvas("Hello again"))
      #expect(open.screen.isAlternate)
      #expect(open.screen.modes.contains(2004))
      #expect(open.screen.lines[0] == "Hello again")
    }

    @Test func `a redraw repairs what others wrote on the screen`() throws {
      let open = try OpenTerminal()
      try open.show(open.canvas("Hello"))
      "garbage".withCString { _ = write(open.pair.slave, $0, 7) }
      try open.read { $0.text.contains("garbage") }
      open.terminal.redraw()
      try open.show(open.canvas("Hello"))
      #expect(open.screen.text.split(separator: "\n") == ["Hello"])
    }
  }
}
