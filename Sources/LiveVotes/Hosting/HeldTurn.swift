import MaturityModel

/// One turn as the facilitator's program knows it.
package struct HeldTurn: Hashable, Sendable {
  package let turn: Turn
  package internal(set) var phase = Now.Phase.open
  /// The newest commitment of each seat.
  var received: [Seat.ID: Commitment] = [:]
  package internal(set) var freeze: Freeze?
  /// What was opened as it was committed.
  package internal(set) var opened: [Seat.ID: String] = [:]
  package internal(set) var reveal: Reveal?
  /// Seats of which something came that is no opening of what they committed to, and what.
  package internal(set) var refused: [Seat.ID: Refusal] = [:]

  init(_ turn: Turn) { self.turn = turn }

  /// True where a vote of a seat is on the own disk.
  package func hasVote(of seat: Seat.ID) -> Bool { received[seat] != nil }

  /// Why a seat has not opened, although it answered.
  package enum Refusal: Hashable, Sendable {
    case notAsCommitted
    case objection(Opening.Objection)
  }

  /// Those of the list who have neither opened nor said that the list is wrong.
  package var awaited: [Seat.ID] {
    (freeze?.seats.keys.map(\.self) ?? []).filter { seat in
      switch refused[seat] {
      case .objection(.notMine): false
      // Another may have written what does not fit.
      case .notAsCommitted, .objection(.missing), nil: opened[seat] == nil
      }
    }.sorted()
  }
}
