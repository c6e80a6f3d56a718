import Formats
import MaturityModel
import Testing
import TextCanvas
import Translation

@testable import Screens

/// Every screen that has keys, in the made-up language.
struct EveryScreenTests {
  @Test(.inPseudo, arguments: pictureSizes)
  func `every screen of the table of keys can be translated, and loses nothing by it`(size: Size) {
    var missing = Set(KeyTable.screens.map(\.title))
    for (title, walk) in Self.screens(size) {
      // A chart over time names as many days as have room, its table names them all; a report is longer than its preview.
      expectPseudo(walk, named: title, isWhole: !["Trend", "Report"].contains(title))
      #expect(KeyTable.screens.contains { $0.title == title && walk.hasKeys(of: $0) }, "\(title)")
      missing.remove(title)
    }
    #expect(missing.isEmpty)
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `the help of every screen names each key and says what it does to the end`(size: Size) {
    for (title, walk) in Self.screens(size) {
      var help = walk
      _ = help.app.perform(.help)
      guard help.app.top is CommandList else { continue }
      expectPseudo(help, named: "Help of \(title)", isWhole: false)
      let lost = walk.app.commands.filter { !$0.isDigit }.flatMap(\.keys)
        .map { $0.name(isASCII: false) }.filter { !help.names.contains($0) }
      #expect(lost.isEmpty, "\(title)")
    }
  }

  /// A walk to each screen, by its title in the table of keys.
  private static func screens(_ size: Size) -> [(title: String, walk: Walk)] {
    single(size) + answering(size) + results(size) + several(size) + workshops(size)
  }

  private static func walk(_ walk: Walk, _ keys: String) -> Walk {
    var walk = walk
    walk.type(keys)
    return walk
  }

  /// What is shown without an assessment.
  private static func single(_ size: Size) -> [(String, Walk)] {
    let home = Walk(size: size, shelf: .empty)
    var problems = home
    problems.handle(
      .problems(
        [Problem(file: "a.json", line: 3, fault: "a comma is missing", remedy: "Add it.")],
        of: "a.json"))
    var waiting = home
    waiting.handle(.waiting(for: "a.json"))
    waiting.handle(.progress(.init(done: 3, total: 12)))
    return [
      ("Home", home), ("New assessment", walk(home, "n")), ("Problems of a file", problems),
      ("While many files are read", waiting),
    ]
  }

  private static func answering(_ size: Size) -> [(String, Walk)] {
    var carried = Assessment.fixture.small
    for practice in carried.questionnaire.practices.dropFirst(8) {
      carried.responses[practice.id]?.carried = Carried(from: "last")
    }
    let item = Walk(carried, size: size, at: .item("dep-1"))
    var found = Walk(carried, size: size, at: .item("dat-1"))
    found.handle(
      .found(.sample(of: carried.questionnaire, for: ["dat-1", "dat-4", "dep-1"]), folder: "/srv"))
    found.type("S")
    var lines = found
    lines.handle(.lines([(3, "deps:"), (4, "- md5: 3b0c44298fc1")], path: "dvc.lock", line: 4))
    return [
      ("Found in the repository", found), ("Lines of a file", lines), ("A question", item),
      ("Why it is asked", walk(item, "I")),
      ("Several questions on one page", Walk(.fixture.small, size: size, at: .grid("ch-13"))),
      ("All items", walk(item, "o")), ("Answers from last time", walk(item, "oc")),
      ("Search", walk(item, "/a")), ("Review", walk(item, "R")),
      ("Actions and parked questions", walk(item, "X")), ("Words and rules", walk(item, "w")),
      ("Keys and commands", walk(item, "?")),
    ]
  }

  private static func results(_ size: Size) -> [(String, Walk)] {
    let result = Walk(.fixture.small, size: size, at: .result())
    return [
      ("Result", result), ("For your manager", walk(result, "m")), ("Report", walk(result, "E")),
    ]
  }

  /// What is about several files.
  private static func several(_ size: Size) -> [(String, Walk)] {
    var compared = Walk(size: size)
    compared.handle(.comparison(.earlier.small, .finished.small))
    var waiting = Walk(size: size)
    waiting.handle(.waiting(for: ""))
    var (trend, teams) = (waiting, waiting)
    trend.handle(
      .history(SubjectHistory(Assessment.history.map { ($0.file, $0.assessment.small) })))
    teams.handle(.portfolio(PortfolioScreenTests.teams(\.small)))
    var (mine, theirs) = (Assessment.fixture.small, Assessment.fixture.small)
    mine.responses["dat-1"]?.answer = .rank(4)
    theirs.responses["dat-1"]?.answer = .rank(2)
    let copies = Reconciliation(mine: mine, theirs: theirs, base: .fixture.small)
    var reconciled = Walk(copies.merged, size: size)
    reconciled.handle(.reconciliation(copies, mine: "a.json", theirs: "b.json"))
    return [
      ("Comparison", compared), ("Trend", trend), ("All teams", teams),
      ("A choice among the teams", walk(teams, "d")), ("Two copies", reconciled),
    ]
  }

  private static func workshops(_ size: Size) -> [(String, Walk)] {
    let agenda = Walk(.halfway.small, size: size, at: .agenda())
    var setUp = Walk(.blank.small, size: size)
    setUp.handle(.workshop())
    var (facilitator, pool) = (agenda, walk(agenda, "Z"))
    facilitator.handle(.facilitator)
    if let counts = PooledExport(of: .halfway.small, on: pool.app.workspace.today) {
      pool.handle(.pool(counts, text: "{}", path: "pool.json"))
    }
    let round = Walk.round("dat-4", .workshop().small, size: size)
    var vote = round
    vote.press(.enter)
    var live = LiveSample(.workshop().small, voters: ["Ada", "Ben"])
    var room = round
    room.handle(.hosted(live.hosted))
    live.open("dat-4")
    var joined = Walk(size: size)
    joined.handle(.joined(live.joined()))
    let ballots = self.ballots(agenda)
    var owner = walk(ballots, "m")
    owner.press(.enter)
    return [
      ("Set-up of a workshop", setUp), ("What was agreed on", walk(round, "F")),
      ("Agenda", agenda), ("A practice in a workshop", round), ("Private votes", vote),
      ("A vote on your own machine", joined), ("The room of live votes", walk(room, "J")),
      ("Ballots", ballots), ("Ballots, one by one", walk(ballots, "m")),
      ("Whose ballot it is", owner), ("Ballots as text", walk(ballots, "p")),
      ("For the facilitator alone", facilitator), ("Closing a workshop", walk(agenda, "Z")),
      ("What a pool would hold", pool),
    ]
  }

  /// The folder of ballots with one of somebody who is on no list.
  private static func ballots(_ agenda: Walk) -> Walk {
    var walk = walk(agenda, "cballots")
    walk.press(.enter)
    var ballot = Assessment.blank.small
    ballot.respondent = Respondent(id: "new", name: "Fay")
    for practice in ballot.questionnaire.practices {
      ballot.responses[practice.id] = Response(answer: .rank(2))
    }
    walk.handle(
      .ballots(
        FoundBallots(
          folder: "ballots", files: [BallotBox.File(name: "fay.json", assessment: ballot)],
          problems: [], at: walk.app.workspace.device.now)))
    return walk
  }
}

extension Walk {
  /// True where the screen on top has the keymap of a table.
  fileprivate func hasKeys(of table: KeyTable) -> Bool {
    func rows<S: Screen>(_ screen: S) -> [KeyTable.Row] { KeyTable("", S.keymap).rows }
    return rows(app.top) == table.rows
  }

  /// The words of the whole page, of which some are names of keys.
  fileprivate var names: Set<String> {
    var app = app
    _ = app.handle(.input(.resized(Size(rows: 150, columns: 80)), at: app.workspace.device.now))
    return Set(app.canvas().text.split { $0.isWhitespace }.map { String($0) })
  }
}
