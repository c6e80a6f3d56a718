package import MaturityModel

/// What the facilitator's program says again and again: what goes on.
package struct Now: Hashable, Sendable {
  /// Higher each time; the highest counts.
  var seq: Int
  package var number: Int
  package var phase: Phase
  /// Nil before the first turn.
  package var practice: Item.ID?
  package var round: Int
  /// The beginnings of the commitments that are on the facilitator's disk, by seat.
  package var received: [Seat.ID: String]
  /// How many seats there are.
  package var seats: Int
  /// What stands on the wall.
  package var text: String

  package enum Phase: String, Hashable, Sendable {
    case idle, open, frozen, revealed, cancelled, closed
  }

  /// Far more than are ever written.
  static let seqLimit = 1_000_000_000_000

  /// What is voted on; nil before the first turn.
  package var turn: Turn? { practice.map { Turn(number: number, practice: $0, round: round) } }

  var members: [String: JSON] {
    [
      "seq": .integer(seq), "turn": .integer(number), "phase": .string(phase.rawValue),
      "practice": .string(practice?.text ?? ""), "round": .integer(round),
      "received": .object(received.mapValues { .string($0) }), "seats": .integer(seats),
      "text": .string(text),
    ]
  }

  static let keys: Set<String> = [
    "seq", "turn", "phase", "practice", "round", "received", "seats", "text",
  ]

  init(_ members: Members) throws(Malformed) {
    let practice = try members.text("practice")
    self.init(
      seq: try members.whole("seq", in: 0...Self.seqLimit),
      number: try members.whole("turn", in: 0...Room.turnLimit), phase: try members.word("phase"),
      practice: practice.isEmpty ? nil : Item.ID(practice),
      round: try members.whole("round", in: 0...Discussion.roundLimit),
      received: try members.seatMap("received") { $0.utf8.count == 16 ? $0 : nil },
      seats: try members.whole("seats", in: 0...Room.seatLimit), text: try members.text("text"))
  }

  init(
    seq: Int, number: Int, phase: Phase, practice: Item.ID?, round: Int,
    received: [Seat.ID: String], seats: Int, text: String
  ) {
    (self.seq, self.number, self.phase, self.practice) = (seq, number, phase, practice)
    (self.round, self.received, self.seats, self.text) = (round, received, seats, text)
  }
}
