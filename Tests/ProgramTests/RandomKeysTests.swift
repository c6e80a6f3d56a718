import Foundation
import POSIX
import TerminalDriver
import Testing

/// Whatever is pressed, the program lives and its file is whole.
struct RandomKeysTests {
  /// Keys of every kind, without those that end or stop the program, start another one, or lead to a name of a file
  /// that is typed at random.
  private static let keys =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { String($0) } }.filter {
      !["q", "e", "E"].contains($0)
    } + [
      Typed.up, Typed.down, Typed.left, Typed.right, Typed.enter, Typed.tab, Typed.backspace,
      Typed.delete, "\u{1B}[Z", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}OP",
      Typed.control("u"), Typed.control("d"), Typed.control("o"), Typed.control("r"),
      Typed.control("s"), Typed.control("k"), Typed.control("_"), "ü", "機", "e\u{301}",
      Typed.paste("a\nb"), Typed.paste(""),
    ]

  @Test(arguments: [1, 2, 3, 4])
  func `a thousand random keys leave a living program, a valid file and a true picture`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let home = try Home()
    let terminal = try home.start()
    var pressed: [String] = []
    for round in 1...20 {
      for _ in 1...50 { pressed.append(Self.keys.randomElement(using: &random) ?? "l") }
      // Palette and help can run any command, so Enter in them might quit: they are left before.
      for key in pressed.suffix(50) {
        let isList = ["Keys:", "Commands:"].contains { terminal.screen.topLine.contains($0) }
        try terminal.press(isList && key == Typed.enter ? Typed.escape : key)
      }
      if terminal.screen.text.contains("New assessment") {
        // The list grows while its folder is read, and what is said of that may be hidden by a message.
        try terminal.press(Typed.control("l"))
        try terminal.waitForList()
      }
      let picture = terminal.screen.withoutMessage
      try terminal.press(Typed.control("l"))
      #expect(
        terminal.screen.withoutMessage == picture,
        "seed \(seed), round \(round): \(pressed.suffix(50))")
      #expect(terminal.screen.unknown.isEmpty)
      try resize(terminal, columns: 40 + round * 4, &random)
      _ = try home.stored()
    }
    terminal.signal(SIGTERM)
    #expect(try terminal.exitStatus() == 128 + SIGTERM, "seed \(seed)")
    terminal.expectRestored()
    let outcome = try home.run(["score", home.assessment])
    #expect(outcome.status == 0, "seed \(seed): \(outcome.error)")
    if Schemas.canValidate {
      let problems = try Schemas.problems(of: home.assessment, by: "assessment", in: home)
      #expect(problems == "", "seed \(seed): \(problems)")
    }
    try expectUndoable(home, seed)
  }

  /// Gives the window a size that it has not had yet.
  private func resize(
    _ terminal: PseudoTerminal, columns: Int, _ random: inout SeededRandom
  ) throws {
    let frames = terminal.screen.frames
    terminal.resize(rows: .random(in: 12...40, using: &random), columns: columns)
    try terminal.wait("new size") { $0.frames > frames }
  }

  /// Expects that undoing everything leads back to the start.
  private func expectUndoable(_ home: Home, _ seed: UInt64) throws {
    let again = try home.start()
    // A text that was half typed is there again, and would take the keys.
    if again.screen.statusLine.contains("What you were typing is here again") {
      try again.press(Typed.escape)
    }
    while !again.screen.statusLine.contains("There is nothing to undo.") { try again.press("u") }
    try again.quit()
    let stored = try home.stored()
    #expect(stored.answers.isEmpty, "seed \(seed)")
    for part in ["challenges", "outcomes", "targets"] {
      #expect(stored.count(part) == 0, "seed \(seed), \(part)")
    }
  }
}

extension EmulatedScreen {
  /// The lines but for those that a message may take, which the next key removes.
  fileprivate var withoutMessage: [String] {
    Array(lines.prefix(rows - 1 - max(1, rows / 3))) + [lines[rows - 1]]
  }
}
