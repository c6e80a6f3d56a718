import MaturityModel

/// Who voted, with which commitments: from here no vote is taken.
package struct Freeze: Hashable, Sendable {
  let turn: Turn
  package let seats: [Seat.ID: Digest]
  let list: Digest
  /// The element of the facilitator's chain that nobody else knows before.
  let key: Digest
  /// What binds the list to the key that the result shows.
  let seal: Digest

  init(_ turn: Turn, _ seats: [Seat.ID: Digest], keys: Chain, in room: Digest) {
    (self.turn, self.seats) = (turn, seats)
    list = turn.list(seats, in: room)
    key = keys.element(2 * turn.number - 1)
    seal = Self.seal(of: list, key: keys.element(2 * turn.number), in: room)
  }

  static func seal(of list: Digest, key: Digest, in room: Digest) -> Digest {
    Digest("seal", room, key, list)
  }

  /// True where only the facilitator can have written this or copied its key from what the facilitator wrote.
  func isTrue(in room: Digest, anchor: Digest) -> Bool {
    turn.list(seats, in: room) == list
      && Chain.Purpose.key.leads(key, in: 2 * turn.number - 1, to: anchor)
  }

  var members: [String: JSON] {
    turn.members.merging([
      "seats": .object(seats.mapValues { .string($0.hexadecimal) }),
      "list": .string(list.hexadecimal), "key": .string(key.hexadecimal),
      "seal": .string(seal.hexadecimal),
    ]) { first, _ in first }
  }

  static let keys: Set<String> = Turn.keys.union(["seats", "list", "key", "seal"])

  init(_ members: Members) throws(Malformed) {
    turn = try Turn(members)
    seats = try members.seatMap("seats") { Digest(hexadecimal: $0) }
    list = try members.digest("list")
    key = try members.digest("key")
    seal = try members.digest("seal")
  }
}
