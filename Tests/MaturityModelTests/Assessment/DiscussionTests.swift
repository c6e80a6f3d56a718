@testable import MaturityModel
import Testing

struct DiscussionTests {
  private func voted(_ votes: [Vote]) -> Discussion {
    var discussion = Discussion()
    for (index, vote) in votes.enumerated() { discussion.cast(vote, by: "p\(index)") }
    return discussion
  }

  @Test func `a practice goes from open over voting to revealed and decided`() {
    var discussion = Discussion()
    #expect(discussion.phase == .open)
    #expect(discussion.shown == nil)
    discussion.cast(.level(2), by: "a")
    #expect(discussion.phase == .voting)
    #expect(discussion.shown == nil)
    discussion.reveal()
    #expect(discussion.phase == .revealed)
    #expect(discussion.shown?.votes == ["a": .level(2)])
    discussion.decision = Decision(.median, vote: .level(2))
    #expect(discussion.phase == .decided)
  }

  @Test func `the last vote of a person before the reveal counts, and no other`() {
    var discussion = voted([.level(1), .level(2)])
    discussion.cast(.level(5), by: "p0")
    #expect(discussion.rounds[0].votes == ["p0": .level(5), "p1": .level(2)])
    #expect(discussion.rounds[0].count == 2)
  }

  @Test func `the first round is never changed by the second`() {
    for seed in 0..<100 {
      var numbers = SeededNumbers(seed: seed)
      var discussion = voted((0..<5).map { _ in .random(using: &numbers) })
      discussion.reveal()
      let first = discussion.rounds[0]
      for _ in 0..<20 {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: discussion.count(.random(using: &numbers))
        case 1: discussion.reveal()
        default:
          let person = Int.random(in: 0..<7, using: &numbers)
          discussion.cast(.random(using: &numbers), by: "p\(person)")
        }
        #expect(discussion.rounds[0] == first, "seed \(seed)")
        #expect(discussion.rounds.count <= Discussion.roundLimit, "seed \(seed)")
      }
    }
  }

  @Test func `the second round is private until it is revealed`() {
    var discussion = voted([.level(1), .level(5)])
    discussion.reveal()
    let first = discussion.shown
    discussion.cast(.level(3), by: "p0")
    #expect(discussion.phase == .voting)
    #expect(discussion.shown == first)
    discussion.reveal()
    #expect(discussion.shown?.votes == ["p0": .level(3)])
    #expect(!discussion.canVoteAgain)
  }

  @Test func `nobody votes on what is decided, nor a third time`() {
    var discussion = voted([.level(1)])
    discussion.reveal()
    discussion.cast(.level(2), by: "p0")
    discussion.reveal()
    let twice = discussion
    discussion.cast(.level(3), by: "p0")
    discussion.count(.level(3))
    #expect(discussion == twice)
    discussion.rounds.removeLast()
    discussion.decision = Decision(.parked)
    let decided = discussion
    discussion.cast(.level(3), by: "p0")
    #expect(discussion == decided)
  }

  @Test func `revealing nothing shows nothing`() {
    var discussion = Discussion()
    discussion.reveal()
    #expect(discussion == Discussion())
  }

  @Test func `whole minutes of talking are added up`() {
    var discussion = Discussion(rounds: [], talkingSince: Timestamp(seconds: 1_000))
    discussion.stopTalking(at: Timestamp(seconds: 1_000 + 4 * 60 + 59))
    #expect(discussion.minutes == 4)
    discussion.stopTalking(at: Timestamp(seconds: 9_000))
    #expect(discussion.minutes == 4)
    // A clock that was set back costs nothing.
    discussion.talkingSince = Timestamp(seconds: 1_000)
    discussion.stopTalking(at: Timestamp(seconds: 10))
    #expect(discussion.minutes == 4)
    #expect(discussion.talkingSince == nil)
  }

  @Test func `a talk that somebody goes on with much later is no longer than files can say`() {
    var discussion = Discussion(rounds: [], talkingSince: Timestamp(seconds: 0), minutes: 7)
    discussion.stopTalking(at: Timestamp(seconds: .max))
    #expect(discussion.minutes == Discussion.minuteLimit)
  }

  @Test func `what was decided is the group's answer`() {
    let reason = "no model is served"
    #expect(Decision(.consensus, vote: .level(4)).answer == .rank(4))
    #expect(Decision(.median, vote: .unknown).answer == .unknown)
    #expect(
      Decision(.consensus, vote: .notApplicable, reason: reason).answer
        == .notApplicable(reason: reason))
    #expect(Decision(.parked, vote: .level(3)).answer == .unknown)
  }

  @Test func `a vote and the answer of a ballot are the same thing`() {
    for vote in [
      Vote.level(1), .level(5), .unknown, .notApplicable, .options([]), .options(["a"]),
      .number(Fraction(1, 2)), .text("as it is"),
    ] {
      #expect(Vote(vote.answer(reason: "why")) == vote)
    }
    #expect(Vote(nil) == nil)
    #expect(Vote(.notMeasured) == nil)
  }
}
