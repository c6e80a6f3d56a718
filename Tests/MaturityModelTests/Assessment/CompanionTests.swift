@testable import MaturityModel
import Testing

struct CompanionTests {
  private typealias Practice = Given.Practice

  @Test func `what stands beside is told with its level and how far it is`() {
    let rated = assessment([[Practice(given: 2), Practice(given: 3), Practice(given: 2)]])
    var other = Beside(rated, openAt: 1)
    #expect((other.level, other.answered, other.asked) == (2, 3, 3))
    other = Beside(assessment([[Practice(given: 2), Practice(given: .missing)]]), openAt: 2)
    #expect((other.level, other.answered, other.asked) == (nil, 1, 2))
    #expect(other.place == "2 of 2")
  }

  @Test func `a second questionnaire takes no completion back, and is not carried to next time`() {
    var first = assessment([[Practice(given: 2)]])
    first.details.completedAt = Timestamp(seconds: 1)
    let change = first.describing { $0.companion = Companion(id: "other", file: "a.other.json") }
    if let change { first.apply(Edit(change, at: Timestamp(seconds: 2))) }
    #expect(first.details.companion?.id == "other")
    #expect(first.details.completedAt != nil)
    let next = CarryForward(
      from: first, to: Assessment(id: "n", questionnaire: first.questionnaire)
    ) {
      _, _ in .null
    }
    #expect(next.assessment.details.companion == nil)
    #expect(next.carried.count == 1)
  }

  @Test func `of two copies the one that changed says what goes beside`() {
    let base = assessment([[Practice(given: 2)]])
    var theirs = base
    theirs.details.companion = Companion(id: "other", file: "a.other.json")
    for (mine, other) in [(base, theirs), (theirs, base), (theirs, theirs)] {
      let merged = Reconciliation(mine: mine, theirs: other, base: base)
      #expect(merged.merged.details.companion == theirs.details.companion)
      #expect(merged.conflicts.isEmpty)
    }
  }
}
