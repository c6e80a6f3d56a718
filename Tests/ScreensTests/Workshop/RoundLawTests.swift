import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct RoundLawTests {
  private static let keys: [Key] =
    "123456789adhsrtvpxeiSnFbukj UW".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .backspace, .up, .down, .left, .right, .tab, .pageDown,
    ]

  /// What has to be true of every discussion, whatever was pressed.
  private func isLegal(_ discussion: Discussion, _ answer: Answer?) -> Bool {
    let rounds = discussion.rounds
    guard rounds.count <= Discussion.roundLimit else { return false }
    guard rounds.dropLast().allSatisfy(\.isRevealed) else { return false }
    guard discussion.decision == nil || rounds.last?.isRevealed == true else { return false }
    guard discussion.decision == nil || discussion.talkingSince == nil else { return false }
    // What was decided is the answer, and nothing else is.
    return answer == discussion.decision?.answer
  }

  @Test(arguments: 1...15)
  func `any keys leave every practice in a legal state, and undoing all is where it began`(
    seed: UInt64
  ) {
    var random = SplitMix(state: seed)
    var assessment = Assessment.sample
    assessment.workshop = .five
    assessment.workshop?.frame.voting =
      VotingMethod.allCases.randomElement(using: &random) ?? .keyboard
    let size = windowSizes.randomElement(using: &random) ?? windowSizes[0]
    var walk = Walk.round("dat-1", assessment, size: size)
    for step in 0..<400 {
      if let key = Self.keys.randomElement(using: &random) { walk.press(key) }
      if step % 7 == 0 { walk.wait(minutes: 1) }
      guard walk.assessment != nil else { return }
      walk.app.returnToRound("dat-2")
      #expect(walk.app.canvas().cells.count == size.rows * size.columns)
      for practice in assessment.questionnaire.practices {
        let answer = walk.assessment?.responses[practice.id]?.answer
        #expect(isLegal(walk.discussion(of: practice.id), answer), "seed \(seed), step \(step)")
      }
    }
    for _ in 0..<500 {
      walk.app.start(at: .round("dat-1"))
      walk.type("u")
    }
    #expect(walk.assessment?.workshop == assessment.workshop, "seed \(seed)")
    #expect(walk.assessment?.responses == assessment.responses, "seed \(seed)")
  }

  @Test func `no size crashes on any page of a round`() {
    for keys in ["", "r", "F", "h12", "hh"] {
      for (rows, columns) in [(0, 0), (1, 1), (2, 10), (12, 40), (18, 60), (24, 80), (70, 250)] {
        for next in [[Key](), [.enter], [.enter, .character("3")]] {
          var walk = Walk.round()
          walk.type(keys)
          for key in next { walk.press(key) }
          walk.handle(.resized(Size(rows: rows, columns: columns)))
          walk.press(.pageDown, .end, .up)
          #expect(walk.app.canvas().cells.count == rows * columns)
        }
      }
    }
  }
}

extension App {
  /// Goes to a round where the keys have led to the screens of the assessment, on which answers can be given.
  fileprivate mutating func returnToRound(_ practice: Item.ID) {
    let isInWorkshop =
      top is RoundScreen || top is VoteScreen || top is RoundForm || top is WorkshopScreen
    guard !isInWorkshop else { return }
    start(at: .round(practice))
  }
}
