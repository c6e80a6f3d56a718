import Formats
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct CollectScreenTests {
  /// One person's ballot with the same level everywhere.
  private func ballot(_ id: String, _ name: String, level: Int, answers: Int = 52) -> Assessment {
    var ballot = Assessment.blank
    ballot.id = "ballot-\(id)"
    ballot.respondent = Respondent(id: .init(id), name: name)
    for practice in ballot.questionnaire.practices.prefix(answers) {
      ballot.responses[practice.id] = Response(answer: .rank(level))
    }
    return ballot
  }

  /// A walk on the ballots of a folder, in which these files were found.
  private func collecting(
    _ ballots: [Assessment], problems: [Problem] = [],
    in workshop: Assessment = .workshop(), size: Size = Size(rows: 40, columns: 80)
  ) -> Walk {
    var walk = Walk(workshop, size: size, at: .agenda())
    walk.type("c")
    walk.type("ballots")
    walk.press(.enter)
    walk.handle(
      .ballots(
        FoundBallots(
          folder: "ballots",
          files: ballots.map { BallotBox.File(name: "\($0.id).json", assessment: $0) },
          problems: problems, at: walk.app.workspace.device.now)))
    return walk
  }

  @Test func `the folder is named once`() {
    var walk = collecting([])
    #expect(walk.effects.last == .readBallots(folder: "ballots"))
    walk.press(.escape)
    walk.type("c")
    #expect(walk.screen.contains("Folder ballots"))
    walk.type("r")
    #expect(walk.effects.last == .readBallots(folder: "ballots"))
  }

  @Test func `who has handed in is listed, and what they say is not`() {
    let screens = [1, 5].map { level in
      collecting([ballot("p1", "Ada", level: level), ballot("", "ben", level: 3)]).screen
    }
    #expect(screens[0] == screens[1])
    #expect(screens[0].contains("2 of 5 on the list have handed in"))
  }

  @Test func `ballots are taken in as one change, once, and revealed together`() {
    var walk = collecting([
      ballot("p1", "Ada", level: 2), ballot("p2", "Ben", level: 3), ballot("new", "Fay", level: 3),
    ])
    #expect(walk.screen.contains("new, not on the list"))
    walk.type("t")
    #expect(walk.screen.contains("3 ballots taken in."))
    #expect(walk.assessment?.workshop?.people.count == 6)
    #expect(walk.assessment?.workshop?.discussion(of: "dat-1").phase == .voting)
    walk.type("t")
    #expect(walk.screen.contains("There is nothing new to take in."))
    walk.type("V")
    #expect(walk.screen.contains("On 52 of 52 practices somebody has not voted."))
    walk.type("V")
    #expect(walk.assessment?.workshop?.discussion(of: "val-5").phase == .revealed)
    #expect(walk.screen.contains("The votes on 52 practices are on the table."))
    walk.type("uu")
    #expect(walk.assessment?.workshop?.discussions.isEmpty == true)
    #expect(walk.assessment?.workshop?.people.count == 5)
  }

  @Test func `what was revealed stays as it is`() {
    var walk = collecting([ballot("p1", "Ada", level: 1)])
    walk.type("tVV")
    walk.app.workspace.open?.ballots?.files = [
      BallotBox.File(name: "late.json", assessment: ballot("p2", "Ben", level: 5))
    ]
    walk.type("ct")
    #expect(walk.screen.contains("There is nothing new to take in."))
  }

  @Test func `files that cannot count are named, and the others count`() {
    var foreign = ballot("p3", "Cem", level: 2)
    foreign.questionnaire.version = "9.0.0"
    let walk = collecting(
      [
        ballot("p1", "Ada", level: 2), ballot("p1", "Ada", level: 4), foreign,
        ballot("p4", "Dana", level: 2, answers: 10),
      ],
      problems: [
        Problem(file: "broken.json", line: 3, fault: "a comma is missing", remedy: "Add it.")
      ]
    )
    for text in [
      "broken.json:3", "mlops-adoption 9.0.0", "the same person's ballot", "half-finished",
    ] {
      #expect(walk.screen.contains(text), "\(text)")
    }
    #expect(walk.screen.contains("2 of 5 on the list have handed in"))
  }

  @Test func `a file that is not valid does not show on the wall what somebody answered`() {
    let walk = collecting(
      [],
      problems: [
        Problem(
          file: "ada.json", line: 1, fault: "not applicable without a reason",
          pointer: "/answers/dat-4/answer", remedy: "Say why."),
        Problem(file: "ada.json", fault: "there are 49 more problems", remedy: "Mend these."),
        Problem(
          file: "ben.json", fault: "the questionnaire is not known", pointer: "/questionnaire",
          remedy: "Name it."),
      ])
    #expect(walk.screen.contains("ada.json: something in its answers is not valid"))
    #expect(walk.screen.contains("ben.json: the questionnaire is not known"))
    for text in ["not applicable", "dat-4", "49"] { #expect(!walk.screen.contains(text)) }
  }

  @Test func `at a full minute the folder is looked into again`() {
    var walk = collecting([])
    #expect(
      walk.app.handle(.input(.deadline, at: walk.app.workspace.device.now)) == [
        .readBallots(folder: "ballots")
      ])
    walk.press(.escape)
    #expect(walk.app.handle(.input(.deadline, at: walk.app.workspace.device.now)).isEmpty)
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `ballots are as they were`(size: Size) {
    let walk = collecting(
      [
        ballot("p1", "Ada", level: 2).small, ballot("p2", "Ben", level: 3, answers: 9).small,
      ],
      problems: [
        Problem(file: "broken.json", line: 3, fault: "a comma is missing", remedy: "Add it.")
      ],
      in: .workshop().small, size: size)
    expectPicture(of: walk, named: "workshop-ballots")
  }
}
