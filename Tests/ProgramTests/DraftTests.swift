import Foundation
import POSIX
import TerminalDriver
import Testing

/// What is half-typed in any field survives whatever ends the program, and is there again at the next start.
@Suite(.serialized)
struct DraftTests {
  /// A field, how one gets there, and what is typed.
  struct Field: CustomTestStringConvertible, Sendable {
    let name: String
    var opening = Opening.assessment
    /// Keys that lead to the field from the first screen.
    let keys: [String]
    var text = "half-typed words"

    var testDescription: String { name }
  }

  enum Opening: Sendable {
    case assessment, ownQuestionnaire, workshop, home, copies
  }

  /// What ends a program from outside.
  enum End: CaseIterable, Sendable {
    case terminated, hungUp, windowClosed, killed
  }

  private static let down = Array(repeating: Typed.down, count: 9)
  /// Two people are on the list, and their votes on the first practice are on the table.
  private static let revealed =
    down + [
      Typed.enter, "A", Typed.enter, Typed.enter, "B", Typed.enter, Typed.enter, Typed.escape,
      Typed.escape, Typed.enter, Typed.enter, "2", Typed.enter, "3", Typed.enter,
    ]

  static let fields: [Field] = [
    .init(name: "note", keys: ["i"]), .init(name: "evidence", keys: ["v"]),
    .init(name: "reason", keys: ["l", "a"]), .init(name: "target", keys: ["T"], text: "4"),
    .init(name: "own words", opening: .ownQuestionnaire, keys: ["O"]),
    .init(name: "about", keys: ["D"]), .init(name: "team", keys: ["D", Typed.tab, Typed.tab]),
    .init(name: "action", keys: ["X", "n", Typed.tab]), .init(name: "parked", keys: ["P", "n"]),
    .init(name: "set-up", opening: .workshop, keys: [Typed.down]),
    .init(name: "planned end", opening: .workshop, keys: Array(down.dropLast()), text: "16:3"),
    .init(name: "person", opening: .workshop, keys: ["a", Typed.tab]),
    .init(
      name: "ballot folder", opening: .workshop,
      keys: ["a", "A", Typed.control("s"), Typed.escape, Typed.escape, "c"]),
    .init(name: "group's note", opening: .workshop, keys: revealed + ["i"]),
    .init(name: "group's evidence", opening: .workshop, keys: revealed + ["e"]),
    .init(name: "group's reason", opening: .workshop, keys: revealed + ["5"]),
    .init(name: "park", opening: .workshop, keys: revealed + ["p", Typed.tab]),
    .init(
      name: "dissent", opening: .workshop, keys: revealed + [Typed.enter, "x", "4", Typed.tab]),
    .init(name: "new", opening: .home, keys: ["n", Typed.tab]),
    .init(name: "rename", opening: .home, keys: ["D"]),
    .init(name: "reason of a decision", opening: .copies, keys: ["1"]),
  ]

  private func arguments(_ opening: Opening, _ home: Home) throws -> [String] {
    switch opening {
    case .assessment: return home.assessing()
    case .ownQuestionnaire: return ["assess", home.assessment]
    case .workshop: return home.holdingWorkshop()
    case .home:
      try home.keepQuestionnaire()
      try home.write(Probe.assessment(answers: "{}"), to: "store/one.json")
      return ["--store", home.path + "/store"]
    case .copies:
      try home.keepQuestionnaire()
      for (name, level) in [("mine", 1), ("theirs", 4)] {
        try home.write(
          """
          { "format": 1, "id": "one", "questionnaire": { "id": "probe", "version": "1.0.0" },
            "answers": { "p-02": { "answer": \(level) } } }
          """, to: name + ".json")
      }
      return [
        "reconcile", home.path + "/mine.json", home.path + "/theirs.json", "--output",
        home.path + "/out.json",
      ]
    }
  }

