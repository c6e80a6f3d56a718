import MaturityModel
import Translation

extension Facilitator {
  /// Something that the room should hear of.
  package enum Alarm: Hashable, Sendable {
    /// Somebody else writes what only the facilitator writes.
    case foreign(Kind)
    /// A seat that is not made of what its file says.
    case voidSeat
    /// A seat without the code of anybody.
    case withoutCode
    case tooManySeats
    case secondSeat(String)
    /// The number of a vote is much higher than before.
    case jump(Seat.ID)
    case notAsCommitted(Seat.ID, turn: Int)
    case objection(Seat.ID, Opening.Objection, turn: Int)

    package enum Kind: Hashable, Sendable { case now, list, result }
  }

  /// Nobody is called longer; what is longer would fill the wall.
  private static let longestName = 60

  /// What a seat is called on the screen.
  package func name(of id: Seat.ID) -> String {
    guard let seat = seat(id) else { return id.text }
    let person = people.first { $0.id == seat.person }
    let name = [person?.name, seat.name, person?.role, seat.role].compactMap(\.self)
      .first { !$0.isEmpty }
    return name.map { String($0.prefix(Self.longestName)) }
      ?? phrase("seat \(String(id.text.prefix(4)), "letters")")
  }

  /// What happened, in a sentence.
  package func sentence(of alarm: Alarm) -> String {
    switch alarm {
    case .foreign(.now):
      phrase("Somebody else writes as facilitator in the folder; it was written over.")
    case .foreign(.list):
      phrase("Somebody else wrote a list of who voted; the true one was written again.")
    case .foreign(.result):
      phrase("Somebody else wrote a result; the true one was written again.")
    case .voidSeat: phrase("A file of a seat does not fit its own name; it is void.")
    case .withoutCode: phrase("Somebody joined without the code of anybody; the seat is void.")
    case .tooManySeats:
      phrase("There are \(Room.seatLimit, "number") seats; no more can be taken.")
    case .secondSeat(let name):
      phrase("A second seat was taken as \(name, "name"); it waits for you.")
    case .jump(let seat):
      phrase(
        """
        The vote of \(name(of: seat), "name") was changed very often at once: somebody may write \
        for that seat.
        """)
    case .notAsCommitted(let seat, let turn):
      phrase(
        """
        \(name(of: seat), "name") did not open as committed (turn \(turn, "number")); somebody may \
        have written for that seat.
        """)
    case .objection(let seat, .missing, let turn):
      phrase(
        "\(name(of: seat), "name") says that a vote is missing (turn \(turn, "number")).")
    case .objection(let seat, .notMine, let turn):
      phrase(
        """
        \(name(of: seat), "name") says: not my vote (turn \(turn, "number")). Vote again.
        """)
    }
  }
}
