import MaturityModel
import Testing

@testable import LiveVotes

/// Files that somebody else writes so that one is enough: nobody is shut out by them, and nothing is shown because of them.
struct ForgedFilesTests {
  @Test func `what is written in the name of others shows no votes one by one`() throws {
    var bench = Bench()
    bench.open()
    for voter in bench.voters {
      for objection in Opening.Objection.allCases {
        bench.foreign.append(
          .opening(
            Opening(turn: 1, seat: voter.seat.id, list: Digest("x"), .objection(objection))))
      }
    }
    bench.cast(2, 0)
    bench.cast(4, 1)
    bench.exchange()
    bench.lead { $0.freeze() }
    bench.lead()
    #expect(!bench.facilitator.isComplete)
    bench.voters[0].look(at: bench.folder, milliseconds: 0)
    bench.lead()
    #expect(!bench.facilitator.isComplete)
    bench.exchange()
    #expect(bench.facilitator.isComplete)
    #expect(bench.voters.allSatisfy { $0.alarms.contains(.foreignOpening(turn: 1)) })
  }

  @Test func `an own former vote in the place of the newer one is told to its owner`() throws {
    var bench = Bench()
    bench.open()
    bench.cast(2, 0)
    bench.exchange()
    let former = try #require(bench.commitment(0))
    bench.cast(4, 0)
    bench.exchange()
    #expect(bench.voters[0].standing(in: 1) == .taken(.level(4)))
    bench.foreign = [
      .vote(Commitment(turn: 1, seat: former.seat, edition: 3, commit: former.commit))
    ]
    var unseen = bench
    bench.exchange()
    #expect(bench.voters[0].alarms == [.foreignVote(turn: 1)])
    #expect(bench.voters[0].standing(in: 1) == .taken(.level(4)))
    // Where the owner looks only after the end, what was called in says it.
    unseen.lead()
    unseen.foreign = []
    unseen.exchange { $0.freeze() }
    #expect(unseen.voters[0].alarms.contains(.foreignVote(turn: 1)))
  }

  @Test func `the highest number ends neither a room nor a vote`() throws {
    var bench = Bench()
    var now = try #require(bench.facilitator.now)
    (now.seq, now.text) = (Now.seqLimit, "somebody")
    bench.foreign = [.now(now)]
    bench.exchange()
    let reserved = bench.facilitator.events.first
    bench.open()
    #expect(bench.facilitator.alarms.contains(.foreign(.now)))
    #expect(bench.voters.allSatisfy { $0.open?.number == 1 })
    bench.cast(2, 0)
    bench.exchange()
    // Nothing is written again and again.
    let quiet = bench.facilitator.now
    bench.lead()
    #expect(bench.facilitator.now == quiet && bench.facilitator.events.first == reserved)
    let own = try #require(bench.commitment(0))
    bench.foreign.append(
      .vote(
        Commitment(
          turn: 1, seat: own.seat, edition: Commitment.editionLimit, commit: Digest("x"))))
    bench.exchange()
    #expect(bench.voters[0].standing(in: 1) == .taken(.level(2)))
    let events = bench.facilitator.events
    #expect(
      Facilitator(
        bench.facilitator.room, id: bench.facilitator.id, keys: bench.facilitator.keys, codes: [:],
        exempt: [], events: events
      ).turns == bench.facilitator.turns)
  }

  @Test func `a result with a known key is not shown where it does not follow from the former`()
    throws
  {
    for (edition, votes) in [(2, ["3", "4"]), (1, ["2", "5"]), (9, ["2", "4"])] {
      var bench = Bench()
      bench.open()
      bench.cast(2, 0)
      bench.cast(4, 1)
      bench.exchange()
      bench.exchange { $0.freeze() }
      bench.exchange { $0.reveal() }
      let reveal = try #require(bench.voters[0].reveals[1])
      #expect(reveal.votes == ["2", "4"])
      var members = reveal.members
      members["edition"] = .integer(edition)
      members["votes"] = .texts(votes)
      bench.foreign = [
        .reveal(try Reveal(Members(.object(members), keys: Reveal.keys)))
      ]
      bench.exchange()
      #expect(bench.voters.allSatisfy { $0.reveals[1] == nil })
      #expect(bench.voters.allSatisfy { $0.alarms.contains(.forgedResult(turn: 1)) })
    }
  }

  @Test func `turns that somebody invents take no own vote out of the folder`() throws {
    var bench = Bench()
    bench.open()
    for number in [499, 500] {
      var now = try #require(bench.facilitator.now)
      (now.seq, now.number) = (now.seq + number, number)
      bench.voters[0].look(at: [.now(now)], milliseconds: 0)
      bench.cast(3, 0)
      bench.foreign = [.now(now)]
      bench.exchange()
    }
    #expect(bench.voters[0].open?.number == 1)
    bench.cast(2, 0)
    bench.exchange()
    #expect(bench.voters[0].standing(in: 1) == .taken(.level(2)))
  }
}
