#if os(Linux)
  import TerminalDriver
  import Testing

  /// What the terminal sends arrives byte by byte, with a pause after each.
  struct CutInputTests {
    /// Milliseconds that an ESC waits for its rest: more than the pauses take here.
    private static let patience = ["ESCDELAY": "30000"]

    @Test func `typed and pasted text is whole`() throws {
      let home = try Home()
      let terminal = try home.start(environment: Self.patience)
      try terminal.press("i")
      let text = "Prüfung 漢字 e\u{301} 👍🏽 👩‍👩‍👧 end"
      for byte in text.utf8 { try terminal.sendAndWait([byte]) }
      for byte in Typed.paste("\n5 " + text).utf8 { try terminal.sendAndWait([byte]) }
      terminal.send("!")
      try terminal.wait("end of the paste") { $0.text.contains("end!") }
      terminal.send(Typed.tab)
      // The end of the program is the one moment at which all of it is surely in the file.
      try terminal.quit()
      #expect(try home.stored().note("p-01") == text + "\n5 " + text + "!")
      #expect(try home.stored().answers.isEmpty)
    }

    @Test(arguments: LeavingTests.ways.keys.sorted())
    func `an unknown sequence does nothing on any screen`(screen: String) throws {
      let home = try Home()
      let terminal = try home.start(environment: Self.patience)
      for key in LeavingTests.ways[screen] ?? [] { try terminal.press(key) }
      if screen == "home" { try terminal.wait(for: "Elsewhere, in") }
      // The rest of that frame.
      try terminal.press(Typed.control("l"))
      let before = terminal.screen
      for sequence in [
        "\u{1B}5", "\u{1B}ü", "\u{1B}[25~", "\u{1B}[1;2P", "\u{1B}[I", "\u{1B}[97;5u",
        "\u{1B}[27u", "\u{1B}[?62;5c", "\u{1B}[5;5R", "\u{1B}]11;rgb:55/55/55\u{1B}\\",
        "\u{1B}P1$r5m\u{1B}\\", "\u{1B}[<0;-1;5M", "\u{1B}[M 55",
      ] {
        for byte in sequence.utf8 { try terminal.sendAndWait([byte]) }
        terminal.send(sequence)
        #expect(terminal.screen.handled == before.handled, "\(sequence.debugDescription)")
      }
      try terminal.press(Typed.control("l"))
      #expect(terminal.screen.handled == before.handled + 1)
      #expect(terminal.screen.lines == before.lines)
    }
  }
#endif