  private func end(_ terminal: PseudoTerminal, _ end: End) throws {
    switch end {
    case .terminated: terminal.signal(SIGTERM)
    case .hungUp: terminal.signal(SIGHUP)
    case .windowClosed: terminal.hangUp()
    case .killed: terminal.signal(SIGKILL)
    }
    let signal = end == .terminated ? SIGTERM : end == .killed ? SIGKILL : SIGHUP
    #expect(try terminal.exitStatus() == 128 + signal)
  }

  @Test(arguments: fields, End.allCases)
  func `half-typed text is there again`(field: Field, by end: End) throws {
    let home = try Home()
    let arguments = try arguments(field.opening, home)
    let terminal = try home.start(arguments)
    if field.opening == .home { try terminal.wait(for: "› one") }
    for key in field.keys { try terminal.press(key) }
    try terminal.type(field.text)
    #expect(terminal.cursorLine.contains(field.text))
    let shown = terminal.screen.lines
    try self.end(terminal, end)

    let again = try home.start(arguments)
    let status = again.screen.statusLine
    #expect(status.contains("What you were typing is here again"), "\(again.screen.text)")
    #expect(again.screen.lines[1...].dropLast(3) == shown[1...].dropLast(3))
    #expect(again.cursorLine.contains(field.text))
    #expect(again.screen.isCursorVisible)
    // Left by Esc it is gone for good, and no file but the draft ever held it.
    try again.press(Typed.escape)
    #expect(again.screen.statusLine.contains("Nothing was changed."))
    again.send("qq")
    #expect(try again.exitStatus() == 0)
    #expect(!home.files.contains { $0.hasSuffix("field.json") })
    guard end == .killed else { return }
    let third = try home.start(arguments)
    #expect(!third.screen.statusLine.contains("What you were typing"))
  }

  @Test func `nobody else can read what is being typed, and votes are never among it`() throws {
    let home = try Home()
    let terminal = try home.start(home.holdingWorkshop())
    for key in Self.revealed.dropLast(3) { try terminal.press(key) }
    #expect(!home.files.contains { $0.hasSuffix("field.json") })
    for key in [Typed.enter, "3", Typed.enter, "i", "x"] { try terminal.press(key) }
    let draft = try #require(home.files.first { $0.hasSuffix("field.json") })
    var status = stat()
    #expect(stat(home.path + "/" + draft, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(draft.hasPrefix(".local/state/mlmaturity/"))
    try terminal.press(Typed.enter)
    #expect(!home.files.contains { $0.hasSuffix("field.json") })
  }

  @Test func `a draft of what is gone is kept aside and said`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("i")
    try terminal.type("precious")
    terminal.signal(SIGKILL)
    #expect(try terminal.exitStatus() == 128 + SIGKILL)
    let draft = try #require(home.files.first { $0.hasSuffix("field.json") })
    let path = home.path + "/" + draft
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try home.write(text.replacingOccurrences(of: "p-01", with: "p-99"), to: draft)
    let again = try home.start()
    #expect(again.screen.statusLine.contains("A text that was never finished is kept in"))
    try again.quit()
    let aside = try #require(home.files.first { $0.hasSuffix("field.old.json") })
    #expect(
      try String(contentsOfFile: home.path + "/" + aside, encoding: .utf8).contains("precious"))
  }

  @Test func `a window that only looks leaves the draft of the other one alone`() throws {
    let home = try Home()
    let first = try home.start()
    try first.press("i")
    try first.type("mine")
    let second = try home.start()
    #expect(!second.screen.text.contains("mine"))
    try second.quit()
    first.signal(SIGKILL)
    #expect(try first.exitStatus() == 128 + SIGKILL)
    #expect(try home.start().cursorLine.contains("mine"))
  }

  @Test func `five thousand keys in one go are text at once`() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.press("i")
    let text = String(repeating: "words of a note. ", count: 295)
    try terminal.type(text)
    #expect(terminal.cursorLine.contains("note."))
    terminal.signal(SIGTERM)
    #expect(try terminal.exitStatus() == 128 + SIGTERM)
    let again = try home.start()
    try again.press(Typed.tab)
    try again.quit()
    #expect(try home.stored().note("p-01")?.count == text.count - 1)
  }
}
