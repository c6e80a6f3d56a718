import TerminalDriver
import Testing

/// Pasted text is text and never a command.
struct PasteTests {
  private static let hostile = "first q\n5 second\u{1B}[31m\u{7}\r\nthird \u{1B}]0;title\u{7}."

  @Test func `a paste into a note keeps its lines, loses its controls, and one undo removes it`()
    throws
  {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("i")
    try terminal.type("A: ")
    try terminal.press(Typed.paste(Self.hostile))
    #expect(terminal.screen.text.contains("A: first q"))
    #expect(terminal.screen.text.contains("5 second[31m"))
    #expect(terminal.screen.text.contains("0/15"))
    try terminal.press(Typed.control("_"))
    #expect(!terminal.screen.text.contains("first q"))
    #expect(terminal.screen.text.contains("A:"))
    try terminal.press(Typed.paste(Self.hostile))
    try terminal.press(Typed.control("s"))
    try terminal.press(Typed.control("s"))
    #expect(try home.stored().note("p-01") == "A: first q\n5 second[31m\nthird ]0;title.")
    try terminal.press("u")
    #expect(!terminal.screen.text.contains("first q"))
    #expect(terminal.screen.title != "title")
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored().note("p-01") == nil)
  }

  @Test func `a paste where nothing is typed answers and deletes nothing`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("2")
    for way in LeavingTests.ways.keys.sorted() where !["note", "search", "new"].contains(way) {
      let keys = LeavingTests.ways[way] ?? []
      guard !keys.contains("H") else { continue }
      for key in keys { try terminal.press(key) }
      try terminal.press(Typed.paste("5\u{7F}\nd\nqF"))
      for _ in keys { try terminal.press(Typed.escape) }
    }
    #expect(terminal.screen.text.contains("● Anchor 2 of p-01."))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored().answers == ["p-01": "2"])
    #expect(try !home.stored().isComplete)
  }

  @Test func `a paste that is longer than a note can be is cut with a message`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("i")
    try terminal.press(Typed.paste(String(repeating: "lorem ipsum ", count: 2_000)))
    #expect(terminal.screen.statusLine.contains("The text was cut"))
    try terminal.press("x")
    #expect(
      terminal.screen.statusLine.contains("The text is as long as it can be: 10000 characters."))
    try terminal.press(Typed.tab)
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    #expect(try home.stored().note("p-01")?.count ?? 0 <= 10_000)
  }
}
