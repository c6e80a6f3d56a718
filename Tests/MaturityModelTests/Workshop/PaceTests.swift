@testable import MaturityModel
import Testing

struct PaceTests {
  private let empty = assessment((0..<6).map { _ in .missing })

  private func pace(_ workshop: Workshop, minutes: Int?, in assessment: Assessment? = nil) -> Pace {
    var assessment = assessment ?? empty
    assessment.workshop = workshop
    assessment.workshop?.frame.minutesPerPractice = 4
    assessment.workshop?.frame.endsAt = minutes.map { Timestamp(seconds: 1_000 + 60 * $0) }
    return Pace(
      of: WorkshopReading(of: assessment.workshop ?? workshop, in: assessment), in: assessment,
      now: Timestamp(seconds: 1_000))
  }

  @Test func `without a planned end nothing is to be dropped`() {
    let pace = pace(Workshop(), minutes: nil)
    #expect(pace.left == 6)
    #expect(pace.minutes == nil)
    #expect(pace.drop.isEmpty)
    #expect(pace.needed >= 24)
  }

  @Test
  func `what does not fit is left out from the end of the agenda, as far as there is a level`() {
    let needed = pace(Workshop(), minutes: nil).needed
    #expect(pace(Workshop(), minutes: needed).drop.isEmpty)
    // Four fifths of six practices are five.
    #expect(pace(Workshop(), minutes: needed - 4).drop == ["d1-p6"])
    let tooLong = pace(Workshop(), minutes: needed - 8)
    #expect(tooLong.drop.isEmpty)
    #expect(tooLong.excess == 2)
  }

  @Test func `after the end nothing is proposed that leaves no level`() {
    let pace = pace(Workshop(), minutes: -3)
    #expect(pace.minutes == -3)
    #expect(pace.drop.isEmpty)
    #expect(pace.excess == 6)
  }

  @Test(arguments: 0...30) func `leaving out what is proposed keeps every level`(minutes: Int) {
    let drop = Set(pace(Workshop(), minutes: minutes).drop)
    var rest = empty
    for (index, practice) in rest.questionnaire.practices.enumerated()
    where !drop.contains(practice.id) {
      rest.responses[practice.id] = Response(answer: .rank(index % 5 + 1))
    }
    let scorecard = rest.scorecard()
    #expect(scorecard.overall.level != nil)
    #expect(scorecard.dimensions.allSatisfy { $0.score.level != nil })
  }

  @Test func `what is decided or alike takes no time, and talk is expected as often as so far`() {
    var workshop = Workshop()
    for practice: Item.ID in ["d1-p1", "d1-p2"] {
      var discussion = Discussion()
      for person in ["a", "b", "c"] { discussion.cast(.level(3), by: .init(person)) }
      discussion.reveal()
      workshop.discussions[practice] = discussion
    }
    workshop.discussions["d1-p1"]?.decision = Decision(.median, vote: .level(3))
    let pace = pace(workshop, minutes: 16)
    #expect(pace.left == 5)
    #expect(pace.drop.isEmpty)
    #expect(pace.needed < 4, "nothing needed talk so far")
  }
}
