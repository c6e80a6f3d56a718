import Foundation
import TerminalDriver
import Testing

/// A workshop of eight whose votes come in by pages, sheets, a ballot file, at the laptop and by raised hands.
@Suite(.serialized)
struct MixedBallotsTests {
  private static let people = ["Ada", "Ben", "Cem", "Dana", "Eli", "Fay", "Gus", "Hal"]
  /// All but the last practice, on which hands are raised.
  private static let asked = Probe.practices.dropLast()

  /// What somebody votes; another `turn` gives other votes of the same number.
  private func level(_ person: Int, _ practice: Int, turn: Int) -> Int {
    1 + (person * person + practice * 3 + turn) % 5
  }

  /// Puts a workshop of eight that was invited to into a home, and the ballots of five into a folder; what was there of
  /// another turn is gone.
  private func begin(_ home: Home, turn: Int = 0) throws {
    for name in ["a.json", ".a.json.bak", "ballots", "out", ".local", ".config"] {
      try? FileManager.default.removeItem(atPath: home.path + "/" + name)
    }
    try home.keepQuestionnaire()
    let list = Self.people.enumerated().map { #"{ "id": "person-\#($0)", "name": "\#($1)" }"# }
    try home.write(
      """
      { "format": 1, "id": "a1b2c3d4e5", "title": "Autumn", "answers": {},
        "createdAt": "2026-11-20T09:00:00Z", "subject": { "team": "ML" },
        "questionnaire": { "id": "probe", "version": "1.0.0" },
        "workshop": { "frame": { "period": "Q4", "voting": "ballots" },
          "people": [\(list.joined(separator: ", "))] } }
      """, to: "a.json")
    let invited = try home.run(["workshop", home.assessment, "--invite", home.path + "/out"])
    #expect(invited.status == 0, "\(invited.error)")
    let template = try JSONSerialization.jsonObject(
      with: Data(
        contentsOf: URL(
          fileURLWithPath: home.path + "/out/mlmaturity-ballots-a1b2c3d4/ballot.json")))
    let questionnaire = try #require((template as? [String: Any])?["questionnaire"])
    let digest = try #require((questionnaire as? [String: Any])?["digest"] as? String)
    let sheet = try String(
      contentsOfFile: home.path + "/out/mlmaturity-ballots-a1b2c3d4/ballot.csv", encoding: .utf8)
    let form = try #require(sheet.firstMatch(of: /form[",;]+([0-9a-f]{8})/)).1
    for person in 0..<3 {
      try home.write(page(of: person, form, digest, turn: turn), to: "ballots/page-\(person).json")
    }
    for person in 3..<5 {
      let rows = Self.asked.enumerated().map { "\($1),\(level(person, $0, turn: turn))" }
      try home.write(
        "name,\(Self.people[person])\r\nform,\(form)\r\nid,your level\r\n"
          + rows.joined(separator: "\r\n"), to: "ballots/sheet-\(person).csv")
    }
  }

  /// What the ballot page saves.
  private func page(
    of person: Int, _ form: Substring, _ digest: String, turn: Int
  ) -> String {
    let answers = Self.asked.enumerated().map {
      #""\#($1)": { "answer": \#(level(person, $0, turn: turn)) }"#
    }
    let id = "xs7c2v9k0m4tq8w\(person)"
    return """
      { "answers": { \(answers.joined(separator: ", ")) },
        "ballot": { "form": "\(form)", "page": 1 }, "createdAt": "2026-11-21T09:00:00Z",
        "format": 1, "id": "ballot-\(id)", "length": "full",
        "questionnaire": { "digest": "\(digest)", "id": "probe", "version": "1.0.0" },
        "respondent": { "id": "\(id)", "name": "\(Self.people[person])" }, "subject": {},
        "title": "Autumn", "updatedAt": "2026-11-21T09:30:00Z" }
      """
  }

  /// Fills in a ballot with the program.
  private func fillIn(_ person: Int, _ home: Home) throws {
    let terminal = try home.start(
      home.assessing(home.path + "/ballots/file.json") + [
        "--ballot", "--name", Self.people[person],
      ])
    for index in Self.asked.indices {
      try terminal.press("\(level(person, index, turn: 0))")
      try terminal.press("l")
    }
    try terminal.quit()
  }

  private func go(to practice: String, _ terminal: PseudoTerminal) throws {
    try terminal.press("/")
    try terminal.type(practice)
    try terminal.press(Typed.enter)
  }

  private func killed(_ terminal: PseudoTerminal, _ home: Home) throws -> PseudoTerminal {
    terminal.signal(SIGKILL)
    #expect(try terminal.exitStatus() == 128 + SIGKILL)
    return try home.start(["workshop", home.assessment])
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a facilitator who is killed in the middle loses nothing, and nothing counts twice`()
    throws
  {
    let home = try Home()
    try begin(home)
    try fillIn(5, home)
    var terminal = try home.start(["workshop", home.assessment])
    try terminal.press("c")
    try terminal.type("~/ballots")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("6 of 8 on the list have handed in"))
    try terminal.press("t")
    #expect(terminal.screen.statusLine.contains("6 ballots taken in."))
    terminal = try killed(terminal, home)
    try terminal.press("c")
    try terminal.press("t")
    #expect(terminal.screen.statusLine.contains("There is nothing new to take in."))
    try terminal.press(Typed.escape)
    // One votes at the laptop, and the eighth only raises a hand.
    try go(to: "p-01", terminal)
    #expect(terminal.screen.text.contains("6 of 8 have voted"))
    try terminal.press(Typed.enter)
    try terminal.press("5")
    terminal = try killed(terminal, home)
    try go(to: "p-01", terminal)
    #expect(terminal.screen.text.contains("7 of 8 have voted"))
    try go(to: "p-12", terminal)
    for key in ["h", "2", "2", "3", "3"] { try terminal.press(key) }
    terminal = try killed(terminal, home)
    try go(to: "p-12", terminal)
    for key in ["h", "3", "3", "3", "4"] { try terminal.press(key) }
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("Middle vote 3"))
    try terminal.press(Typed.escape)
    for key in ["c", "V", "V", "Z", "p", Typed.enter, "Z", "Z"] { try terminal.press(key) }
    #expect(terminal.screen.statusLine.contains("single votes are forgotten"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    try expectResult(home)
    try expectFollowed(home)
  }

  /// Every vote once, and nobody's name.
  private func expectResult(_ home: Home) throws {
    let text = try String(contentsOfFile: home.assessment, encoding: .utf8)
    let pool = try String(contentsOfFile: home.path + "/a.pool.json", encoding: .utf8)
    for written in [text, pool] {
      let group = try #require(try object(written)["group"] as? [String: Any])
      #expect(group["respondents"] as? Int == 8)
      let rounds = try #require(group["rounds"] as? [[String: Any]])
      #expect(rounds.count == 1)
      let practices = try #require(rounds.first?["practices"] as? [String: [String: Any]])
      for (index, practice) in Self.asked.enumerated() {
        var wanted = (0..<6).map { level($0, index, turn: 0) }
        if index == 0 { wanted.append(5) }
        #expect(practices[practice]?["votes"] as? [Int] == wanted.sorted(), "\(practice)")
      }
      #expect(practices["p-12"]?["votes"] as? [Int] == [2, 2, 3, 3, 3, 3, 3, 4])
      for name in Self.people { #expect(!written.contains("\"\(name)"), "\(name)") }
    }
    let members = try object(pool)
    #expect(members["title"] as? String == "Autumn" && members["id"] == nil)
    #expect((members["completedAt"] as? String)?.hasSuffix("T00:00:00Z") == true)
  }

  /// Compared with last time, placed in a trend, and reported.
  private func expectFollowed(_ home: Home) throws {
    let answers = Probe.practices.map { "\"\($0)\": { \"answer\": 1 }" }
    let last = try home.write(
      """
      { "format": 1, "id": "last", "title": "Spring", "completedAt": "2026-05-01T10:00:00Z",
        "subject": { "team": "ML" }, "questionnaire": { "id": "probe", "version": "1.0.0" },
        "answers": { \(answers.joined(separator: ", ")) } }
      """, to: "last.json")
    let compared = try home.run(["compare", last, home.assessment])
    #expect(compared.status == 0 && compared.output.contains("Better"), "\(compared.error)")
    let followed = try home.run(
      ["trend", home.path + "/a.pool.json", last, "--format", "json"])
    #expect(followed.status == 0 && followed.error.isEmpty, "\(followed.error)")
    let points = try object(followed.output)["points"] as? [[String: Any]]
    #expect(points?.map { $0["file"] as? String } == [last, home.path + "/a.pool.json"])
    for (kind, words) in [
      ("team", ["8 people", "Where views lie apart", "How firmly it stands"]),
      ("board", ["8 people", "How the group stands behind it", "Views lie apart on"]),
    ] {
      let reported = try home.run(
        ["report", home.assessment, "--kind", kind, "--before", last, "--format", "text"])
      #expect(reported.status == 0, "\(reported.error)")
      for word in words { #expect(reported.output.contains(word), "\(kind): \(word)") }
      for name in Self.people { #expect(!reported.output.contains(name), "\(kind): \(name)") }
    }
  }

  /// What the terminal gets before the votes are shown, and what stands there after.
  private func sent(_ home: Home, turn: Int) throws -> (before: String, after: String) {
    try begin(home, turn: turn)
    // What is wrong with an answer tells it as much as the answer.
    let wrong = 6 + turn
    try home.write(
      "name,Fay\nid,your level\np-01,\(wrong)\np-02,\(1 + turn)\n", to: "ballots/wrong.csv")
    try home.write(
      """
      { "format": 1, "questionnaire": { "id": "probe", "version": "1.0.0" },
        "respondent": { "id": "gus", "name": "Gus" }, "answers": { "p-01": { "answer": \(wrong) } } }
      """, to: "ballots/wrong.json")
    let terminal = try home.start(["workshop", home.assessment])
    try terminal.press("c")
    try terminal.type("~/ballots")
    // All that may be looked at meanwhile: ballots one by one, agenda, rounds, result, search, help, closing.
    for key in [
      Typed.enter, "m", Typed.down, Typed.enter, Typed.escape, Typed.escape, "t", "r", "V",
      Typed.escape, "f", "f", "r", "9", Typed.escape, "o", Typed.escape, "u", "U", "s",
      Typed.escape, "/", "p", "-", "0", "1", Typed.enter, "F", Typed.escape, ".", "?",
      Typed.escape, Typed.escape, "Z", Typed.escape, "X", Typed.escape, Typed.control("l"),
    ] {
      try terminal.press(key)
    }
    // How often it draws before the first key hangs on the machine; the reports of frames are for tests alone.
    let before = String(decoding: terminal.bytes, as: UTF8.self)
      .replacing(/\u{1B}\]777;[0-9]+\u{7}/, with: "")
    for key in ["c", "V", "V"] { try terminal.press(key) }
    try go(to: "p-03", terminal)
    let after = terminal.screen.text
    terminal.send("qq")
    #expect(try terminal.exitStatus() == 0)
    return (before, after)
  }

  @Test func `before the reveal the terminal gets the same bytes whatever stands in the ballots`()
    throws
  {
    // The page of the ballots says when it was looked at: all have to be of one minute.
    let home = try Home()
    for _ in 0..<4 {
      let minute = { Int(Date().timeIntervalSince1970) / 60 }
      let start = minute()
      let turns = try (0..<3).map { try sent(home, turn: $0) }
      guard minute() == start else { continue }
      #expect(turns[0].before.contains("ballots taken in"))
      for other in turns.dropFirst() { #expect(other.before == turns[0].before) }
      #expect(Set(turns.map(\.after)).count > 1)
      return
    }
    Issue.record("Three workshops took longer than a minute each time.")
  }
}
