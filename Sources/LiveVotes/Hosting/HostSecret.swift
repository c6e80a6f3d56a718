import Formats
package import MaturityModel

/// What the program of who holds a workshop keeps on the own disk: with it, it is the same facilitator after a restart.
package struct HostSecret: Hashable, Sendable {
  /// The beginning of the chain.
  let secret: Digest
  package let room: Room
  /// The folder of the room.
  package let path: String
  /// The id of the assessment in which the workshop is held.
  package let assessment: String
  /// The codes that were handed out, by person.
  package var codes: [Respondent.ID: SeatCode]

  package init(
    secret: Digest, room: Room, path: String, assessment: String,
    codes: [Respondent.ID: SeatCode]
  ) {
    (self.secret, self.room, self.path) = (secret, room, path)
    (self.assessment, self.codes) = (assessment, codes)
  }

  /// The hash of the room's file.
  package var id: Digest { Digest(ofRoom: room.bytes) }

  /// The facilitator's program, with what its journal says.
  package func facilitator(exempt: Set<Item.ID>, journal: [JSON]) -> Facilitator {
    let id = id
    return Facilitator(
      room, id: id, keys: Chain(keysOf: secret), codes: codes, exempt: exempt,
      events: journal.lazy.compactMap { RoomEvent($0, in: id) })
  }

  package var bytes: [UInt8] {
    JSON.object([
      "format": .integer(1), "kind": .string("facilitator"), "secret": .string(secret.hexadecimal),
      "room": .string(id.hexadecimal), "path": .string(path), "assessment": .string(assessment),
      "file": .string(String(decoding: room.bytes, as: UTF8.self)),
      "codes": .object(codes.map { ($0.key, JSON.string($0.value.text)) }),
    ]).line
  }

  /// Reads such a file; nil for everything else.
  package init?(_ bytes: [UInt8]) {
    guard let json = (try? JSONDocument(bytes))?.root.json else { return nil }
    do throws(Malformed) { try self.init(json) } catch { return nil }
  }

  private init(_ json: JSON) throws(Malformed) {
    let members = try Members(
      json,
      keys: ["format", "kind", "secret", "room", "path", "assessment", "file", "codes"])
    _ = try members.whole("format", in: 1...1)
    let file = Array(try members.text("file").utf8)
    guard try members.text("kind") == "facilitator", let room = Room(file) else {
      throw Malformed()
    }
    var codes: [Respondent.ID: SeatCode] = [:]
    for (person, code) in try members.value("codes").members ?? [:] {
      codes[Respondent.ID(person)] = code.text.flatMap { SeatCode($0) }
    }
    self.init(
      secret: try members.digest("secret"), room: room, path: try members.text("path"),
      assessment: try members.text("assessment"), codes: codes)
  }
}
