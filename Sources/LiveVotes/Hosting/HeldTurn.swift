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
  /// How many votes were opened after the reveal.
  package internal(set) var late = 0

  init(_ turn: Turn) { self.turn = turn }

  /// True where a vote of a seat is on the own disk.
  package func hasVote(of seat: Seat.ID) -> Bool { received[seat] != nil }

  /// Those of the list who have not opened.
  ///
  /// Who says that the list is wrong is among them, too: anybody can write that for another, and votes that are shown one
  /// by one tell whose they are.
  package var awaited: [Seat.ID] {
    (freeze?.seats.keys.map(\.self) ?? []).filter { opened[$0] == nil }.sorted()
  }
}
