import Foundation
import TerminalDriver
import Testing

/// A workshop in the real program: votes stay private, and nothing that was confirmed is lost.
@Suite(.serialized)
struct WorkshopTests {
  static let names = ["Ada", "Ben", "Cem", "Dana", "Eli"]

  /// Starts a workshop with five people, on its agenda.
  private func begun(_ home: Home, rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    let terminal = try home.start(home.holdingWorkshop(), rows: rows, columns: columns)
    for _ in 1...9 { try terminal.press(Typed.down) }
    try terminal.press(Typed.enter)
    for name in Self.names {
      try terminal.type(name)
      try terminal.press(Typed.enter)
      try terminal.press(Typed.enter)
    }
    try terminal.press(Typed.escape)
    try terminal.press(Typed.escape)
    #expect(terminal.screen.text.contains("0 of 12 decided"))
    return terminal
  }

  /// Everybody votes on the practice on the screen, one after the other.
  private func vote(_ votes: String, _ terminal: PseudoTerminal) throws {
    for vote in votes {
      try terminal.press(Typed.enter)
      try terminal.press(String(vote))
    }
  }

  @Test func `what is sent before the reveal is the same whoever votes what`() throws {
    var sent: [[UInt8]] = []
    var revealed: [String] = []
    for votes in ["12345", "54321", "33333", "d1d5d"] {
      let home = try Home()
      let terminal = try begun(home)
      try terminal.press(Typed.enter)
      try vote(votes, terminal)
      // All that may be looked at meanwhile: agenda, undo and redo, result, search, help, set-up.
      for key in [
        Typed.escape, "r", "9", Typed.escape, "o", Typed.escape, "u", "u", "U", "U", "s",
        Typed.escape, "Z", Typed.escape, "/", "p", Typed.escape, "?", Typed.escape, "X",
        Typed.escape, Typed.control("l"),
      ] {
        try terminal.press(key)
      }
      sent.append(terminal.bytes)
      #expect(terminal.screen.text.contains("5 of 5 voted"))
      try terminal.press(Typed.enter)
      try terminal.press(Typed.enter)
      revealed.append(terminal.screen.text)
    }
    for other in sent.dropFirst() { #expect(other == sent[0]) }
    #expect(Set(revealed).count > 1)
  }

  @Test func `nothing is dim, the mouse is on, and q asks`() throws {
    let home = try Home()
    let terminal = try begun(home, rows: 18, columns: 60)
    try terminal.press(Typed.enter)
    try vote("12345", terminal)
    try terminal.press(Typed.enter)
    #expect(!terminal.output.contains("\u{1B}[2m") && !terminal.output.contains(";2m"))
    #expect(terminal.screen.modes.contains(1000))
    try terminal.press("q")
    #expect(terminal.screen.statusLine.contains("q once more leaves"))
    terminal.send("q")
    #expect(try terminal.exitStatus() == 0)
    terminal.expectRestored()
    #expect(terminal.output.contains("Go on with: mlmaturity workshop"))
  }

  @Test func `a mouse that was switched off stays off, and none is asked for elsewhere`() throws {
    let home = try Home()
    try home.write(#"{ "mouse": "off" }"#, to: ".config/mlmaturity/config.json")
    let terminal = try begun(home)
    #expect(!terminal.screen.modes.contains(1000))
    let other = try home.start(home.assessing(home.path + "/other.json"))
    #expect(!other.screen.modes.contains(1000))
  }

  @Test func `votes come back after kill -9 before the reveal, and the workshop is closed`() throws
  {
    let home = try Home()
    let terminal = try begun(home)
    try terminal.press(Typed.enter)
    try vote("123", terminal)
    terminal.signal(SIGKILL)
    #expect(try terminal.exitStatus() == 128 + SIGKILL)
    let again = try home.start(home.holdingWorkshop())
    #expect(again.screen.text.contains("3 of 5 voted"))
    try again.press(Typed.enter)
    try vote("44", again)
    try again.press(Typed.enter)
    #expect(again.screen.text.contains("Middle vote 3"))
    try again.press(Typed.enter)
    try again.press(Typed.escape)
    try again.press("Z")
    try again.press("Z")
    try again.press("Z")
    #expect(again.screen.text.contains("Who took part"))
    #expect(again.screen.statusLine.contains("single votes are forgotten"))
    again.send("q")
    #expect(try again.exitStatus() == 0)
    #expect(try home.stored().answer("p-01") == "3")
    // No file knows any more who voted.
    for file in home.files {
      let bytes = FileManager.default.contents(atPath: home.path + "/" + file) ?? Data()
      let text = String(decoding: bytes, as: UTF8.self)
      for name in Self.names { #expect(!text.contains(name), "\(name) in \(file)") }
      #expect(!text.contains("person-"), "\(file)")
    }
  }

  @Test func `no vote that was confirmed is lost in kills at random moments`() throws {
    let seed: UInt64 = 20_261_128
    var random = SeededRandom(seed: seed)
    let home = try Home()
    try begun(home).hangUp()
    var counts: [String: ClosedRange<Int>] = [:]
    for round in 1...30 {
      let terminal = try home.start(home.holdingWorkshop())
      while !terminal.screen.text.contains("of 12 decided") { try terminal.press(Typed.escape) }
      for (practice, possible) in counts {
        let count = terminal.screen.voted(on: practice)
        #expect(possible.contains(count), "seed \(seed), round \(round), \(practice): \(count)")
      }
      // Any practice, as far down the agenda as the window shows.
      for _ in 0..<Int.random(in: 0...8, using: &random) { try terminal.press(Typed.down) }
      let practice =
        terminal.cursorLine.split(separator: " ").dropFirst().first.map { "\($0)" } ?? ""
      var confirmed = terminal.screen.voted(on: practice)
      try terminal.press(Typed.enter)
      var wanted = confirmed
      let awaited = Int.random(in: 0...4, using: &random)
      for number in 1...4 where wanted < 5 {
        let vote = "\(Int.random(in: 1...5, using: &random))"
        wanted += 1
        if number <= awaited {
          try terminal.press(Typed.enter)
          try terminal.press(vote)
          confirmed = wanted
        } else {
          terminal.send(Typed.enter + vote)
        }
      }
      terminal.signal(SIGKILL)
      #expect(try terminal.exitStatus() == 128 + SIGKILL)
      counts = [practice: confirmed...wanted]
    }
  }

  @Test func `ballots of a folder are taken in, revealed together, and handed on as counts`() throws
  {
    let home = try Home()
    try home.keepQuestionnaire()
    for (name, level) in [("Ada", 1), ("Ben", 2), ("Zoe", 5)] {
      let answers = (1...6).map { "\"p-0\($0)\": { \"answer\": \(level) }" }
      try home.write(
        """
        { "format": 1, "questionnaire": { "id": "probe", "version": "1.0.0" },
          "respondent": { "id": "\(name.lowercased())", "name": "\(name)" },
          "answers": { \(answers.joined(separator: ", ")) } }
        """, to: "ballots/\(name).json")
    }
    try home.write("{ half", to: "ballots/broken.json")
    let terminal = try begun(home)
    try terminal.press("c")
    try terminal.type("~/ballots")
    try terminal.press(Typed.enter)
    #expect(terminal.screen.text.contains("2 of 5 on the list have handed in"))
    #expect(terminal.screen.text.contains("broken.json"))
    try terminal.press("t")
    #expect(terminal.screen.statusLine.contains("3 ballots taken in."))
    let before = terminal.output
    for answer in ["1 1 5", "spread", "one apart"] { #expect(!before.contains(answer)) }
    try terminal.press("V")
    try terminal.press("V")
    #expect(terminal.screen.text.contains("To discuss 6"))
    #expect(terminal.screen.text.contains("one apart 1–5"))
    try terminal.press("Z")
    try terminal.press("p")
    #expect(terminal.screen.topLine.contains("What will leave this laptop"))
    try terminal.press(Typed.enter)
    let pool = try String(contentsOfFile: home.path + "/a.pool.json", encoding: .utf8)
    for name in Self.names + ["Zoe", "ada", "zoe", "person-", "respondent\""] {
      #expect(!pool.contains("\"\(name)"), "\(name)")
    }
    try terminal.press("q")
    try terminal.quit()
  }

  @Test func `a ballot and a result of a group are refused`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    for (key, words) in [
      ("\"respondent\": { \"id\": \"ada\" }", "one person's ballot"),
      ("\"group\": { \"respondents\": 3 }", "result of a group"),
    ] {
      let file = try home.write(
        """
        { "format": 1, "questionnaire": { "id": "probe", "version": "1.0.0" }, "answers": {}, \(key) }
        """, to: "refused.json")
      let terminal = try PseudoTerminal(
        [BuiltProgram.path, "workshop", file], environment: home.environment)
      #expect(try terminal.exitStatus() == 2)
      #expect(terminal.output.contains(words))
    }
  }

  @Test func `the facilitator's window follows the wall and changes nothing`() throws {
    let home = try Home()
    let wall = try begun(home)
    try wall.press(Typed.enter)
    try wall.press(Typed.enter)
    try wall.press("4")
    try wall.press(Typed.control("s"))
    let facilitator = try home.start(home.holdingWorkshop() + ["--facilitator"])
    #expect(facilitator.screen.text.contains("P-01 missing Ben, Cem, Dana and Eli"))
    try wall.press(Typed.enter)
    try wall.press("2")
    try wall.press(Typed.control("s"))
    try facilitator.wait(for: "P-01 missing Cem, Dana and Eli")
    for key in ["1", "d", "u", "Z"] { try facilitator.press(key) }
    facilitator.send("qq")
    #expect(try facilitator.exitStatus() == 0)
    try wall.press(Typed.enter)
    try wall.press("3")
    try wall.wait(for: "3 of 5 have voted")
    wall.send("qq")
    #expect(try wall.exitStatus() == 0)
  }

  @Test func `ballots that come and go are shown without a key`() throws {
    let home = try Home()
    let wall = try begun(home)
    let folder = home.path + "/ballots"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try wall.press("c")
    try wall.type(folder)
    try wall.press(Typed.enter)
    #expect(wall.screen.text.contains("0 of 5 on the list have handed in"))
    let ballot = Probe.assessment(answers: #"{ "p-01": { "answer": 3 } }"#)
      .replacing(
        "\"format\": 1,", with: #""format": 1, "respondent": { "id": "x", "name": "Ben" },"#)
    try home.write(ballot, to: "ballots/ben.json")
    try wall.wait(for: "1 of 5 on the list have handed in")
    try home.write(String(ballot.dropLast(40)), to: "ballots/ben.json")
    try wall.wait(for: "Files that do not count")
    try FileManager.default.removeItem(atPath: folder)
    try wall.wait(for: "0 of 5 on the list have handed in")
    #expect(wall.screen.text.contains(folder.suffix(8)))
    wall.send("qq")
    #expect(try wall.exitStatus() == 0)
  }

  @Test func `without a file the form comes first, then the set-up`() throws {
    let home = try Home()
    let terminal = try home.start(["workshop", "--questionnaire", home.questionnaire])
    #expect(terminal.screen.topLine.contains("New workshop"))
    try terminal.press(Typed.control("s"))
    #expect(terminal.screen.topLine.contains("Set-up of the workshop"))
  }
}
