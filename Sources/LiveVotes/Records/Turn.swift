import Formats
package import MaturityModel

/// What a vote is committed for.
package struct Turn: Hashable, Sendable {
  package let number: Int
  package let practice: Item.ID
  package let round: Int

  package init(number: Int, practice: Item.ID, round: Int) {
    (self.number, self.practice, self.round) = (number, practice, round)
  }

  /// What a voter publishes before the votes are frozen.
  func commit(
    _ vote: String, of seat: Seat.ID, link: Digest, salt: Digest, in room: Digest
  ) -> Digest {
    Digest("commit", room, seat.text, number, practice.text, round, link, salt, vote)
  }

  /// The hash of who voted, with which commitments.
  func list(_ seats: [Seat.ID: Digest], in room: Digest) -> Digest {
    let json = JSON.object(seats.mapValues { .string($0.hexadecimal) })
    return Digest("list", room, number, practice.text, round, json.compact)
  }

  var members: [String: JSON] {
    ["turn": .integer(number), "practice": .id(practice), "round": .integer(round)]
  }

  static let keys: Set<String> = ["turn", "practice", "round"]

  init(_ members: Members) throws(Malformed) {
    self.init(
      number: try members.turn, practice: try members.item("practice"), round: try members.round)
  }
}
