import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ChallengesPageTests {
  @Test func `challenges stand beside their practices and the worst come first`() {
    let screen = Walk.result(.challenges).screen
    #expect(screen.contains("Hurt most   1 Unnoticed decay, 2 Skill gaps"))
    #expect(screen.contains("Act: "))
    #expect(screen.contains("› CH-13"))
    #expect(screen.contains("strong: Input drift 1 low"))
    #expect(screen.contains("▼ worse than a year ago"))
  }
}
