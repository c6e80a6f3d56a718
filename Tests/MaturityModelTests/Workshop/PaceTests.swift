@testable import MaturityModel
import Testing

struct PaceTests {
  private let empty = assessment((0..<6).map { _ in .missing })

  private func pace(_ workshop: Workshop, minutes: Int?) -> Pace {
    var frame = WorkshopFrame(period: "", minutesPerPractice: 4)
    frame.endsAt = minutes.map { Timestamp(seconds: 1_000 + 60 * $0) }
    return Pace(
      of: WorkshopReading(of: workshop, in: empty), frame: frame, now: Timestamp(seconds: 1_000))
  }

  @Test func `without a planned end nothing is to be dropped`() {
    let pace = pace(Workshop(), minutes: nil)
    #expect(pace.left == 6)
    #expect(pace.minutes == nil)
    #expect(pace.drop.isEmpty)
  }

  @Test func `what does not fit is dropped from the end of the agenda`() {
    let pace = pace(Workshop(), minutes: 16)
    #expect(pace.minutes == 16)
    #expect(pace.drop == ["d1-p6", "d1-p5"])
    #expect(self.pace(Workshop(), minutes: 15).drop == ["d1-p6", "d1-p5", "d1-p4"])
  }

  @Test func `after the end everything is to be dropped`() {
    let pace = pace(Workshop(), minutes: -3)
    #expect(pace.minutes == -3)
    #expect(pace.drop.count == 6)
  }

  @Test func `what is decided or accepted without talk takes no time`() {
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
  }
}
