import MaturityModel
import Testing

@testable import LiveVotes

/// What somebody with write access can try: each is noticed and named, and none changes a result in silence.
struct CheatsTests {
  private func gathering(seed: Int = 11) -> Gathering {
    Gathering(World(seed: seed, practices: 3), voters: 3)
  }

  /// Nothing was counted for somebody who voted otherwise, or twice, or read early; nothing confirmed is missing.
  private func expectTrue(
    _ gathering: Gathering, allowsLoss: Bool = false,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(gathering.hold(), sourceLocation: location)
    var verdict = gathering.verdict
    if allowsLoss { verdict.lost = 0 }
    #expect(verdict == .init(counted: verdict.counted), sourceLocation: location)
    #expect(verdict.counted > 0, sourceLocation: location)
  }

  private func hears(_ gathering: Gathering, _ alarm: (Voter.Alarm) -> Bool) -> Bool {
    gathering.voters.contains { $0.alarms.contains(where: alarm) }
  }

  @Test func `a vote that is changed when it is opened is not opened as committed`() throws {
    let gathering = gathering()
    let cheat = gathering.voters[0]
    cheat.tamper = { _, file in
      guard case .opening(let opening) = file,
        case .vote(let vote, let salt, let link) = opening.content
      else { return file }
      return .opening(
        Opening(
          turn: opening.turn, seat: opening.seat, list: opening.list,
          .vote(vote == "5" ? "1" : "5", salt: salt, link: link)))
    }
    expectTrue(gathering, allowsLoss: true)
    let seat = try #require(cheat.seatOnDisk)
    #expect(gathering.facilitator.alarms.contains(.notAsCommitted(seat, turn: 1)))
  }

  @Test func `who sees the others open and keeps silent is named`() throws {
    let gathering = gathering()
    let cheat = gathering.voters[0]
    cheat.tamper = { _, file in if case .opening = file { nil } else { file } }
    expectTrue(gathering, allowsLoss: true)
    let seat = try #require(cheat.seatOnDisk)
    let turns = gathering.facilitator.facilitator?.turns ?? []
    #expect(turns.allSatisfy { $0.reveal?.silent == [seat] })
  }

