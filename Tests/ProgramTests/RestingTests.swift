#if os(Linux)
  import TerminalDriver
  import Testing

  /// At rest the program does nothing at all.
  @Suite(.serialized)
  struct RestingTests {
    /// Keys that lead from the home screen, which has read a folder of two files, to others.
    private static let waysFromHome: [String: [String]] = [
      "home itself": [], "assessment from home": [Typed.enter],
      "result from home": [Typed.enter, "r"], "trend": ["t"], "portfolio": ["P"],
      "comparison": ["c", "j", "c"], "new from home": ["n"],
    ]

    @Test func `no screen wakes the processor while nobody types`() throws {
      let home = try Home()
      try home.keepQuestionnaire()
      var terminals: [(name: String, terminal: PseudoTerminal, before: [String: Int])] = []
      for (name, keys) in LeavingTests.ways.sorted(by: { $0.key < $1.key }) {
        let terminal = try home.start(home.assessing(home.path + "/\(name).json"))
        try terminal.press("3")
        // Saving by hand leaves no deadline behind.
        try terminal.press(Typed.control("s"))
        for key in keys { try terminal.press(key) }
        terminals.append((name, terminal, [:]))
      }
      for (name, keys) in Self.waysFromHome.sorted(by: { $0.key < $1.key }) {
        for month in 1...2 {
          try home.write(
            """
            {"format":1,"questionnaire":{"id":"probe","version":"1.0.0"},
             "answers":{"p-01":{"answer":\(month)}},
             "subject":{"team":"A"},"updatedAt":"2026-0\(month)-01T00:00:00Z"}
            """, to: "\(name)/\(month).json")
        }
        let terminal = try home.start(["--store", "\(home.path)/\(name)"])
        try terminal.wait("both files") { $0.text.contains("1.json") && $0.text.contains("2.json") }
        for key in keys { try terminal.press(key) }
        terminals.append((name, terminal, [:]))
      }
      for index in terminals.indices {
        let terminal = terminals[index].terminal
        try terminal.wait("end of reading") { !$0.text.contains("Reading ") }
        terminals[index].before = try terminal.sleeps()
      }
      terminals.first?.terminal.waitForSilence(of: 2_000)
      for (name, terminal, before) in terminals {
        #expect(try terminal.wakeUps(since: before) == 0, "\(name)")
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
      let before = try terminal.sleeps()
      terminal.waitForSilence(of: 1_500)
      #expect(try terminal.wakeUps(since: before) == 0)
    }

    @Test func `a folder is looked at once a second, and only while its page is open`() throws {
      let home = try Home()
      let terminal = try home.start(
        ["workshop", "--questionnaire", home.questionnaire, home.path + "/w.json"])
      for _ in 1...11 { try terminal.press(Typed.down) }
      try terminal.press(Typed.enter)
      try terminal.press(Typed.control("s"))
      #expect(terminal.screen.text.contains("0 of 12 decided"))
      try terminal.press("c")
      try terminal.type(home.path)
      try terminal.press(Typed.enter)
      try terminal.press(Typed.control("s"))
      // One that rests tells when the time is over: a page that follows is drawn once a second.
      let clock = try home.start(home.assessing(home.path + "/clock.json"))
      let open = try terminal.sleeps()
      clock.waitForSilence(of: 3_000)
      #expect((2...4).contains(try terminal.wakeUps(since: open)))
      try terminal.press(Typed.escape)
      try terminal.press(Typed.control("s"))
      let left = try terminal.sleeps()
      terminal.waitForSilence(of: 2_000)
      #expect(try terminal.wakeUps(since: left) == 0)
    }

    @Test func `a workshop wakes at most once a minute, and only while minutes count`() throws {
      let home = try Home()
      var terminals: [(name: String, terminal: PseudoTerminal, before: [String: Int], most: Int)] =
        []
      for (name, end, most) in [("without", "", 0), ("with", "23:59", 1)] {
        let terminal = try home.start(
          ["workshop", "--questionnaire", home.questionnaire, home.path + "/\(name).json"])
        for _ in 1...8 { try terminal.press(Typed.down) }
        try terminal.type(end)
        for _ in 1...3 { try terminal.press(Typed.down) }
        try terminal.press(Typed.enter)
        try terminal.press(Typed.control("s"))
        #expect(terminal.screen.text.contains("0 of 12 decided"), "\(name)")
        terminals.append((name, terminal, [:], most))
      }
      for index in terminals.indices {
        terminals[index].before = try terminals[index].terminal.sleeps()
      }
      terminals.first?.terminal.waitForSilence(of: 2_000)
      for (name, terminal, before, most) in terminals {
        #expect(try terminal.wakeUps(since: before) <= most, "\(name)")
      }
    }
  }
#endif
