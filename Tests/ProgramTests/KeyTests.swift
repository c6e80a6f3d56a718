import Foundation
import TerminalDriver
import Testing

/// Keys, as different terminals send them.
struct KeyTests {
  @Test(arguments: ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~", "g"])
  func `every spelling of Home goes to the first row`(home key: String) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("G")
    #expect(terminal.cursorLine.contains("T Target"))
    try terminal.press(key)
    #expect(terminal.cursorLine.contains("Anchor 1 of p-01."))
  }

  @Test(arguments: ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~", "G"])
  func `every spelling of End goes to the last row`(end key: String) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press(key)
    #expect(terminal.cursorLine.contains("T Target"))
  }

  @Test(arguments: [("\u{1B}[A", "\u{1B}[B"), ("\u{1B}OA", "\u{1B}OB"), ("k", "j")])
  func `every spelling of up and down moves`(up: String, down: String) throws {
    let home = try Home()
    let terminal = try home.start()
    for _ in 1...3 { try terminal.press(down) }
    #expect(terminal.cursorLine.contains("Anchor 3 of p-01."))
    try terminal.press(up)
    #expect(terminal.cursorLine.contains("Anchor 2 of p-01."))
  }

  @Test(arguments: ["\u{7F}", "\u{8}", "\u{1B}[3~"])
  func `every spelling of Backspace takes the answer back`(key: String) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("4")
    try terminal.press(key)
    #expect(terminal.screen.topLine.hasSuffix(" 0/15"))
  }

  @Test func `lists move by rows, pages and to their ends`() throws {
    let home = try Home()
    let terminal = try home.start()
    for key in ["o", "e"] { try terminal.press(key) }
    for (keys, item) in [
      ("j", "P-02"), ("\u{1B}OB", "P-03"), ("k", "P-02"), ("G", "O-01"), ("g", "P-01"),
      ("\u{1B}[F", "O-01"), ("\u{1B}[1~", "P-01"), ("]", "P-07"), ("[", "P-01"),
    ] {
      try terminal.press(keys)
      #expect(terminal.cursorLine.contains(item))
    }
    try terminal.press("\u{1B}[6~")
    #expect(!terminal.cursorLine.contains("P-01"))
    try terminal.press("\u{1B}[5~")
    #expect(terminal.cursorLine.contains("P-01"))
  }

  @Test func `Tab and Shift-Tab go round the parts of an item`() throws {
    let home = try Home()
    let terminal = try home.start()
    for part in ["Note", "Evidence", "Target", "Anchor 1"] {
      try terminal.press(Typed.tab)
      #expect(terminal.cursorLine.contains(part))
    }
    for part in ["Target", "Evidence", "Note", "Anchor 1"] {
      try terminal.press("\u{1B}[Z")
      #expect(terminal.cursorLine.contains(part))
    }
  }

  @Test func `help shows the keys of the screen, filters them, and runs one`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("?")
    #expect(terminal.screen.text.contains("Choose the row in focus and go on"))
    try terminal.type("flag")
    #expect(terminal.cursorLine.contains("Flag the item"))
    try terminal.press(Typed.enter)
    #expect(terminal.screen.shownItem == "p-01")
    #expect(terminal.screen.text.contains("flagged"))
    try terminal.press("?")
    try terminal.type("nothing like it")
    #expect(terminal.screen.text.contains("No command matches"))
    try terminal.press(Typed.escape)
    #expect(terminal.screen.shownItem == "p-01")
  }

  @Test(arguments: [":", "\u{10}"])
  func `the palette reaches other screens, colours and the end`(key: String) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press(key)
    try terminal.type("list all items")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.topLine.contains("All items"))
    try terminal.press(key)
    try terminal.type("colour theme")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("Colours:"))
    try terminal.press(key)
    try terminal.type("save and quit")
    terminal.send(Typed.enter)
    #expect(try terminal.exitStatus() == 0)
  }

  #if os(Linux)
    @Test func `Ctrl-L repaints what another program wrote over`() throws {
      let home = try Home()
      let terminal = try home.start()
      try terminal.press("3")
      let before = terminal.screen.cells
      let tty = try #require(
        FileHandle(forWritingAtPath: "/proc/\(terminal.processID)/fd/1"))
      tty.write(Data("\u{1B}[Hgarbage on the screen\r\nand more\u{1B}[12;5Hand here".utf8))
      try terminal.wait(for: "and here")
      #expect(terminal.screen.cells != before)
      terminal.send(Typed.control("l"))
      try terminal.wait("first picture") { $0.cells == before }
    }
  #endif

  @Test func `a move sends few bytes, and keys that come together are drawn once`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press(Typed.down)
    let before = terminal.bytes.count
    try terminal.press(Typed.down)
    #expect(terminal.bytes.count - before <= 600)
    let frames = terminal.screen.frames
    terminal.signal(SIGSTOP)
    try terminal.waitUntilStopped()
    terminal.send(String(repeating: "jk", count: 20))
    terminal.signal(SIGCONT)
    try terminal.wait("all keys") { $0.handled >= 42 }
    #expect(terminal.screen.frames - frames <= 4)
  }
}
