import Formats
import MaturityModel

@testable import LiveVotes

/// A voter's program and its person: what is in memory is lost at a kill, `disk` is not.
final class VoterAgent {
  let world: World
  let who: Int
  let name: String
  let code: SeatCode?
  var disk: [UInt8]?
  var voter: Voter?
  /// What the person did and was told, by turn.
  var cast: [Int: [(vote: Vote, commit: Digest)]] = [:]
  var confirmed: [Int: Digest] = [:]
  var alarms: [Voter.Alarm] = []
  private var due: [Int: Int] = [:]
  private var last: Voter.Kept?
  /// Changes what is written, for cheats; nil leaves the file out.
  var tamper: (VoterAgent, RoomFile) -> RoomFile? = { $1 }

  init(_ world: World, _ name: String, code: SeatCode? = nil) {
    (self.world, self.name, self.code) = (world, name, code)
    who = world.join()
  }

  private func start() throws {
    let kept =
      disk.flatMap { Voter.Kept($0, room: world.id) }
      ?? Voter.Kept(name: name, role: "", code: code, using: &world.generator)
    voter = Voter(world.room, id: world.id, kept)
    try keep()
  }

  private func keep() throws {
    guard let kept = voter?.kept, kept != last else { return }
    let bytes = kept.bytes(in: world.id)
    last = kept
    try world.crash()
    disk = bytes
    try world.crash()
  }

  func tick() {
    do {
      if voter == nil { try start() } else { try step() }
      world.at(world.now + world.generator.whole(400..<1_200)) { self.tick() }
    } catch {
      world.kills += 1
      (voter, last) = (nil, nil)
      world.at(world.now + world.generator.whole(1_000..<20_000)) { self.tick() }
    }
  }

  private func step() throws {
    voter?.look(at: world.files(who), milliseconds: world.now)
    try keep()
    try think()
    guard let voter else { return }
    for (turn, commit) in voter.kept.confirmed { confirmed[turn] = commit }
    for alarm in voter.alarms where !alarms.contains(alarm) { alarms.append(alarm) }
    for (name, bytes) in voter.files {
      guard case .record(let file) = RoomFile.read(bytes, in: world.id),
        let written = tamper(self, file)?.bytes(in: world.id), world.views[who][name] != written
      else { continue }
      try world.crash()
      world.write(name, written, by: who)
      try world.crash()
    }
  }

  /// Votes after some seconds, and changes the vote now and then.
  private func think() throws {
    guard let turn = voter?.open else { return }
    let when = due[turn.number] ?? world.now + world.generator.whole(500..<15_000)
    due[turn.number] = when
    guard world.now > when else { return }
    due[turn.number] =
      cast[turn.number] == nil && world.generator.happens(0.2)
      ? world.now + world.generator.whole(2_000..<9_000) : .max
    let vote = [Vote.level(1), .level(2), .level(3), .level(4), .level(5), .unknown][
      world.generator.whole(0..<6)]
    guard voter?.cast(vote, using: &world.generator) == true,
      let cast = voter?.kept.casts[turn.number]?.last
    else { return }
    world.secrets[turn.number, default: []] += [
      Array(cast.salt.hexadecimal.utf8),
      Array(voter?.link(of: turn.number).hexadecimal.utf8 ?? "".utf8),
    ]
    self.cast[turn.number, default: []].append((vote, cast.commit))
    try keep()
  }
}

/// The facilitator's program, with somebody who goes on when all are in.
final class FacilitatorAgent {
  let world: World
  let who: Int
  let people: [Respondent]
  let codes: [Respondent.ID: SeatCode]
  var disk: [JSON] = []
  var facilitator: Facilitator?
  var alarms: [Facilitator.Alarm] = []
  private var since = 0
  /// What cheats do before the step, before the list and after the result.
  var meddle: (inout Facilitator) -> Void = { _ in }
  var distort: (inout Facilitator) -> Void = { _ in }
  var isOver = false

  init(_ world: World, _ people: [Respondent], codes: [Respondent.ID: SeatCode] = [:]) {
    (self.world, self.people, self.codes) = (world, people, codes)
    who = world.join()
  }

  private func start() throws {
    facilitator = Facilitator(
      world.room, id: world.id, keys: world.keys, codes: codes, exempt: [],
      events: disk.compactMap { RoomEvent($0, in: world.id) })
    since = world.now
  }

