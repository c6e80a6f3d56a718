#if os(Linux)
  import TerminalDriver
  import Testing

  /// At rest the program does nothing at all.
  @Suite(.serialized)
  struct RestingTests {
    @Test func `no screen wakes the processor while nobody types`() throws {
      let home = try Home()
      var terminals: [(name: String, terminal: PseudoTerminal, before: Int)] = []
      for (name, keys) in LeavingTests.ways.sorted(by: { $0.key < $1.key }) {
        let terminal = try home.start(home.assessing(home.path + "/\(name).json"))
        try terminal.press("3")
        // Saving by hand leaves no deadline behind.
        try terminal.press(Typed.control("s"))
        for key in keys { try terminal.press(key) }
        try terminal.wait("end of reading") { !$0.statusLine.contains("Reading ") }
        terminals.append((name, terminal, 0))
      }
      for index in terminals.indices {
        terminals[index].before = try terminals[index].terminal.voluntarySwitches()
      }
      terminals.first?.terminal.waitForSilence(of: 2_000)
      for (name, terminal, before) in terminals {
        #expect(try terminal.voluntarySwitches() == before, "\(name)")
      }
    }

    @Test func `after an answer there is one wake-up, for saving`() throws {
      let home = try Home()
      let terminal = try home.start()
      let frames = terminal.screen.frames
      try terminal.press("3")
      // The frame of the key, then that of saving, which a busy machine delivers together.
      try terminal.wait("save") { $0.frames > frames + 1 }
      #expect(try home.stored().answer("p-01") == "3")
      let before = try terminal.voluntarySwitches()
      terminal.waitForSilence(of: 1_500)
      #expect(try terminal.voluntarySwitches() == before)
    }

    @Test func `a workshop wakes at most once a minute, and only while minutes count`() throws {
      let home = try Home()
      var terminals: [(name: String, terminal: PseudoTerminal, before: Int, most: Int)] = []
      for (name, end, most) in [("without", "", 0), ("with", "23:59", 1)] {
        let terminal = try home.start(
          ["workshop", "--questionnaire", home.questionnaire, home.path + "/\(name).json"])
        for _ in 1...8 { try terminal.press(Typed.down) }
        try terminal.type(end)
        for _ in 1...3 { try terminal.press(Typed.down) }
        try terminal.press(Typed.enter)
        try terminal.press(Typed.control("s"))
        #expect(terminal.screen.text.contains("0 of 12 decided"), "\(name)")
        terminals.append((name, terminal, 0, most))
      }
      for index in terminals.indices {
        terminals[index].before = try terminals[index].terminal.voluntarySwitches()
      }
      terminals.first?.terminal.waitForSilence(of: 2_000)
      for (name, terminal, before, most) in terminals {
        #expect(try terminal.voluntarySwitches() - before <= most, "\(name)")
      }
    }
  }
#endif
