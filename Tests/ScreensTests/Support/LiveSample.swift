import LiveVotes
import MaturityModel

@testable import Screens

/// A room with its facilitator and some voters, over a folder that everybody sees at once.
struct LiveSample {
  var facilitator: Facilitator
  var voters: [Voter] = []
  let questionnaire: Questionnaire
  var milliseconds = 0
  private var generator = Fixed()

  /// The same numbers each time.
  struct Fixed: RandomNumberGenerator {
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  init(
    _ assessment: Assessment, voters names: [String], readers: Room.Readers = .all
  ) {
    questionnaire = assessment.questionnaire
    let keys = Chain(keysOf: Digest(random: &generator))
    let workshop = assessment.workshop ?? Workshop()
    let room = Room(
      title: assessment.details.title, subject: assessment.details.subject, frame: workshop.frame,
      questionnaire: .init(
        id: questionnaire.id, version: questionnaire.version, digest: questionnaire.digest),
      practices: questionnaire.practices.map(\.id), levels: questionnaire.topLevel,
      anchor: keys.anchor, readers: readers, program: "mlmaturity 0",
      createdAt: Timestamp(seconds: 1_795_000_000))
    let id = Digest(ofRoom: room.bytes)
    facilitator = Facilitator(room, id: id, keys: keys, codes: [:], exempt: [])
    facilitator.people = workshop.people
    for name in names {
      voters.append(
        Voter(
          room, id: id, .init(name: name, role: "", code: nil, using: &generator)))
    }
    exchange()
  }

  /// Everybody sees what everybody wrote.
  mutating func exchange() {
    for _ in 0..<3 {
      facilitator.look(at: files(voters.flatMap(\.files)), milliseconds: milliseconds)
      facilitator.publish(text: "", milliseconds: milliseconds)
      facilitator.haveKept()
      let all = files(facilitator.files + voters.flatMap(\.files))
      for index in voters.indices { voters[index].look(at: all, milliseconds: milliseconds) }
    }
  }

  private func files(_ files: [(name: String, bytes: [UInt8])]) -> [RoomFile] {
    files.compactMap {
      if case .record(let file) = RoomFile.read($0.bytes, in: facilitator.id) { file } else { nil }
    }
  }

  mutating func open(_ practice: Item.ID, round: Int = 1) {
    facilitator.open(practice, round: round)
    exchange()
  }

  /// Each voter votes; a space is one who does not yet, `?` is *don't know*.
  mutating func vote(_ votes: String) {
    for (index, sign) in votes.enumerated() where sign != " " {
      _ = voters[index].cast(
        sign.wholeNumberValue.map { .level($0) } ?? .unknown, using: &generator)
    }
    exchange()
  }

  mutating func freeze() {
    facilitator.freeze()
    exchange()
  }

  mutating func reveal() {
    facilitator.reveal()
    exchange()
  }

  var hosted: HostedSight {
    HostedSight(facilitator, path: "/srv/share/room-k3v9x2ma", milliseconds: milliseconds)
  }

  func joined(_ index: Int = 0, isOnlooker: Bool = false) -> JoinedSight {
    JoinedSight(
      voters[index], questionnaire, isOnlooker: isOnlooker, milliseconds: milliseconds)
  }
}
