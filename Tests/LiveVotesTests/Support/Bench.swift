import MaturityModel

@testable import LiveVotes

/// A facilitator's program and some voters' that see everything at once, and somebody who writes between them.
struct Bench {
  private(set) var facilitator: Facilitator
  var voters: [Voter]
  private var generator = Seeded(7)
  /// What somebody else put into the folder.
  var foreign: [RoomFile] = []

  init(voters count: Int = 2) {
    let world = World(seed: 7, practices: 3)
    facilitator = Facilitator(world.room, id: world.id, keys: world.keys, codes: [:], exempt: [])
    facilitator.people = (0..<count).map { Respondent(id: .init("id-\($0)"), name: "Voter \($0)") }
    var generator = generator
    voters = (0..<count).map {
      Voter(
        world.room, id: world.id,
        .init(name: "Voter \($0)", role: "", code: nil, using: &generator))
    }
    exchange()
  }

  private func read(_ files: [(name: String, bytes: [UInt8])]) -> [RoomFile] {
    files.compactMap { file in
      guard case .record(let record) = RoomFile.read(file.bytes, in: facilitator.id) else {
        return nil
      }
      return record
    }
  }

  /// What stands in the folder.
  var folder: [RoomFile] { foreign + read(facilitator.files) + voters.flatMap { read($0.files) } }

  /// Lets the facilitator's program look.
  mutating func lead(_ act: (inout Facilitator) -> Void = { _ in }) {
    act(&facilitator)
    facilitator.look(at: folder, milliseconds: 0)
    facilitator.publish(text: "", milliseconds: 0)
    facilitator.haveKept()
  }

  /// Lets everybody look, until nothing more comes of it.
  mutating func exchange(_ act: (inout Facilitator) -> Void = { _ in }) {
    lead(act)
    for _ in 0..<3 {
      for index in voters.indices { voters[index].look(at: folder, milliseconds: 0) }
      lead()
    }
    for index in voters.indices { voters[index].look(at: folder, milliseconds: 0) }
  }

  mutating func open() {
    exchange { [practice = facilitator.room.practices[0]] in $0.open(practice, round: 1) }
  }

  mutating func cast(_ level: Int, _ index: Int) {
    _ = voters[index].cast(.level(level), using: &generator)
  }

  /// The commitment of a voter in the first turn, as it stands in the folder.
  func commitment(_ index: Int) -> Commitment? {
    for case .vote(let vote) in read(voters[index].files) where vote.turn == 1 { return vote }
    return nil
  }
}
