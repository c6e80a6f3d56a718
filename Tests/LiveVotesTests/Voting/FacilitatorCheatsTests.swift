import MaturityModel
import Testing

@testable import LiveVotes

/// What a facilitator can try: the voter whose vote it is sees it, and nobody's vote counts for another.
struct FacilitatorCheatsTests {
  private func gathering() -> Gathering { Gathering(World(seed: 21, practices: 2), voters: 3) }

  private func hears(_ gathering: Gathering, _ alarm: (Voter.Alarm) -> Bool) -> Bool {
    gathering.voters.contains { $0.alarms.contains(where: alarm) }
  }

  @Test func `a vote that was called in and is dropped is missed by its owner`() {
    let gathering = gathering()
    gathering.facilitator.meddle = { own in
      guard let seat = own.turns[own.turns.count - 1].received.keys.min() else { return }
      own.turns[own.turns.count - 1].received[seat] = nil
    }
    #expect(gathering.hold())
    #expect(hears(gathering) { if case .missing = $0 { true } else { false } })
    #expect(
      gathering.facilitator.alarms.contains {
        if case .objection(_, .missing, _) = $0 { true } else { false }
      })
  }

  @Test func `a vote that is swapped is not the owner's`() {
    let gathering = gathering()
    gathering.facilitator.meddle = { own in
      let last = own.turns.count - 1
      guard let vote = own.turns[last].received.values.min(by: { $0.seat.text < $1.seat.text })
      else { return }
      own.turns[last].received[vote.seat] = Commitment(
        turn: vote.turn, seat: vote.seat, edition: vote.edition + 1, commit: Digest("x"))
    }
    #expect(gathering.hold())
    #expect(hears(gathering) { if case .replaced = $0 { true } else { false } })
    #expect(
      gathering.facilitator.alarms.contains {
        if case .objection(_, .notMine, _) = $0 { true } else { false }
      })
    #expect(gathering.verdict.wrong == 0)
  }

  @Test func `a false tally is recomputed by everybody`() {
    let gathering = gathering()
    gathering.facilitator.distort = { own in
      own.retell { opened in
        guard let seat = opened.keys.min() else { return }
        opened[seat] = opened[seat] == "5" ? "1" : "5"
      }
    }
    #expect(gathering.hold())
    for voter in gathering.voters {
      #expect(voter.alarms.contains { if case .falseTally = $0 { true } else { false } })
    }
  }

  @Test func `an opened vote that is left out is missed by its owner`() {
    let gathering = gathering()
    gathering.facilitator.distort = { own in
      let last = own.turns.count - 1
      guard let seat = own.turns[last].opened.keys.min() else { return }
      own.turns[last].opened[seat] = nil
      own.retell { _ in }
    }
    #expect(gathering.hold())
    #expect(hears(gathering) { if case .notCounted = $0 { true } else { false } })
  }

  @Test func `two lists are seen by those who see both`() {
    let gathering = gathering()
    let world = gathering.world
    _ = Attacker(world, when: Attacker.onceFrozen) { attacker, now in
      guard let freeze = attacker.freezes.first(where: { $0.turn.number == now.number }) else {
        return
      }
      let seats = freeze.seats.filter { $0.key != freeze.seats.keys.min() }
      let other = RoomFile.freeze(Freeze(freeze.turn, seats, keys: world.keys, in: world.id))
      for voter in gathering.voters.prefix(2) {
        world.views[voter.who][other.name] = other.bytes(in: world.id)
      }
    }
    #expect(gathering.hold())
    #expect(hears(gathering) { if case .twoLists = $0 { true } else { false } })
    #expect(gathering.verdict.wrong == 0)
  }
}

extension Facilitator {
  /// Publishes another result than what was opened.
  mutating func retell(_ change: (inout [Seat.ID: String]) -> Void) {
    let last = turns.count - 1
    guard let freeze = turns[last].freeze, let reveal = turns[last].reveal else { return }
    var opened = turns[last].opened
    change(&opened)
    turns[last].reveal = Reveal(
      freeze, opened: opened, edition: reveal.edition, isFinal: reveal.isFinal, keys: keys)
  }
}