  func tick() {
    do {
      if facilitator == nil { try start() } else { try step() }
      world.at(world.now + world.generator.whole(400..<1_200)) { self.tick() }
    } catch {
      world.kills += 1
      facilitator = nil
      world.at(world.now + world.generator.whole(1_000..<20_000)) { self.tick() }
    }
  }

  private func step() throws {
    guard var own = facilitator else { return }
    own.people = people
    own.look(at: world.files(who), milliseconds: world.now)
    lead(&own)
    own.publish(text: "", milliseconds: world.now)
    for alarm in own.alarms where !alarms.contains(alarm) { alarms.append(alarm) }
    for event in own.unkept {
      try world.crash()
      disk.append(event.json(in: world.id))
      if case .frozen(let freeze) = event { world.frozen.insert(freeze.turn.number) }
      try world.crash()
    }
    own.haveKept()
    facilitator = own
    for (name, bytes) in own.files where world.views[who][name] != bytes {
      try world.crash()
      world.write(name, bytes, by: who)
      try world.crash()
    }
  }

  private func lead(_ own: inout Facilitator) {
    let waited = world.now - since
    switch own.current?.phase {
    case nil where own.seats.count < people.count && waited < 200_000: break
    case nil, .idle, .cancelled:
      let done = own.turns.count { $0.phase == .idle }
      guard done < world.room.practices.count else { return isOver = true }
      own.open(world.room.practices[done], round: 1)
      since = world.now
    case .open:
      let isIn = own.voted == own.voting.count && own.voted > 0
      guard isIn || waited > 30_000 + world.delay * 6 / 5 else { return }
      meddle(&own)
      own.freeze()
      since = world.now
    case .frozen:
      guard own.isComplete || waited > 300_000 else { return }
      own.reveal()
      distort(&own)
      since = world.now
    case .revealed:
      if own.hasUncounted { own.reveal() }
      guard waited > 15_000 else { return }
      own.decide()
      since = world.now
    case .closed: break
    }
  }
}

/// A workshop of some people.
final class Gathering {
  let world: World
  let facilitator: FacilitatorAgent
  let voters: [VoterAgent]

  init(_ world: World, voters count: Int) {
    self.world = world
    let people = (0..<count).map { Respondent(id: .init("id-\($0)"), name: "Voter \($0)") }
    var codes: [Respondent.ID: SeatCode] = [:]
    if world.room.readers == .facilitator {
      for person in people { codes[person.id] = SeatCode(random: &world.generator) }
    }
    facilitator = FacilitatorAgent(world, people, codes: codes)
    voters = people.map { VoterAgent(world, $0.name, code: codes[$0.id]) }
    world.at(0) { [facilitator] in facilitator.tick() }
    for voter in voters { world.at(world.generator.whole(0..<100)) { voter.tick() } }
  }

  func hold() -> Bool { world.run(until: { facilitator.isOver }, limit: 40 * 3_600_000) }

  struct Verdict: Equatable {
    var (counted, lost, doubled, wrong, early) = (0, 0, 0, 0, 0)
  }

  /// Reads the journal as a restarted program would, and compares with what people did and were told.
  var verdict: Verdict {
    var verdict = Verdict()
    verdict.early = world.early
    let read = Facilitator(
      world.room, id: world.id, keys: world.keys, codes: facilitator.codes, exempt: [],
      events: facilitator.disk.compactMap { RoomEvent($0, in: world.id) })
    for turn in read.turns {
      guard let reveal = turn.reveal else { continue }
      let number = turn.turn.number
      verdict.counted += reveal.counted.count
      verdict.doubled += reveal.counted.count - Set(reveal.counted).count
      verdict.doubled += abs(reveal.votes.count - reveal.counted.count)
      for agent in voters {
        guard let seat = agent.voter?.seat.id ?? agent.seatOnDisk else { continue }
        let cast = agent.cast[number] ?? []
        guard reveal.counted.contains(seat) else {
          if agent.confirmed[number] != nil { verdict.lost += 1 }
          continue
        }
        let index = cast.firstIndex { $0.commit == turn.freeze?.seats[seat] }
        let told = cast.firstIndex { $0.commit == agent.confirmed[number] }
        guard let index, turn.opened[seat] == cast[index].vote.letter, told ?? 0 <= index else {
          verdict.wrong += 1
          continue
        }
      }
    }
    return verdict
  }
}

extension VoterAgent {
  var seatOnDisk: Seat.ID? {
    disk.flatMap { Voter.Kept($0, room: world.id) }
      .map { Voter(world.room, id: world.id, $0).seat.id }
  }
}
