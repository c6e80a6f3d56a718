import TerminalDriver
import Testing

/// No size hurts.
struct WindowSizeTests {
  @Test func `through every size and back, the picture is the same`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("3")
    let before = terminal.screen.cells
    for (rows, columns) in [(12, 40), (5, 20), (1, 1), (70, 250), (24, 80)] {
      terminal.resize(rows: rows, columns: columns)
      if (rows, columns) == (12, 40) {
        try terminal.wait("forty columns") { $0.lines[11].hasSuffix(" help") }
      }
    }
    try terminal.wait("first picture") { $0.cells == before }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(arguments: [(1, 1), (2, 10), (11, 39), (11, 200), (100, 39)])
  func `a window too small says so or stays blank, and recovers`(rows: Int, columns: Int) throws {
    let home = try Home()
    let terminal = try home.start(rows: rows, columns: columns)
    if rows >= 11 { #expect(terminal.screen.text.contains("Too small")) }
    try terminal.press("3")
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait(for: "● Anchor 3 of p-01.")
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `a storm of two hundred sizes ends in the right picture`() throws {
    let seed: UInt64 = 12
    var random = SeededRandom(seed: seed)
    let home = try Home()
    let terminal = try home.start()
    let before = terminal.screen.cells
    for _ in 1...200 {
      terminal.resize(
        rows: .random(in: 1...80, using: &random), columns: .random(in: 1...250, using: &random))
    }
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait("first picture") { $0.cells == before }
    try terminal.press("4")
    #expect(terminal.screen.text.contains("● Anchor 4 of p-01."))
  }

  @Test func `a window that shrinks and is back at once is painted again`() throws {
    let home = try Home()
    let terminal = try home.start()
    let before = terminal.screen.cells
    for _ in 1...20 {
      terminal.resize(rows: 5, columns: 20)
      terminal.resize(rows: 24, columns: 80)
      try terminal.wait("first picture") { $0.cells == before }
    }
  }

  @Test func `LINES and COLUMNS in the environment do not count`() throws {
    let home = try Home()
    let terminal = try home.start(environment: ["LINES": "10", "COLUMNS": "40"])
    #expect(terminal.screen.lines[23].hasSuffix(" help"))
    #expect(terminal.screen.topLine.contains("›ONE· TWO· 0/15"))
    terminal.resize(rows: 30, columns: 100)
    try terminal.wait("new size") { $0.lines[29].hasSuffix(" help") }
  }

  @Test func `at forty columns the key bar still shows the way to help`() throws {
    let home = try Home()
    let terminal = try home.start(rows: 12, columns: 40)
    #expect(terminal.screen.lines[11].hasSuffix(" help"))
    #expect(terminal.screen.text.contains("Anchor 1 of p-01."))
  }
}
