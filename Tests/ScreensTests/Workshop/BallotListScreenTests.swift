import Formats
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct BallotListScreenTests {
  private func ballot(
    _ id: String, _ name: String, level: Int, kind: BallotBox.File.Kind = .file
  ) -> BallotBox.File {
    var ballot = Assessment.blank
    ballot.id = "ballot-\(id)"
    ballot.respondent = Respondent(id: .init(id), name: name)
    for practice in ballot.questionnaire.practices.prefix(level == 0 ? 0 : 52) {
      ballot.responses[practice.id] = Response(answer: .rank(level))
    }
    return BallotBox.File(name: "ballots/\(id).json", assessment: ballot.small, kind: kind)
  }

  /// A walk on the ballots of a folder, a sheet without a name and an empty one among them.
  private func collecting(level: Int = 2, size: Size = Size(rows: 40, columns: 80)) -> Walk {
    var walk = Walk(.workshop().small, size: size, at: .agenda())
    walk.type("c")
    walk.type("ballots")
    walk.press(.enter)
    var found = FoundBallots(
      folder: "ballots",
      files: [
        ballot("csv-1", "", level: level, kind: .sheet), ballot("empty", "", level: 0),
        ballot("p1", "Ada", level: level),
      ], problems: [], at: walk.app.workspace.device.now)
    found.faults = [
      BallotFault(
        Problem(
          file: "ballots/csv-1.json", line: 9, fault: "dat-2: 2,5 lies between two levels",
          remedy: "Take the lower one."), practice: "dat-2")
    ]
    walk.handle(.ballots(found))
    return walk
  }

  @Test func `what is wrong with an answer is named by its place, and not shown`() {
    let walk = collecting()
    #expect(walk.screen.contains("csv-1.json:9: DAT-2 has no valid answer"))
    #expect(!walk.screen.contains("2,5"))
    #expect(walk.screen.contains("Empty, so nobody has handed in"))
  }

  @Test func `the ballot in focus stays so when others come and go`() throws {
    var walk = collecting()
    let found = try #require(walk.app.workspace.open?.ballots)
    walk.type("mj")
    for names in [["a", "csv-1", "empty", "p1"], ["p1"], ["p1", "z"], ["a", "b", "p1"]] {
      if names == ["p1"] { walk.type("j") }
      var changed = found
      changed.files = names.map { ballot($0, $0 == "p1" ? "Ada" : "", level: 2) }
      walk.handle(.ballots(changed))
      let row = walk.screen.split(separator: "\n").first { $0.contains("›") }
      #expect(row?.contains("Ada") == (names.count != 4), "\(names)")
    }
    walk.type("x")
    #expect(walk.app.workspace.workshop?.ballots == ["p1": .leftOut])
  }

  @Test func `what a ballot says is not shown`() {
    let screens = [1, 5].map { level in
      var walk = collecting(level: level)
      walk.type("m")
      return walk.screen
    }
    #expect(screens[0] == screens[1])
    #expect(screens[0].contains("Without a name"))
    #expect(screens[0].contains("empty"))
  }

  @Test func `a ballot can be given to a person, and to a new one`() {
    var walk = collecting()
    walk.type("mm")
    walk.press(.down, .enter)
    #expect(walk.assessment?.workshop?.ballots == ["csv-1": .of("p2")])
    walk.press(.escape)
    walk.type("t")
    let votes = walk.assessment?.workshop?.discussion(of: "dat-1").rounds.last?.votes
    #expect(votes == ["p1": .level(2), "p2": .level(2)])
    walk.type("m")
    walk.press(.enter, .end, .up, .enter)
    #expect(walk.assessment?.workshop?.people.count == 6)
    #expect(walk.assessment?.workshop?.discussion(of: "dat-1").rounds.last?.votes["p2"] == nil)
    walk.type("u")
    #expect(walk.assessment?.workshop?.people.count == 5)
  }

  @Test func `a ballot can be left out, and in again`() {
    var walk = collecting()
    walk.type("mx")
    #expect(walk.assessment?.workshop?.ballots == ["csv-1": .leftOut])
    #expect(walk.screen.contains("left out"))
    walk.type("x")
    #expect(walk.assessment?.workshop?.ballots.isEmpty == true)
  }

  @Test func `a text code is pasted, with whatever stands around it, and looked for again`() {
    var walk = collecting()
    walk.type("p")
    walk.handle(.paste("hello"))
    walk.press(.enter)
    #expect(walk.screen.contains("There is no ballot in this text"))
    walk.handle(.paste(" matu1 00000 uend"))
    #expect(walk.screen.contains("22 characters with the beginning of 1 ballot, not shown here."))
    #expect(!walk.screen.contains("00000"), "everybody sees the screen")
    #expect(walk.app.draft == nil, "votes are never in a draft")
    walk.press(.enter)
    #expect(
      walk.effects.last == .readBallots(folder: "ballots", pasted: "hello matu1 00000 uend"))
    walk.type("p")
    walk.press(.escape)
    #expect(walk.screen.contains("Folder ballots"))
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `ballots one by one are as they were`(size: Size) {
    var walk = collecting(size: size)
    walk.type("m")
    expectPicture(of: walk, named: "workshop-ballot-list")
    walk.press(.enter)
    expectPicture(of: walk, named: "workshop-ballot-owner")
    walk.press(.escape, .escape)
    walk.type("p")
    expectPicture(of: walk, named: "workshop-ballot-paste")
  }
}