  @Test func `a commitment that is copied from another cannot be opened`() throws {
    let gathering = gathering()
    let cheat = gathering.voters[0]
    cheat.tamper = { agent, file in
      switch file {
      case .vote(let vote):
        let other = agent.world.files(agent.who).lazy.compactMap { file -> Digest? in
          guard case .vote(let other) = file, other.turn == vote.turn, other.seat != vote.seat
          else { return nil }
          return other.commit
        }.first
        return .vote(
          Commitment(
            turn: vote.turn, seat: vote.seat, edition: vote.edition, commit: other ?? vote.commit))
      case .opening(let opening):
        guard case .objection = opening.content, let voter = agent.voter else { return file }
        return .opening(
          Opening(
            turn: opening.turn, seat: opening.seat, list: opening.list,
            .vote("3", salt: Digest("x"), link: voter.link(of: opening.turn))))
      case .now, .freeze, .reveal, .seat: return file
      }
    }
    expectTrue(gathering, allowsLoss: true)
    let seat = try #require(cheat.seatOnDisk)
    #expect(
      gathering.facilitator.alarms.contains {
        if case .notAsCommitted(seat, _) = $0 { true } else { false }
      })
  }

  @Test func `a second seat waits, and people are counted`() throws {
    let gathering = gathering()
    let world = gathering.world
    let anchor = Digest("x")
    let twin = Seat(anchor: anchor, name: "Voter 1", role: "", code: nil, in: world.id)
    world.at(90_000) {
      world.write("seat-twin.json", RoomFile.seat(twin).bytes(in: world.id), by: 1)
    }
    expectTrue(gathering)
    let own = try #require(gathering.facilitator.facilitator)
    #expect(own.waiting.map(\.id) == [twin.id])
    #expect(gathering.facilitator.alarms.contains(.secondSeat("Voter 1")))
  }

  @Test func `a seat of somebody without a code is void where there are codes`() {
    let world = World(seed: 5, practices: 1, readers: .facilitator)
    let gathering = Gathering(world, voters: 2)
    let stranger = Seat(anchor: Digest("x"), name: "", role: "", code: nil, in: world.id)
    world.at(1_000) {
      world.write("seat-x.json", RoomFile.seat(stranger).bytes(in: world.id), by: 1)
    }
    expectTrue(gathering)
    #expect(gathering.facilitator.alarms.contains(.withoutCode))
  }

  @Test func `a vote that another writes is noticed by its owner and by the facilitator`() throws {
    let gathering = gathering()
    let seat = { gathering.voters[0].seatOnDisk }
    _ = Attacker(gathering.world, when: Attacker.onceVoted) { attacker, now in
      guard let seat = seat() else { return }
      attacker.write(
        .vote(Commitment(turn: now.number, seat: seat, edition: 60, commit: Digest("x"))))
    }
    expectTrue(gathering, allowsLoss: true)
    #expect(gathering.voters[0].alarms.contains(.foreignVote(turn: 1)))
    #expect(
      gathering.facilitator.alarms.contains {
        if case .jump = $0 { true } else { false }
      })
  }

  @Test func `a vote for another cannot be opened, as nobody else knows the link`() throws {
    let gathering = gathering()
    let target = { gathering.voters[0].seatOnDisk }
    let (salt, link) = (Digest("salt"), Digest("link"))
    _ = Attacker(gathering.world, when: Attacker.onceVoted) { attacker, now in
      guard let seat = target(), let turn = now.turn else { return }
      let commit = turn.commit("5", of: seat, link: link, salt: salt, in: attacker.world.id)
      attacker.write(
        .vote(Commitment(turn: now.number, seat: seat, edition: 60, commit: commit)))
    }
    _ = Attacker(gathering.world, when: Attacker.onceFrozen) { attacker, now in
      guard let seat = target(),
        let freeze = attacker.freezes.first(where: { $0.turn.number == now.number })
      else { return }
      attacker.write(
        .opening(
          Opening(
            turn: now.number, seat: seat, list: freeze.list, .vote("5", salt: salt, link: link))),
        as: "open-x-\(now.number).json")
    }
    expectTrue(gathering, allowsLoss: true)
    #expect(gathering.voters[0].alarms.contains(.foreignVote(turn: 1)))
    #expect(
      hears(gathering) { if case .replaced = $0 { true } else { false } }
        == gathering.facilitator.alarms.contains {
          if case .notAsCommitted = $0 { true } else { false }
        })
  }

  @Test func `a forged end of the vote opens nothing`() {
    let gathering = gathering()
    _ = Attacker(gathering.world, when: Attacker.onceVoted) { attacker, now in
      guard let turn = now.turn else { return }
      let seats = Dictionary(
        attacker.votes(in: now.number).map { ($0.seat, $0.commit) }, uniquingKeysWith: { $1 })
      let keys = Chain(keysOf: Digest("another"))
      attacker.write(.freeze(Freeze(turn, seats, keys: keys, in: attacker.world.id)))
    }
    expectTrue(gathering)
    #expect(hears(gathering) { if case .forgedFreeze = $0 { true } else { false } })
    #expect(gathering.facilitator.alarms.contains(.foreign(.list)))
  }

  @Test func `the list of a true end that somebody rewrites counts nobody out`() {
    let gathering = gathering()
    _ = Attacker(gathering.world, when: Attacker.onceFrozen) { attacker, now in
      guard let freeze = attacker.freezes.first(where: { $0.turn.number == now.number }) else {
        return
      }
      attacker.write(.freeze(freeze.without(freeze.seats.keys.min(), attacker.world.id)))
    }
    expectTrue(gathering)
    #expect(gathering.facilitator.alarms.contains(.foreign(.list)))
    #expect(hears(gathering) { if case .twoLists = $0 { true } else { false } })
  }

  @Test func `what somebody else says as facilitator is written over`() {
    let gathering = gathering()
    _ = Attacker(gathering.world, when: Attacker.onceVoted) { attacker, now in
      var forged = now
      (forged.seq, forged.phase) = (now.seq + 5_000, .idle)
      attacker.write(.now(forged))
    }
    expectTrue(gathering)
    #expect(gathering.facilitator.alarms.contains(.foreign(.now)))
  }

  @Test func `a forged result is shown to nobody`() {
    let gathering = gathering()
    _ = Attacker(gathering.world, when: Attacker.onceFrozen) { attacker, now in
      guard let freeze = attacker.freezes.first(where: { $0.turn.number == now.number }) else {
        return
      }
      attacker.write(
        .reveal(
          Reveal(
            freeze, opened: freeze.seats.mapValues { _ in "5" }, edition: 99, isFinal: true,
            keys: Chain(keysOf: Digest("another")))))
    }
    expectTrue(gathering)
    #expect(hears(gathering) { if case .forgedResult = $0 { true } else { false } })
    #expect(gathering.facilitator.alarms.contains(.foreign(.result)))
  }

  @Test func `what is deleted is written again`() {
    let gathering = gathering()
    _ = Attacker(gathering.world, when: Attacker.onceVoted) { attacker, _ in
      for index in attacker.world.views.indices { attacker.world.views[index] = [:] }
    }
    expectTrue(gathering)
    #expect(gathering.voters.allSatisfy { $0.alarms.allSatisfy(\.isHarmless) })
  }
}

extension Freeze {
  /// The same with a true key, and without a seat.
  func without(_ seat: Seat.ID?, _ room: Digest) -> Freeze {
    var members = self.members
    let seats = self.seats.filter { $0.key != seat }
    members["seats"] = .object(seats.mapValues { .string($0.hexadecimal) })
    members["list"] = .string(turn.list(seats, in: room).hexadecimal)
    return (try? Freeze(Members(.object(members), keys: Freeze.keys))) ?? self
  }
}
