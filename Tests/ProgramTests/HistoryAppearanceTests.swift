import TerminalDriver
import Testing

/// The screens over several assessments in every size, with colours and without.
struct HistoryAppearanceTests {
  private static let sizes = [(18, 60), (24, 80), (30, 100), (40, 120)]

  private func fill(_ home: Home) throws {
    for (team, levels) in [("Payments", [2, 3, 4]), ("Search", [3, 3, 2])] {
      for (number, level) in levels.enumerated() {
        let answers = (1...4).map { "\"dat-\($0)\": { \"answer\": \(level) }" }
        try home.write(
          """
          { "format": 1, "questionnaire": { "id": "mlops-adoption", "version": "1.0.0" },
            "title": "\(team) \(number + 1)", "subject": { "team": "\(team)" },
            "updatedAt": "2026-0\(number + 1)-0\(team.count % 7 + 1)T10:00:00Z",
            "answers": { \(answers.joined(separator: ", ")) } }
          """, to: "store/\(team)-\(number).json")
      }
    }
  }

  /// Every screen once; answers what stood on each.
  private func walk(_ home: Home, _ rows: Int, _ columns: Int, _ more: [String: String]) throws
    -> (texts: [String], terminal: PseudoTerminal)
  {
    let terminal = try home.start(
      ["--store", home.path + "/store"], rows: rows, columns: columns,
      environment: more)
    try terminal.waitForList()
    var texts = [terminal.screen.text]
    func look(_ keys: String, _ wanted: String) throws {
      try terminal.press(keys)
      try terminal.wait(for: wanted)
      // What is read in the background comes between the keys: one more key makes sure that all of it is drawn.
      try terminal.press(Typed.control("l"))
      texts.append(terminal.screen.text)
    }
    for (keys, wanted) in [
      ("c", "marked"), ("j", "Marked: c on another"), ("c", "Comparison"),
      ("2", "›2 Dim"), ("3", "›3 Prac"), ("4", "›4 Chal"),
      (Typed.escape, "Start"), ("t", "The level"), ("t", "Results over"), (Typed.escape, "Start"),
      ("P", "2 teams"), ("l", "By date"), ("[", "Shown as of"), (Typed.tab, "Who can help whom"),
    ] { try look(keys, wanted) }
    return (texts, terminal)
  }

  @Test(arguments: sizes)
  func `every screen says the same in colour and without, and Esc leads home`(
    rows: Int, columns: Int
  ) throws {
    let home = try Home()
    try fill(home)
    let colour = try walk(home, rows, columns, ["TERM": "xterm-256color"])
    let mono = try walk(home, rows, columns, ["TERM": "xterm-256color", "NO_COLOR": "1"])
    #expect(colour.texts == mono.texts)
    #expect(!colour.terminal.colourNumbers.isEmpty)
    #expect(mono.terminal.colourNumbers.isEmpty)
    for terminal in [colour.terminal, mono.terminal] {
      try terminal.press(Typed.escape)
      try terminal.wait(for: "New assessment")
      try terminal.quit()
      terminal.expectRestored()
    }
  }
}
