import Curses
import Foundation
import POSIX
import TerminalDriver
import Testing
import TextCanvas

extension TerminalSuites {
  @Suite struct InputTests {
    static let keys: [(String, Key)] = [
      ("a", .character("a")), ("é", .character("é")), ("漢", .character("漢")),
      ("👍", .character("👍")),
      (" ", .character(" ")),
      ("\r", .enter), ("\n", .newline), ("\u{1B}\r", .newline), ("\t", .tab),
      ("\u{1B}[Z", .backTab),
      ("\u{08}", .backspace), ("\u{7F}", .backspace), ("\u{1B}[3~", .delete), ("\u{1B}", .escape),
      ("\u{1B}OA", .up), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[B", .down),
      ("\u{1B}OC", .right), ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[D", .left),
      ("\u{1B}OH", .home), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}OF", .end), ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3C", .wordRight),
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}Oq", .character("1")), ("\u{1B}OM", .enter),
      ("\u{03}", .control("c")), ("\u{1A}", .control("z")), ("\u{13}", .control("s")),
      ("\u{11}", .control("q")), ("\u{0C}", .control("l")), ("\u{00}", .control("@")),
    ]

    @Test func `every spelling of a key is that key`() throws {
      for term in ["xterm-256color", "vt100", "linux", "screen-256color"] {
        let open = try OpenTerminal(term: term)
        for (spelling, key) in Self.keys {
          open.type(spelling)
          #expect(open.next() == .key(key), "\(spelling.debugDescription) on \(term)")
        }
      }
    }

    @Test func `a character typed as several scalars is one key`() throws {
      let open = try OpenTerminal()
      open.type("e\u{301}x")
      #expect(open.next() == .key(.character("e\u{301}")))
      #expect(open.next() == .key(.character("x")))
    }

    @Test func `a paste is one event, with what would be keys left as text`() throws {
      let open = try OpenTerminal()
      open.type("\u{1B}[200~one\rtwo\u{1B}[A q 5\t\u{1B}[201z漢\u{1B}[201~q")
      #expect(open.next() == .paste("one\rtwo\u{1B}[A q 5\t\u{1B}[201z漢"))
      #expect(open.next() == .key(.character("q")))
    }

    @Test func `bytes that are no character are told as such, and nothing beside them is lost`()
      throws
    {
      let open = try OpenTerminal()
      open.type([0xC3, 0x28, 0xFF, 0x61])
      for character: Character in ["\u{FFFD}", "(", "\u{FFFD}", "a"] {
        #expect(open.next() == .key(.character(character)))
      }
      open.type(Array("\u{1B}[200~a".utf8) + [0xE6, 0xBC, 0x62, 0xC3] + Array("\u{1B}[201~q".utf8))
      guard case .paste(let text) = open.next() else {
        Issue.record("no paste")
        return
      }
      #expect(text.first == "a" && text.contains("b") && text.last == "\u{FFFD}")
      #expect(open.next() == .key(.character("q")))
    }

    @Test func `without UTF-8, ASCII is typed and pasted`() throws {
      let open = try OpenTerminal(locale: "C")
      open.type("ü\u{1B}[200~Prüfung\u{1B}[201~q")
      var events: [InputEvent?] = []
      repeat { events.append(open.next()) } while events.last != .key(.character("q"))
      let pasted = events.compactMap { event in
        if case .paste(let text) = event { text } else { nil }
      }
      #expect(pasted.first?.hasPrefix("Pr") == true && pasted.first?.hasSuffix("fung") == true)
      #expect(pasted.count == 1)
    }

    @Test func `a long paste is one event; one that is longer than any text is cut`() async throws {
      let open = try OpenTerminal()
      for length in [1_000_000, 1_300_000] {
        let master = open.pair.master
        let typed = Array("\u{1B}[200~\(String(repeating: "5", count: length))\u{1B}[201~q".utf8)
        // A thread of its own: a task would wait until another test is done.
        Thread.detachNewThread {
          var rest = typed[...]
          while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR || errno == EAGAIN else { return }
            rest = rest.dropFirst(max(0, count))
          }
        }
        guard case .paste(let text) = open.next() else {
          Issue.record("no paste")
          return
        }
        #expect(text.utf8.count >= 1_000_000 && text.utf8.allSatisfy { $0 == 0x35 })
        #expect(text.utf8.count == length || length > 1 << 20)
        #expect(open.next() == .key(.character("q")))
      }
    }

    @Test func `a paste that never ends is told all the same, and keys are keys again`() throws {
      let open = try OpenTerminal()
      open.type("\u{1B}[200~lost")
      #expect(open.next() == .paste("lost"))
      open.type("q")
      #expect(open.next() == .key(.character("q")))
    }

    @Test func `quit from the keyboard asks the program to end`() throws {
      let open = try OpenTerminal()
      open.type("\u{1C}")
      #expect(open.next() == .signal(SIGQUIT))
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
    func `a signal from outside arrives as an event`(signal: Int32) throws {
      let open = try OpenTerminal()
      kill(getpid(), signal)
      #expect(open.next() == .signal(signal))
    }

    @Test func `many resizes are one event with the last size`() throws {
      let open = try OpenTerminal()
      for columns in 41...60 { open.resize(rows: 20, columns: columns) }
      #expect(open.next() == .resized(Size(rows: 20, columns: 60)))
      #expect(open.terminal.size == Size(rows: 20, columns: 60))
      #expect(open.terminal.next(waiting: .dontWait) == nil)
    }

    @Test func `the size of the environment does not count`() throws {
      setenv("LINES", "10", 1)
      setenv("COLUMNS", "40", 1)
      defer {
        unsetenv("LINES")
        unsetenv("COLUMNS")
      }
      let open = try OpenTerminal(rows: 33, columns: 99)
      #expect(open.terminal.size == Size(rows: 33, columns: 99))
    }

    @Test func `a deadline passes, and without waiting there is nothing`() throws {
      let open = try OpenTerminal()
      #expect(open.terminal.next(waiting: .dontWait) == nil)
      #expect(open.terminal.next(waiting: .milliseconds(5)) == .deadline)
    }

    @Test func `another thread can end a wait`() async throws {
      let open = try OpenTerminal()
      let wake = open.terminal.wake
      Thread.detachNewThread { wake() }
      #expect(open.terminal.next(waiting: .forever) == nil)
    }

    @Test func `a closed window is told`() throws {
      let open = try OpenTerminal()
      open.hangUp()
      #expect(open.next() == .closed)
      #expect(open.next() == .closed)
    }

    @Test func `the mouse is quiet until it is asked for`() throws {
      let open = try OpenTerminal()
      try open.show(open.canvas("a"))
      #expect(open.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]))
      open.terminal.setMouse(true)
      try open.read { $0.modes.isSuperset(of: [1000, 1006]) && !$0.modes.contains(1003) }
      open.type("\u{1B}[<0;12;5M\u{1B}[<0;12;5m\u{1B}[<66;1;1M\u{1B}[<64;1;1M\u{1B}[<65;2;3M")
      #expect(open.next() == .mouse(.press, row: 4, column: 11))
      #expect(open.next() == .mouse(.wheelUp, row: 0, column: 0))
      #expect(open.next() == .mouse(.wheelDown, row: 2, column: 1))
    }
  }
}
