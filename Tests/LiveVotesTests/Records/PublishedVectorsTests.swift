import Formats
import MaturityModel
import Testing

@testable import LiveVotes

/// The hashes of `vectors.json`, which another program computed.
@Suite struct PublishedVectorsTests {
  private let vector: [String: JSON]
  private let room: Digest

  init() throws {
    vector = try #require(try Sample.json("vectors.json")["live"]?.members)
    room = Digest(ofRoom: Array(try #require(vector["roomFile"]?.text).utf8))
  }

  private func text(_ name: String) throws -> String { try #require(vector[name]?.text) }
  private func digest(_ name: String) throws -> Digest {
    try #require(Digest(hexadecimal: text(name)))
  }

  @Test func `a room has the published hash and code`() throws {
    #expect(try room == digest("room"))
    #expect(try room.code.filter { $0 != "-" } == text("roomCode"))
  }

  @Test func `chains have the published anchors and elements`() throws {
    let keys = Chain(keysOf: try digest("keySeed"))
    #expect(try keys.anchor == digest("keyAnchor"))
    #expect(try keys.element(13) == digest("freezeKeyOfTurn7"))
    #expect(try keys.element(14) == digest("resultKeyOfTurn7"))
    let links = Chain(.link(room: room), of: try digest("linkSeed"))
    #expect(try links.anchor == digest("anchor"))
    #expect(try links.element(7) == digest("linkOfTurn7"))
    let link = try digest("linkOfTurn7")
    #expect(Chain.Purpose.link(room: room).leads(link, in: 7, to: links.anchor))
    #expect(!Chain.Purpose.link(room: room).leads(link, in: 6, to: links.anchor))
    #expect(!Chain.Purpose.link(room: room).leads(link, in: 1_025, to: links.anchor))
  }

  @Test func `seat, commitment, list and seal have the published hashes`() throws {
    let code = try #require(SeatCode(text("seatCode")))
    let seat = Seat(
      anchor: try digest("anchor"), name: try text("name"), role: try text("role"), code: code,
      in: room)
    #expect(try seat.id.text == text("seat"))
    #expect(try seat.proof == digest("proof"))
    let turn = Turn(number: 7, practice: Item.ID(try text("practice")), round: 1)
    let commit = turn.commit(
      try text("vote"), of: seat.id, link: try digest("linkOfTurn7"), salt: try digest("salt"),
      in: room)
    #expect(try commit == digest("commit"))
    let freeze = Freeze(
      turn, [seat.id: commit], keys: Chain(keysOf: try digest("keySeed")), in: room)
    #expect(try freeze.list == digest("list"))
    #expect(try freeze.seal == digest("seal"))
    #expect(try freeze.isTrue(in: room, anchor: digest("keyAnchor")))
    let box = Opening.box(
      try text("vote"), salt: try digest("salt"), code: code, turn: 7, commit: commit, in: room)
    #expect(try box.hexadecimal == text("box"))
  }

  @Test func `a code is read in any case, and nothing else is`() throws {
    let code = try #require(SeatCode(text("seatCode")))
    #expect(SeatCode(code.displayed.lowercased()) == code)
    for text in ["", "000G40R40M30E20", "000G40R40M30E2099", "000G40R40M30E20U", "ÄÖÜ"] {
      #expect(SeatCode(text) == nil)
    }
  }
}
