import TerminalDriver
import Testing

/// Esc goes back and never out; Ctrl-C leads out; q quits.
struct LeavingTests {
  /// Keys that lead to each screen and overlay from the first item.
  static let ways: [String: [String]] = [
    "item": [], "overview": ["o"], "review": ["R"], "result": ["r"], "help": ["?"],
    "palette": [":"], "words": ["w"], "search": ["/"], "note": ["i"], "home": ["H"],
    "new": ["H", "n"],
  ]

  @Test(arguments: ["?", "\u{10}", ":", "w", "/", "i", "v", "T", "o", "R", "r"])
  func `Esc closes what a key opened, at once, and never quits`(key: String) throws {
    let home = try Home()
    let terminal = try home.start()
    let before = terminal.screen.lines
    var fastest = Int.max
    for _ in 1...3 {
      try terminal.press(key)
      #expect(terminal.screen.lines != before)
      let start = ContinuousClock.now
      try terminal.press(Typed.escape)
      fastest = min(fastest, Int((ContinuousClock.now - start) / .milliseconds(1)))
      #expect(terminal.screen.topLine == before[0])
    }
    // 25 ms are waited for the rest of a key, where 1000 are usual; on a busy machine, all takes long.
    #expect(fastest <= 500)
    for _ in 1...4 { try terminal.press(Typed.escape) }
    try terminal.press("?")
    #expect(terminal.screen.topLine.contains("Keys:"))
  }

  @Test(arguments: ways.keys.sorted())
  func `Ctrl-C leads out of every screen within two presses`(screen: String) throws {
    let home = try Home()
    let terminal = try home.start()
    for key in Self.ways[screen] ?? [] { try terminal.press(key) }
    terminal.send(Typed.control("c"))
    try terminal.wait("end of the overlay or of the program") {
      !$0.isAlternate || $0.handled > (Self.ways[screen]?.count ?? 0)
    }
    if terminal.screen.isAlternate { terminal.send(Typed.control("c")) }
    #expect(try terminal.exitStatus() == 130)
    terminal.expectRestored()
  }

  @Test func `Ctrl-C in a text field cancels the field and changes nothing`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("i")
    try terminal.type("never")
    try terminal.press(Typed.control("c"))
    #expect(terminal.screen.statusLine.contains("Nothing was changed."))
    #expect(!terminal.screen.text.contains("never"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored().note("p-01") == nil)
  }

  @Test func `Ctrl-S and Ctrl-Q do not freeze the terminal`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("2")
    try terminal.press(Typed.control("s"))
    try terminal.press(Typed.control("q"))
    try terminal.press("5")
    #expect(terminal.screen.text.contains("● Anchor 5 of p-01."))
    try terminal.press(Typed.control("s"))
    #expect(try home.stored().answer("p-01") == "5")
  }
}
