import Foundation
import TerminalDriver
import Testing

/// The whole default questionnaire through the keys that a person presses.
@Suite(.serialized)
struct WalkTests {
  @Test(arguments: [(24, 80), (18, 60)])
  func `the whole questionnaire is answered, finished, scored and checked`(
    rows: Int, columns: Int
  ) throws {
    let home = try Home()
    let questionnaire = try DefaultQuestionnaire(in: home)
    let items = questionnaire.items
    let terminal = try home.start([], rows: rows, columns: columns)
    try terminal.press("n")
    try terminal.type("Walk")
    for _ in 1...7 { try terminal.press(Typed.enter) }
    var answered: Set<String> = []
    while !terminal.screen.statusLine.contains("That was the last") {
      if let (name, count) = shownGrid(terminal) {
        let ids = (name == "Challenges" ? questionnaire.challenges : questionnaire.outcomes).map(
          \.id)
        #expect(answered.isDisjoint(with: ids))
        for id in ids.prefix(count) {
          try terminal.press("2")
          answered.insert(id)
        }
        try terminal.press(Typed.right)
        continue
      }
      let id = try #require(terminal.screen.shownItem, "\(terminal.screen.text)")
      let kind = try #require(items[id], "\(id)")
      #expect(answered.insert(id).inserted, "\(id) was asked twice")
      try answer(kind, on: terminal, readsAnchors: columns == 60)
      try terminal.press(Typed.right)
    }
    let inScope = terminal.screen.topLine.split(separator: " ").first { $0.contains("/") } ?? ""
    #expect(Set(inScope.split(separator: "/")).count == 1, "\(terminal.screen.topLine)")
    let practices = Set(questionnaire.dimensions.flatMap(\.practices).map(\.id))
    #expect(answered.isSuperset(of: practices))

    try terminal.press("R")
    #expect(!terminal.screen.text.contains("Not answered"))
    try terminal.press("F")
    #expect(terminal.screen.topLine.contains("Result"))
    #expect(terminal.screen.text.contains("LEVEL 3 "))
    for key in ["2", "3", "4", "5", "6", "7", "8", "9", "1"] {
      try terminal.press(key)
      #expect(terminal.screen.unknown.isEmpty)
    }
    try terminal.quit()
    let file = try #require(
      home.files.first { $0.contains("assessments/walk-") && $0.hasSuffix(".json") })
    try expectScored(home, home.path + "/" + file, answered)
  }

  /// What a grid on the screen is about, and how many rows it has; nil where there is none.
  private func shownGrid(_ terminal: PseudoTerminal) -> (name: String, count: Int)? {
    let words = terminal.screen.topLine.split(separator: " ")
    guard let name = words.first, ["Challenges", "Outcomes"].contains(name), words.last == "set"
    else { return nil }
    return (String(name), words.dropLast().last.flatMap { Int($0) } ?? 0)
  }

  /// Answers the item on the screen, as a team in the middle would.
  private func answer(
    _ kind: DefaultQuestionnaire.Kind, on terminal: PseudoTerminal, readsAnchors: Bool
  ) throws {
    switch kind {
    case .choice(isMultiple: true):
      try terminal.press(" ")
      try terminal.press(Typed.down)
      try terminal.press("x")
    case .choice:
      // Many rows have two digits each.
      if terminal.screen.text.contains(" 01 ") { try terminal.press("0") }
      try terminal.press("2")
    case .practice(let practice):
      if readsAnchors { try expectReadable(practice, terminal) }
      try terminal.press("3")
    case .challenge: try terminal.press("2")
    case .outcome: try terminal.press("2")
    }
  }

  /// Expects that going down the levels brings each whole answer on offer to the screen.
  private func expectReadable(
    _ practice: DefaultQuestionnaire.Practice, _ terminal: PseudoTerminal
  ) throws {
    func words(_ text: String) -> String {
      text.split { $0.isWhitespace }.joined(separator: " ")
    }
    #expect(terminal.screen.words.contains(words(practice.question)), "\(practice.id)")
    for (index, anchor) in practice.anchors.enumerated() {
      try terminal.press(Typed.down)
      #expect(terminal.cursorLine.contains("› \(index + 1)"), "\(practice.id)")
      #expect(terminal.screen.words.contains(words(anchor)), "\(practice.id), \(index + 1)")
    }
  }

  private func expectScored(_ home: Home, _ file: String, _ answered: Set<String>) throws {
    let stored = try home.stored(file)
    #expect(stored.isComplete)
    let counts = ["profile", "answers", "challenges", "outcomes", "context"].map(stored.count)
    let members =
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
    let kept = ["profile", "answers", "challenges", "outcomes", "context"].flatMap { part in
      (members?[part] as? [String: Any] ?? [:]).keys
    }
    #expect(Set(kept) == answered)
    #expect(counts.reduce(0, +) == answered.count)
    let text = try home.run(["score", file])
    #expect(text.status == 0)
    #expect(text.output.contains("Walk"))
    let json = try home.run(["score", file, "--format", "json"])
    #expect(json.output.contains("\"level\": 3"))
    #expect(try home.run(["check", file, "--min-level", "3"]).status == 0)
    #expect(try home.run(["check", file, "--min-level", "4"]).status == 4)
    if Schemas.canValidate {
      #expect(try Schemas.problems(of: file, by: "assessment", in: home) == "")
    }
  }

  @Test func `a quick scan asks for core practices only`() throws {
    let home = try Home()
    let terminal = try home.start(["assess", "--quick", home.path + "/quick.json"])
    var asked = 0
    while !terminal.screen.statusLine.contains("That was the last") {
      if terminal.screen.text.contains("• core") { asked += 1 }
      try terminal.press(Typed.right)
    }
    #expect(asked == 20)
    try terminal.quit()
  }

  @Test func `the examples of the key bar lead through a first session`() throws {
    let home = try Home()
    let terminal = try home.start(["--store", home.path + "/store"])
    #expect(terminal.screen.statusLine.contains("Enter starts your first assessment"))
    try terminal.press(Typed.enter)
    #expect(terminal.screen.topLine.contains("New assessment"))
    // Enter held down starts nothing and answers nothing.
    for _ in 1...7 { try terminal.press(Typed.enter) }
    #expect(terminal.screen.topLine.contains("New assessment"))
    try terminal.press(Typed.control("s"))
    #expect(terminal.screen.statusLine.contains("Type a number"))
    try terminal.press(Typed.enter)
    #expect(terminal.screen.statusLine.contains("Choose 1 to 5"))
    try terminal.press("2")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.shownItem != "p-01")
    try terminal.quit()
    #expect(terminal.screen.lines.joined().contains("Go on with: mlmaturity assess"))
  }
}

extension EmulatedScreen {
  /// The body of the screen as words, whatever lines they stand on.
  fileprivate var words: String {
    lines.dropFirst().dropLast(2).joined(separator: " ")
      .filter { $0 != "▲" && $0 != "▼" }
      .split { $0.isWhitespace }.joined(separator: " ")
  }
}
