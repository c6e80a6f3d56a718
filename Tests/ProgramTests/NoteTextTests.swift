import Foundation
import TerminalDriver
import Testing

/// Any text in a note leaves the screen in order.
struct NoteTextTests {
  private static let pieces = [
    "family 👩‍👩‍👧‍👦 ", "heart ❤️ ", "機械学習の成熟度 ", "e\u{301}\u{302}\u{303} ", "שלום עולם ", "नमस्ते ",
    "tab\there ", "bell\u{7} ", "flag 🇩🇪 ", "override \u{202E}abc\u{202C} ", "각각 ",
    "zero\u{200B}width ",
    "esc \u{1B}[31m ", "\u{9B}31m c1 ", "wide ｆｕｌｌ ", "plain text of some words ",
  ]

  /// At least three thousand characters of everything that people paste.
  private func note(_ random: inout SeededRandom) -> String {
    var text = ""
    while text.count < 3_000 { text += Self.pieces.randomElement(using: &random) ?? "" }
    return text
  }

  @Test(arguments: [(24, 80), (18, 60), (12, 40), (40, 120)])
  func `a long note of every script leaves bars, marks and other lines in their columns`(
    rows: Int, columns: Int
  ) throws {
    let seed: UInt64 = 46
    var random = SeededRandom(seed: seed)
    let home = try Home()
    let terminal = try home.start(rows: rows, columns: columns)
    try terminal.press("i")
    try terminal.press(Typed.paste(note(&random)))
    try expectInOrder(terminal)
    try terminal.press(Typed.tab)
    for _ in 1...6 {
      try expectInOrder(terminal)
      try terminal.press("\u{1B}[6~")
    }
    try terminal.quit()
    let stored = try #require(try home.stored().note("p-01"))
    #expect(stored.count >= 2_500)
    #expect(!stored.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    #expect(!stored.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
  }

  /// What was drawn piece by piece is what a whole repaint draws, and every row is as wide as the window.
  private func expectInOrder(_ terminal: PseudoTerminal) throws {
    let before = terminal.screen
    try terminal.press(Typed.control("l"))
    #expect(terminal.screen.cells == before.cells)
    #expect(terminal.screen.lines.last?.hasSuffix(" help") == true)
    #expect(terminal.screen.topLine.hasSuffix(" 0/15"))
    #expect(before.unknown.isEmpty)
    for row in terminal.screen.cells {
      #expect(row.reduce(0) { $0 + $1.width } == terminal.screen.columns)
    }
    if terminal.screen.columns >= 115 {
      let borders = terminal.screen.cells[1...(terminal.screen.rows - 4)].map { row in
        row.lastIndex { $0.text == "│" }
      }
      #expect(Set(borders).count == 1)
    }
  }
}
