package import MaturityModel

extension Facilitator {
  /// True where a vote can be opened.
  package var canOpen: Bool {
    switch turns.last?.phase {
    case nil, .idle, .cancelled, .revealed: !isClosed && turns.count < Room.turnLimit
    case .open, .frozen, .closed: false
    }
  }

  /// Lets everybody vote on a practice; what was shown before is decided, or left as it is.
  package mutating func open(_ practice: Item.ID, round: Int) {
    guard canOpen else { return }
    decide()
    keep(.opened(Turn(number: turns.count + 1, practice: practice, round: round)))
  }

  /// Ends the vote: who is in is in.
  package mutating func freeze() {
    guard let turn = turns.last, turn.phase == .open else { return }
    let counted = turn.received.filter { seat($0.key)?.votes == true }.mapValues(\.commit)
    keep(.frozen(Freeze(turn.turn, counted, keys: keys, in: id)))
  }

  /// Takes the vote back: nothing of it is ever opened.
  package mutating func cancel() {
    guard let turn = turns.last, turn.phase == .open else { return }
    keep(.cancelled(turn: turn.turn.number))
  }

  /// True where all who are on the list have answered, so that nothing is to be waited for.
  package var isComplete: Bool {
    turns.last.map { $0.phase == .frozen && $0.awaited.isEmpty } ?? false
  }

  /// The votes that were opened in the turn that goes on, by the people whose they are.
  package var votes: [Respondent.ID: Vote] {
    guard let turn = turns.last, turn.phase == .frozen || turn.phase == .revealed else {
      return [:]
    }
    return Dictionary(
      turn.opened.compactMap { seat, letter in
        guard let vote = Vote(letter: letter) else { return nil }
        return (self.seat(seat)?.respondent ?? Respondent.ID(seat.text), vote)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// True where votes were opened that no result counts.
  package var hasUncounted: Bool {
    guard let turn = turns.last, turn.phase == .revealed else { return false }
    return turn.opened.count > turn.reveal?.counted.count ?? 0
  }

  /// Says what was counted; to be called once the votes are in the workshop.
  package mutating func reveal() {
    guard let turn = turns.last, turn.phase == .frozen || hasUncounted else { return }
    publish(turn, isFinal: turn.opened.count == turn.freeze?.seats.count)
  }

  private mutating func publish(_ turn: HeldTurn, isFinal: Bool) {
    guard let freeze = turn.freeze else { return }
    keep(
      .revealed(
        Reveal(
          freeze, opened: turn.opened, edition: (turn.reveal?.edition ?? 0) + 1, isFinal: isFinal,
          keys: keys)))
  }

  /// Ends a turn once the group has decided or votes again.
  package mutating func decide() {
    guard let turn = turns.last, turn.phase == .revealed else { return }
    if turn.reveal?.isFinal != true { publish(turn, isFinal: true) }
    keep(.decided(turn: turn.turn.number))
  }

  /// Lets a seat vote that is one more than there are people.
  package mutating func admit(_ seat: Seat.ID) {
    guard self.seat(seat)?.votes == false else { return }
    keep(.admitted(seat))
  }

  /// Leaves a seat out: its votes stay in no turn after.
  package mutating func leaveOut(_ seat: Seat.ID) {
    guard self.seat(seat)?.isLeftOut == false else { return }
    keep(.leftOut(seat))
  }

  /// Ends the room.
  package mutating func close() { if !isClosed { keep(.closed) } }
}
