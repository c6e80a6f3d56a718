import Testing

@testable import LiveVotes

/// Whole workshops at random: late, doubled, renamed and old files, and kills between any two effects.
@Suite struct SessionLawsTests {
  @Test(arguments: [(1, 1_000), (2, 8_000), (3, 60_000)])
  func `no vote is lost, doubled, changed or read early`(seed: Int, delay: Int) {
    let world = World(seed: seed, practices: 5, delay: delay, hasFaults: true, killing: 0.002)
    let gathering = Gathering(world, voters: 6)
    #expect(gathering.hold(), "seed \(seed)")
    let verdict = gathering.verdict
    #expect(verdict == .init(counted: verdict.counted), "seed \(seed), \(world.kills) kills")
    #expect(verdict.counted > 15)
    #expect(world.kills > 0)
  }

  @Test(arguments: [Room.Readers.facilitator, .drop])
  func `nobody is accused in an honest workshop, whoever may read votes`(readers: Room.Readers) {
    let world = World(seed: 7, practices: 4, readers: readers)
    let gathering = Gathering(world, voters: 5)
    #expect(gathering.hold())
    #expect(gathering.verdict == .init(counted: 20))
    #expect(gathering.facilitator.alarms.isEmpty)
    #expect(gathering.voters.allSatisfy { $0.alarms.allSatisfy(\.isHarmless) })
  }
}

extension Gathering.Verdict {
  init(counted: Int) {
    self.init()
    self.counted = counted
  }
}
