import MaturityModel

/// What the facilitator's program counted.
package struct Reveal: Hashable, Sendable {
  let turn: Turn
  let list: Digest
  /// Higher for each that came later.
  package let edition: Int
  /// In the order of their letters, so that nobody is told by the place.
  package let votes: [String]
  let counted: [Seat.ID]
  /// Whose votes were frozen, and not opened.
  package let silent: [Seat.ID]
  /// True where no opening will be added.
  let isFinal: Bool
  let key: Digest

  init(
    _ freeze: Freeze, opened: [Seat.ID: String], edition: Int, isFinal: Bool, keys: Chain
  ) {
    (turn, list, self.edition) = (freeze.turn, freeze.list, edition)
    votes = opened.values.sorted()
    counted = opened.keys.sorted()
    silent = freeze.seats.keys.filter { opened[$0] == nil }.sorted()
    self.isFinal = isFinal
    key = keys.element(2 * freeze.turn.number)
  }

  /// True where only the facilitator can have written this or copied its key from what the facilitator wrote.
  func isTrue(anchor: Digest) -> Bool {
    Chain.Purpose.key.leads(key, in: 2 * turn.number, to: anchor)
  }

  /// True where this can come after an earlier result of the turn: openings come in addition, until one is the last.
  func continues(_ earlier: Reveal) -> Bool {
    var others = votes[...]
    for vote in earlier.votes {
      guard let place = others.firstIndex(of: vote) else { return false }
      others = others[(place + 1)...]
    }
    return turn == earlier.turn && list == earlier.list && key == earlier.key
      && edition > earlier.edition && !earlier.isFinal
      && Set(counted).isSuperset(of: earlier.counted)
  }

  var members: [String: JSON] {
    turn.members.merging([
      "list": .string(list.hexadecimal), "edition": .integer(edition), "votes": .texts(votes),
      "counted": .ids(counted), "silent": .ids(silent), "final": .bool(isFinal),
      "key": .string(key.hexadecimal),
    ]) { first, _ in first }
  }

  static let keys: Set<String> = Turn.keys.union([
    "list", "edition", "votes", "counted", "silent", "final", "key",
  ])

  init(_ members: Members) throws(Malformed) {
    turn = try Turn(members)
    list = try members.digest("list")
    edition = try members.whole("edition", in: 1...Commitment.editionLimit)
    votes = try members.texts("votes")
    counted = try members.seats("counted")
    silent = try members.seats("silent")
    isFinal = try members.flag("final")
    key = try members.digest("key")
    guard votes.count == counted.count, votes.allSatisfy({ Vote(letter: $0) != nil }) else {
      throw Malformed()
    }
  }
}
