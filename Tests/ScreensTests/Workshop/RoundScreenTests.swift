import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct RoundScreenTests {
  @Test func `five people vote, all votes are shown at once, and the middle one is accepted`() {
    var walk = Walk.round()
    walk.vote("32533")
    #expect(walk.discussion().phase == .voting)
    walk.press(.enter)
    #expect(walk.discussion().phase == .revealed)
    #expect(walk.screen.contains("Middle vote 3, 5 of 5 gave a level."))
    walk.press(.enter)
    #expect(walk.discussion().decision == Decision(.median, vote: .level(3)))
    #expect(walk.assessment?.responses["mon-2"]?.answer == .rank(3))
    walk.press(.enter)
    #expect(walk.screen.contains("DAT-1"))
  }
}
