import Formats
import MaturityModel

extension Voter {
  /// What a voter's program keeps on the own disk: with it one is the same person after a restart.
  package struct Kept: Hashable, Sendable {
    /// The beginning of the chain.
    let secret: Digest
    package let name: String
    package let role: String
    /// The code of the seat; nil where the room has none.
    package let code: SeatCode?
    /// The own votes of each turn, the last one counts.
    var casts: [Int: [Cast]] = [:]
    /// The highest edition of the own vote that was written or seen.
    var editions: [Int: Int] = [:]
    /// What the facilitator's program had on its disk.
    var confirmed: [Int: Digest] = [:]
    var answers: [Int: Opening] = [:]
    /// Answers that gave way to others.
    var former: Set<Opening> = []
    /// The highest turn of which a true list was seen; 0 before.
    var highestFreeze = 0

    /// One vote of one turn.
    struct Cast: Hashable, Sendable {
      let turn: Turn
      let vote: Vote
      let salt: Digest
      let commit: Digest
    }

    /// A new seat.
    package init(
      name: String, role: String, code: SeatCode?, using generator: inout some RandomNumberGenerator
    ) {
      secret = Digest(random: &generator)
      (self.name, self.role, self.code) = (name, role, code)
    }
  }
}

extension Voter.Kept {
  /// The bytes of the file, for its owner alone.
  package func bytes(in room: Digest) -> [UInt8] {
    var members: [String: JSON] = [
      "format": .integer(1), "kind": .string("voter"), "room": .string(room.hexadecimal),
      "secret": .string(secret.hexadecimal), "name": .string(name), "role": .string(role),
      "highestFreeze": .integer(highestFreeze),
      "casts": .array(
        casts.values.joined().sorted { $0.turn.number < $1.turn.number }.map(\.json)),
      "editions": .object(editions.map { ("\($0.key)", JSON.integer($0.value)) }),
      "confirmed": .object(confirmed.map { ("\($0.key)", JSON.string($0.value.hexadecimal)) }),
      "answers": .array(answers.sorted { $0.key < $1.key }.map { .object($0.value.members) }),
      "former": .array(former.map { .object($0.members) }),
    ]
    members["code"] = code.map { .string($0.text) }
    return JSON.object(members).line
  }

  /// Reads such a file; nil for one of another room, or that is damaged.
  package init?(_ bytes: [UInt8], room: Digest) {
    guard let json = (try? JSONDocument(bytes))?.root.json else { return nil }
    do throws(Malformed) { try self.init(json, room) } catch { return nil }
  }

  private init(_ json: JSON, _ room: Digest) throws(Malformed) {
    let members = try Members(
      json,
      keys: [
        "format", "kind", "room", "secret", "name", "role", "highestFreeze", "casts", "editions",
        "confirmed", "answers", "former",
      ], optional: ["code"])
    _ = try members.whole("format", in: 1...1)
    guard try members.digest("room") == room, try members.text("kind") == "voter" else {
      throw Malformed()
    }
    secret = try members.digest("secret")
    (name, role) = (try members.text("name"), try members.text("role"))
    code = members.has("code") ? SeatCode(try members.text("code")) : nil
    highestFreeze = try members.whole("highestFreeze", in: 0...Room.turnLimit)
    for element in try members.value("casts").elements ?? [] {
      let cast = try Cast(element)
      casts[cast.turn.number, default: []].append(cast)
    }
    for (turn, value) in try members.value("editions").members ?? [:] {
      editions[Int(turn) ?? 0] = value.whole
    }
    for (turn, value) in try members.value("confirmed").members ?? [:] {
      confirmed[Int(turn) ?? 0] = value.text.flatMap { Digest(hexadecimal: $0) }
    }
    for opening in try Self.openings(members.value("answers")) { answers[opening.turn] = opening }
    former = Set(try Self.openings(members.value("former")))
  }

  private static func openings(_ json: JSON) throws(Malformed) -> [Opening] {
    var openings: [Opening] = []
    for element in json.elements ?? [] {
      openings.append(
        try Opening(Members(element, keys: Opening.keys, optional: Opening.optionalKeys)))
    }
    return openings
  }
}

extension Voter.Kept.Cast {
  fileprivate var json: JSON {
    .object(
      turn.members.merging([
        "vote": .string(vote.letter), "salt": .string(salt.hexadecimal),
        "commit": .string(commit.hexadecimal),
      ]) { first, _ in first })
  }

  fileprivate init(_ json: JSON) throws(Malformed) {
    let members = try Members(json, keys: Turn.keys.union(["vote", "salt", "commit"]))
    guard let vote = Vote(letter: try members.text("vote")) else { throw Malformed() }
    self.init(
      turn: try Turn(members), vote: vote, salt: try members.digest("salt"),
      commit: try members.digest("commit"))
  }
}
