import Formats
import MaturityModel
import Testing

@testable import LiveVotes

/// All files of one turn, which another program wrote.
@Suite struct RoomFileTests {
  private let room: Room
  private let id: Digest
  private static let names = [
    "now.json", "open-0001-6a0fb9c9fc1e7295.json", "open-0001-6bb7d0c84967bd98.json",
    "seat-6a0fb9c9fc1e7295.json", "seat-6bb7d0c84967bd98.json", "turn-0001-frozen.json",
    "turn-0001-result.json", "vote-0001-6a0fb9c9fc1e7295.json", "vote-0001-6bb7d0c84967bd98.json",
  ]

  init() throws {
    let bytes = try Sample.bytes("Example/room.json")
    room = try #require(Room(bytes))
    id = Digest(ofRoom: bytes)
  }

  private func files() throws -> [RoomFile] {
    try Self.names.map { name in
      guard case .record(let file) = RoomFile.read(try Sample.bytes("Example/\(name)"), in: id)
      else { throw Malformed() }
      return file
    }
  }

  @Test func `a room is written as it was read`() throws {
    #expect(try room.bytes == Sample.bytes("Example/room.json"))
    #expect(room.readers == .all)
    #expect(room.practices == ["dat-1", "dat-2"])
  }

  @Test func `every file is read, named and written as it was`() throws {
    for (name, file) in zip(Self.names, try files()) {
      #expect(file.name == name)
      #expect(file.bytes(in: id) == (try Sample.bytes("Example/\(name)")))
    }
  }

  @Test func `the facilitator counts the turn, and a voter finds nothing wrong with it`() throws {
    let files = try files()
    let keys = Chain(keysOf: Digest(ofRoom: []))
    var facilitator = Facilitator(room, id: id, keys: keys, codes: [:], exempt: [])
    facilitator.people = [Respondent(id: "a", name: "ada"), Respondent(id: "b", name: "BEN")]
    facilitator.look(at: files, milliseconds: 0)
    #expect(facilitator.seats.map(\.person) == ["b", "a"])
    #expect(facilitator.alarms == [.foreign(.now), .foreign(.list), .foreign(.result)])
    var generator = SystemRandomNumberGenerator()
    var voter = Voter(room, id: id, .init(name: "", role: "", code: nil, using: &generator))
    voter.look(at: files, milliseconds: 0)
    #expect(voter.alarms.isEmpty)
    #expect(voter.reveals[1]?.votes == ["2", "3"])
    #expect(voter.checked.count == 1)
  }

  @Test func `a box is opened with its code alone`() throws {
    let code = try #require(
      SeatCode(String(decoding: Sample.bytes("Example/box.code"), as: UTF8.self)))
    guard
      case .record(.opening(let opening)) = RoomFile.read(
        try Sample.bytes("Example/box.example"), in: id),
      case .freeze(let freeze) = try files()[5], let commit = freeze.seats[opening.seat]
    else { throw Malformed() }
    let opened = try #require(opening.opened(code: code, commit: commit, in: id))
    #expect(opened.vote == "3")
    #expect(
      freeze.turn.commit(
        opened.vote, of: opening.seat, link: opened.link, salt: opened.salt, in: id)
        == commit)
    #expect(opening.opened(code: nil, commit: commit, in: id) == nil)
    #expect(opening.opened(code: SeatCode("000G40R40M30E209"), commit: commit, in: id)?.vote != "3")
  }

  @Test func `what is cut, changed in its kind, or of another room is no file of the room`() throws
  {
    for name in Self.names {
      let bytes = try Sample.bytes("Example/\(name)")
      for length in stride(from: 0, to: bytes.count - 1, by: 7) {
        #expect(RoomFile.read(Array(bytes[..<length]), in: id) == .foreign)
      }
      #expect(RoomFile.read(bytes, in: Digest(ofRoom: [1])) == .foreign)
      let members = try Sample.json("Example/\(name)")
      for key in members.keys where key != "room" {
        var less = members
        less[key] = nil
        #expect(RoomFile.read(JSON.object(less).line, in: id) == .malformed, "\(name) \(key)")
        var other = members
        other[key] = .array([.bool(true)])
        #expect(RoomFile.read(JSON.object(other).line, in: id) == .malformed, "\(name) \(key)")
      }
      var more = members
      more["more"] = .null
      #expect(RoomFile.read(JSON.object(more).line, in: id) == .malformed)
      more["format"] = .integer(2)
      #expect(RoomFile.read(JSON.object(more).line, in: id) == .newer)
    }
  }
}
