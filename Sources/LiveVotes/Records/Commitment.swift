import MaturityModel

/// A vote that nobody can read yet, and that nobody can change later.
package struct Commitment: Hashable, Sendable {
  let turn: Int
  let seat: Seat.ID
  /// Higher for each change.
  let edition: Int
  let commit: Digest

  /// No voter changes a vote so often.
  static let editionLimit = 1_000_000

  var members: [String: JSON] {
    [
      "turn": .integer(turn), "seat": .id(seat), "edition": .integer(edition),
      "commit": .string(commit.hexadecimal),
    ]
  }

  static let keys: Set<String> = ["turn", "seat", "edition", "commit"]

  init(turn: Int, seat: Seat.ID, edition: Int, commit: Digest) {
    (self.turn, self.seat, self.edition, self.commit) = (turn, seat, edition, commit)
  }

  init(_ members: Members) throws(Malformed) {
    self.init(
      turn: try members.turn, seat: try members.seat("seat"),
      edition: try members.whole("edition", in: 1...Self.editionLimit),
      commit: try members.digest("commit"))
  }
}
