package import MaturityModel

/// The program of who holds a workshop: the seats of a room, its turns, and what of both has to be kept.
///
/// A value. It is shown what stands in the folder; what it makes of it has to be journaled before `files` are written.
/// No byte of a vote reaches it before the votes are frozen.
package struct Facilitator: Sendable {
  package let room: Room
  package let id: Digest
  let keys: Chain
  /// The codes that were handed out, by person.
  private(set) var codes: [Respondent.ID: SeatCode]
  /// The practices that may be voted not applicable.
  let exempt: Set<Item.ID>

  package internal(set) var seats: [HeldSeat] = []
  package internal(set) var turns: [HeldTurn] = []
  package internal(set) var isClosed = false
  /// The highest number that may have been used.
  var reserved = 0
  var seq = 0
  /// What has to be journaled before anything is written; in this order.
  package internal(set) var unkept: [RoomEvent] = []

  /// The last of what was published, and when, on the own clock that never jumps.
  var now: Now?
  var publishedAt: Int?
  /// True after somebody else wrote what only the facilitator writes.
  var isContested = false
  /// The openings, and the votes with the highest number, that were looked at already.
  var known: Set<RoomFile> = []
  /// What the room should hear of, in the order in which it was noticed.
  package internal(set) var alarms: [Alarm] = []
  /// The people on the workshop's list.
  package var people: [Respondent] = []

  /// Somebody who votes.
  package struct HeldSeat: Hashable, Sendable {
    let seat: Seat
    /// False for a seat beyond the people on the list, until somebody admits it.
    package internal(set) var isAdmitted: Bool
    /// True once its votes stay in no turn.
    package internal(set) var isLeftOut = false
    /// Whose it is; nil where nobody on the list fits.
    package let person: Respondent.ID?
    /// When something of it came last, on the own clock that never jumps.
    package internal(set) var seenAt: Int?
    var latest: Set<RoomFile> = []

    package var id: Seat.ID { seat.id }
    package var name: String { seat.name }
    package var role: String { seat.role }
    /// True where its votes count.
    package var votes: Bool { isAdmitted && !isLeftOut }
    /// As whom its votes enter the workshop.
    package var respondent: Respondent.ID { person ?? Respondent.ID(seat.id.text) }
  }

  /// The program of a room that is new, or with what its journal says.
  package init(
    _ room: Room, id: Digest, keys: Chain, codes: [Respondent.ID: SeatCode], exempt: Set<Item.ID>,
    events: some Sequence<RoomEvent> = []
  ) {
    (self.room, self.id, self.keys) = (room, id, keys)
    (self.codes, self.exempt) = (codes, exempt)
    for event in events { apply(event) }
    seq = reserved
  }

  /// The turn that goes on, or was the last; nil before the first.
  package var current: HeldTurn? { turns.last }

  package func seat(_ id: Seat.ID) -> HeldSeat? { seats.first { $0.id == id } }

  /// Takes in codes that were handed out meanwhile.
  package mutating func know(_ codes: [Respondent.ID: SeatCode]) { self.codes = codes }

  /// The seats whose votes count.
  package var voting: [HeldSeat] { seats.filter(\.votes) }

  /// Seats that wait for somebody to admit them.
  package var waiting: [HeldSeat] { seats.filter { !$0.isAdmitted && !$0.isLeftOut } }

  /// How many votes of the open turn are on the own disk.
  package var voted: Int {
    guard let turn = turns.last else { return 0 }
    return voting.count { turn.received[$0.id] != nil }
  }

  mutating func keep(_ event: RoomEvent) {
    apply(event)
    unkept.append(event)
  }

  /// To be told once all events that had to be journaled are on the disk.
  package mutating func haveKept() { unkept = [] }

  mutating func notice(_ alarm: Alarm) { if !alarms.contains(alarm) { alarms.append(alarm) } }

  private mutating func change(_ number: Int, _ edit: (inout HeldTurn) -> Void) {
    guard turns.indices.contains(number - 1) else { return }
    edit(&turns[number - 1])
  }

  private mutating func change(_ id: Seat.ID, _ edit: (inout HeldSeat) -> Void) {
    guard let index = seats.firstIndex(where: { $0.id == id }) else { return }
    edit(&seats[index])
  }

  private mutating func apply(_ event: RoomEvent) {
    switch event {
    case .reserved(let seq): reserved = max(reserved, seq)
    case .seat(let seat, let isAdmitted, let person):
      guard self.seat(seat.id) == nil else { return }
      seats.append(HeldSeat(seat: seat, isAdmitted: isAdmitted, person: person))
    case .admitted(let seat): change(seat) { $0.isAdmitted = true }
    case .leftOut(let seat): change(seat) { $0.isLeftOut = true }
    case .opened(let turn):
      if turn.number == turns.count + 1 { turns.append(HeldTurn(turn)) }
    case .received(let vote):
      change(vote.turn) { turn in
        if vote.edition >= turn.received[vote.seat]?.edition ?? 0 {
          turn.received[vote.seat] = vote
        }
      }
    case .frozen(let freeze):
      change(freeze.turn.number) { ($0.freeze, $0.phase) = (freeze, .frozen) }
    case .cancelled(let turn): change(turn) { $0.phase = .cancelled }
    case .shown(let turn, let seat, let vote):
      change(turn) { $0.opened[seat] = $0.opened[seat] ?? vote }
    case .revealed(let reveal):
      change(reveal.turn.number) { turn in
        if let former = turn.reveal { turn.late += reveal.counted.count - former.counted.count }
        turn.reveal = reveal
        if turn.phase == .frozen { turn.phase = .revealed }
      }
    case .decided(let turn): change(turn) { $0.phase = .idle }
    case .closed: isClosed = true
    }
  }

  /// True for a true list of a turn that this program knows nothing of.
  package func isUnknown(_ freeze: Freeze) -> Bool {
    freeze.turn.number > turns.count && freeze.isTrue(in: id, anchor: room.anchor)
  }

  /// The shortest events that lead to the same: what was received is on the list once that is frozen.
  package var events: [RoomEvent] {
    var events: [RoomEvent] = [.reserved(seq: reserved)]
    for seat in seats {
      events.append(.seat(seat.seat, isAdmitted: seat.isAdmitted, person: seat.person))
      if seat.isLeftOut { events.append(.leftOut(seat.id)) }
    }
    for turn in turns {
      events.append(.opened(turn.turn))
      if let freeze = turn.freeze {
        events.append(.frozen(freeze))
      } else if turn.phase == .open {
        events += turn.received.values.map { .received($0) }
      }
      events += turn.opened.map { .shown(turn: turn.turn.number, seat: $0.key, vote: $0.value) }
      if let reveal = turn.reveal { events.append(.revealed(reveal)) }
      switch turn.phase {
      case .cancelled: events.append(.cancelled(turn: turn.turn.number))
      case .idle: events.append(.decided(turn: turn.turn.number))
      case .open, .frozen, .revealed, .closed: break
      }
    }
    return isClosed ? events + [.closed] : events
  }
}
