import Curses
import TerminalDriver
import Testing
import TextCanvas

extension TerminalSuites {
  /// What a terminal sends may be cut anywhere on its way.
  @Suite struct CutInputTests {
    /// Long enough that no pause of a busy machine makes a key of an ESC.
    private static let patient = 60_000

    /// The ways to cut something in two, and the one into single bytes.
    private func cuts(of text: String) -> [[ArraySlice<UInt8>]] {
      let bytes = Array(text.utf8)
      return bytes.indices.dropFirst().map { [bytes[..<$0], bytes[$0...]] }
        + [bytes.indices.map { bytes[$0...$0] }]
    }

    private func expect(
      _ event: InputEvent, of text: String, on open: OpenTerminal,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      for pieces in cuts(of: text) {
        let comment = Comment(rawValue: "\(text.debugDescription) as \(pieces)")
        for piece in pieces.dropLast() {
          open.expectNothing(of: piece, comment, sourceLocation: sourceLocation)
        }
        if let last = pieces.last { open.type(last) }
        #expect(open.next() == event, comment, sourceLocation: sourceLocation)
      }
    }

    @Test func `every key is that key`() throws {
      let open = try OpenTerminal(escapeDelay: Self.patient)
      for (spelling, key) in InputTests.keys where spelling != "\u{1B}" {
        expect(.key(key), of: spelling, on: open)
      }
    }

    @Test func `every paste is that paste, and what follows is a key`() throws {
      let open = try OpenTerminal(escapeDelay: Self.patient)
      for text in ["", "Prüfung", "漢\u{1B}[A q\r👍", "e\u{301}\u{1B}[2015"] {
        expect(.paste(text), of: "\u{1B}[200~\(text)\u{1B}[201~", on: open)
        open.type("q")
        #expect(open.next() == .key(.character("q")))
      }
    }

    @Test func `an unknown sequence is no key, and the next key is one`() throws {
      let open = try OpenTerminal(escapeDelay: Self.patient)
      for sequence in UnknownSequences.all {
        open.type(sequence + "x")
        #expect(open.next() == .key(.character("x")), "\(sequence.debugDescription)")
        expect(.key(.character("x")), of: sequence + "x", on: open)
      }
    }

    @Test func `a sequence of any length is no key`() throws {
      let open = try OpenTerminal(escapeDelay: Self.patient)
      let digits = String(repeating: "5;", count: 20_000)
      for sequence in [
        "\u{1B}[\(digits)n", "\u{1B}]52;c;\(digits)\u{7}", "\u{1B}P1\(digits)\u{1B}\\",
      ] {
        var rest = Array((sequence + "x").utf8)[...]
        // The buffer of the terminal is shorter.
        while rest.count > 500 {
          open.expectNothing(of: rest.prefix(500), "\(rest.count) are left")
          rest = rest.dropFirst(500)
        }
        open.type(rest)
        #expect(open.next() == .key(.character("x")))
      }
    }

    @Test func `what follows a sequence that breaks off is a key`() throws {
      let open = try OpenTerminal(escapeDelay: Self.patient)
      for (typed, key) in [
        ("\u{1B}[1;\u{3}", Key.control("c")), ("\u{1B}O\r", .enter),
        ("\u{1B}]11;rgb\u{3}", .control("c")), ("\u{1B}]x", .character("x")),
        ("\u{1B}P ", .character(" ")), ("\u{1B}[12\u{1B}[A", .up), ("\u{1B}\u{1B}[A", .up),
        ("\u{1B}]11;\u{1B}[B", .down),
      ] {
        open.type(typed)
        #expect(open.next() == .key(key), "\(typed.debugDescription)")
      }
    }

    @Test func `a lone ESC is Esc, and what belonged to it is still no key`() throws {
      let open = try OpenTerminal(escapeDelay: 100)
      for (late, event) in [
        ("[200~5q\u{1B}[201~", InputEvent.paste("5q")), ("[A", .key(.up)), ("OB", .key(.down)),
        ("[13;5ux", .key(.character("x"))), ("[", .key(.character("["))),
        ("ü", .key(.character("ü"))), ("q", .key(.character("q"))), ("\r", .key(.enter)),
      ] {
        open.type("\u{1B}")
        #expect(open.next() == .key(.escape))
        open.type(late)
        #expect(open.next() == event, "\(late.debugDescription)")
      }
      open.type("\u{1B}\u{1B}\u{1B}")
      for _ in 1...3 { #expect(open.next() == .key(.escape)) }
      #expect(open.terminal.next(waiting: .milliseconds(200)) == .deadline)
    }
  }

  /// What terminals send that means nothing here.
  enum UnknownSequences {
    static let all = [
      // Alt with a character, functions beyond F12, keys with modifiers
      "\u{1B}a", "\u{1B}5", "\u{1B}q", "\u{1B}ü", "\u{1B}👍", "\u{1B}\u{7F}", "\u{1B}\u{3}",
      "\u{1B}[1;2P", "\u{1B}[25~", "\u{1B}O2P", "\u{1B}OE", "\u{1B}[2~", "\u{1B}[1;2A",
      "\u{1B}[3;5~", "\u{1B}[3$", "\u{1B}[7^", "\u{1B}[a", "\u{1B}[[F", "\u{1B}[38;5;1Q",
      // kitty's and xterm's own keys
      "\u{1B}[97;5u", "\u{1B}[27u", "\u{1B}[13;2u", "\u{1B}[57441;2:3u", "\u{1B}[27;5;13~",
      "\u{1B}[65;30;97;1;0;1_",
      // focus, answers, a paste that ends without a beginning
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[?62;22c", "\u{1B}[>41;366;0c", "\u{1B}[24;80R",
      "\u{1B}[?2026;2$y", "\u{1B}[?997;1n", "\u{1B}[0n", "\u{1B}[201~",
      "\u{1B}]11;rgb:1e1e/5555/0000\u{7}", "\u{1B}]11;rgb:1e1e/5555/0000\u{1B}\\",
      "\u{1B}]52;c;5555\u{1B}\\", "\u{1B}]l5 title\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}P>|tmux 3.5\u{1B}\\", "\u{1B}P!|00000000\u{1B}\\", "\u{1B}_Gi=5;OK\u{1B}\\",
      // uses of the mouse that are none, or malformed
      "\u{1B}[<0;-1;5M", "\u{1B}[<0;0;5M", "\u{1B}[<0;5;0M", "\u{1B}[<0;5M", "\u{1B}[<;5;5M",
      "\u{1B}[<0;5;5;5M", "\u{1B}[<0;5;5m", "\u{1B}[<35;5;5M", "\u{1B}[<0:5;5;5M", "\u{1B}[M 55",
    ]
  }
}
