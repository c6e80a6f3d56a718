import TerminalDriver
import Testing

/// The hardware cursor stands on the focused item, which is what a screen reader reads.
struct CursorTests {
  @Test(
    arguments: [
      "item": ["3"], "first row": [Typed.down], "last row": ["G"], "item after": ["l", "2"],
      "overview": ["o"], "overview end": ["o", "G"], "review": ["R"],
      "review item": ["R", Typed.down],
      "help": ["?"], "help item": ["?", Typed.down, Typed.down], "palette": [":"], "home": ["H"],
      "home item": ["H", Typed.down], "new": ["H", "n"], "new field": ["H", "n", Typed.tab],
    ].sorted { $0.key < $1.key }.map { $0.value })
  func `the cursor stands on the row in focus`(keys: [String]) throws {
    let home = try Home()
    let terminal = try home.start()
    for size in [(24, 80), (18, 60), (12, 40)] {
      terminal.resize(rows: size.0, columns: size.1)
      try terminal.wait("new size") { $0.lines[size.0 - 1].hasSuffix(" help") }
      if size == (24, 80) { for key in keys { try terminal.press(key) } }
      try terminal.wait("focus under the cursor") { $0.lines[$0.row].contains("›") }
    }
  }

  @Test func `in a text field the cursor is seen where the next letter goes`() throws {
    let home = try Home()
    let terminal = try home.start()
    #expect(!terminal.screen.isCursorVisible)
    try terminal.press("i")
    try terminal.type("abc")
    #expect(terminal.screen.isCursorVisible)
    let line = terminal.cursorLine
    let column = terminal.screen.column
    #expect(line.hasSuffix("abc"))
    #expect(line.count == column)
    try terminal.press(Typed.escape)
    #expect(!terminal.screen.isCursorVisible)
  }

  @Test func `search has the cursor on its result, or where one types`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("/")
    #expect(terminal.cursorLine.contains("/"))
    try terminal.type("unseen")
    #expect(terminal.cursorLine.contains("CH-01"))
  }
}
