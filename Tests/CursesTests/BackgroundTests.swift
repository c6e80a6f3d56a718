import Curses
import TerminalDriver
import Testing
import TextCanvas

extension TerminalSuites {
  @Suite struct BackgroundTests {
    private let end = "\u{1B}[?62;22c"

    @Test(arguments: [
      ("rgb:ffff/8080/0000\u{07}", [255, 128, 0]), ("rgb:ff/80/00\u{1B}\\", [255, 128, 0]),
      ("rgb:f/8/0\u{07}", [255, 136, 0]), ("rgba:0000/2b2b/3636/ffff\u{07}", [0, 43, 54]),
      ("#ffffff\u{07}", nil), ("rgb:ff/ff\u{07}", nil), ("rgb://\u{07}", nil), ("\u{07}", nil),
      ("rgb:fffff/0/0\u{07}", nil),
    ])
    func `what the terminal says of its background is understood`(
      _ answer: String, _ colour: [Int]?
    ) throws {
      let open = try OpenTerminal()
      open.type("\u{1B}]11;\(answer)\(end)")
      let found = open.terminal.background(within: 60_000)
      #expect(found.map { [$0.red, $0.green, $0.blue] } == colour, "\(answer.debugDescription)")
    }

    @Test func `a terminal that tells nothing of it is not waited for`() throws {
      let open = try OpenTerminal()
      open.type(end)
      #expect(open.terminal.background(within: 60_000) == nil)
    }

    @Test func `no answer at all changes nothing, and a late one is no key`() throws {
      let open = try OpenTerminal()
      #expect(open.terminal.background(within: 1) == nil)
      open.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{07}\(end)q")
      #expect(open.next() == .key("q"))
    }

    @Test func `what is typed before the answer comes next, in its order`() throws {
      let open = try OpenTerminal()
      open.type("a\u{1B}[A\u{1B}[200~b\u{1B}[201~\u{1B}]11;rgb:0/0/0\u{07}c\(end)d")
      #expect(open.terminal.background(within: 60_000) != nil)
      for event: InputEvent in [.key("a"), .key(.up), .paste("b"), .key("c"), .key("d")] {
        #expect(open.next() == event)
      }
    }

    @Test func `the console of Linux is not asked`() throws {
      let open = try OpenTerminal(term: "linux")
      open.type("\u{1B}]11;rgb:0/0/0\u{07}\(end)")
      #expect(open.terminal.background(within: 60_000) == nil)
    }
  }
}
