import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct WorkshopLawTests {
  private static let keys: [Key] =
    "123459adhsrtvpxeiSnFbukjUJXPZKcVfo.-/?:[]gGwRMC".map { .character($0) } + [
      .enter, .enter, .enter, .enter, .escape, .escape, .backspace, .up, .down, .down, .down, .left,
      .right, .tab, .backTab, .pageDown, .pageUp, .home, .end, .control("c"), .control("u"),
    ]

  @Test(arguments: 1...8)
  func `any keys on any screen of a workshop keep a whole window and a sound workshop`(
    seed: UInt64
  ) {
    var random = SplitMix(state: seed)
    let size = windowSizes.randomElement(using: &random) ?? windowSizes[0]
    var assessment = Assessment.sample
    assessment.workshop = .five
    var walk = Walk(assessment, size: size, at: .agenda())
    var ballot = Assessment.sample
    ballot.id = "ballot"
    ballot.respondent = Respondent(id: "p2", name: "Ben")
    for practice in ballot.questionnaire.practices {
      ballot.responses[practice.id] = Response(answer: .rank(3))
    }
    var last = assessment
    for step in 0..<500 {
      if let key = Self.keys.randomElement(using: &random) { walk.press(key) }
      if walk.effects.last == .readBallots(folder: walk.app.workspace.ballotFolder) {
        walk.handle(
          .ballots(
            FoundBallots(
              folder: walk.app.workspace.ballotFolder,
              files: [BallotBox.File(name: "ben.json", assessment: ballot)], problems: [],
              at: walk.app.workspace.device.now)))
      }
      if step % 11 == 0 {
        walk.app.workspace.device.now = Timestamp(
          seconds: walk.app.workspace.device.now.seconds + 60)
        _ = walk.app.handle(.input(.deadline, at: walk.app.workspace.device.now))
      }
      #expect(walk.app.canvas().cells.count == size.rows * size.columns)
      guard let present = walk.assessment else {
        walk.handle(.opened(last, path: "", at: nil, readOnlyReason: nil))
        continue
      }
      // Closed: begin another one in the same file.
      if present.group != nil, let reopened = assessment.workshop {
        last.workshop = reopened
        walk = Walk(last, size: size, at: .agenda())
        continue
      }
      last = present
      let people = present.workshop?.people.map(\.id) ?? []
      #expect(Set(people).count == people.count, "seed \(seed), step \(step)")
      for (practice, discussion) in present.workshop?.discussions ?? [:] {
        #expect(
          discussion.decision == nil
            || present.responses[practice]?.answer == discussion.decision?.answer,
          "seed \(seed), step \(step), \(practice)")
      }
    }
  }
}
