import MaturityModel

@testable import LiveVotes

/// Somebody who can read, write and delete everything in the folder, and does one thing in each turn.
final class Attacker {
  let world: World
  let who: Int
  private let isReady: (Attacker, Now) -> Bool
  private let strike: (Attacker, Now) -> Void
  private var done: Set<Int> = []

  init(
    _ world: World, when isReady: @escaping (Attacker, Now) -> Bool,
    _ strike: @escaping (Attacker, Now) -> Void
  ) {
    (self.world, self.isReady, self.strike) = (world, isReady, strike)
    who = world.join()
    world.at(0) { [self] in tick() }
  }

  private func tick() {
    if let now, now.number > 0, !done.contains(now.number), isReady(self, now) {
      done.insert(now.number)
      strike(self, now)
    }
    world.at(world.now + world.generator.whole(400..<1_200)) { [self] in tick() }
  }

  private var now: Now? {
    world.files(who).compactMap { if case .now(let now) = $0 { now } else { nil } }
      .max { $0.seq < $1.seq }
  }

  var freezes: [Freeze] {
    world.files(who).compactMap { if case .freeze(let freeze) = $0 { freeze } else { nil } }
  }

  func votes(in turn: Int) -> [Commitment] {
    world.files(who).compactMap { if case .vote(let vote) = $0 { vote } else { nil } }
      .filter { $0.turn == turn }
  }

  func write(_ file: RoomFile, as name: String? = nil) {
    world.write(name ?? file.name, file.bytes(in: world.id), by: who)
  }

  /// As soon as somebody has voted.
  static let onceVoted: @Sendable (Attacker, Now) -> Bool = { attacker, now in
    now.phase == .open && !attacker.votes(in: now.number).isEmpty
  }

  /// As soon as the votes are frozen.
  static let onceFrozen: @Sendable (Attacker, Now) -> Bool = { attacker, now in
    attacker.freezes.contains { $0.turn.number == now.number }
  }
}
