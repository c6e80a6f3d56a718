import MaturityModel

extension Facilitator {
  /// Takes in what stands in the folder.
  package mutating func look(at files: some Sequence<RoomFile>, milliseconds: Int) {
    var votes: [Commitment] = []
    for file in files {
      switch file {
      case .seat(let seat): take(seat, milliseconds)
      case .vote(let vote): votes.append(vote)
      case .opening, .freeze, .reveal, .now: break
      }
    }
    for vote in votes { take(vote, milliseconds) }
    for file in files {
      switch file {
      case .opening(let opening): take(opening, milliseconds)
      case .now(let now): take(now)
      case .freeze(let freeze):
        if held(freeze.turn.number)?.freeze != freeze { notice(.foreign(.list)) }
      case .reveal(let reveal):
        // A former edition of the own result may come back.
        let own = held(reveal.turn.number)?.reveal
        if own != reveal, reveal.edition >= own?.edition ?? 0 { notice(.foreign(.result)) }
      case .seat, .vote: break
      }
    }
  }

  private func held(_ number: Int) -> HeldTurn? {
    turns.indices.contains(number - 1) ? turns[number - 1] : nil
  }

  /// Remembers that something new came of a seat.
  private mutating func see(_ file: RoomFile, of seat: Seat.ID, _ milliseconds: Int) {
    guard let index = seats.firstIndex(where: { $0.id == seat }),
      seats[index].latest.insert(file).inserted
    else { return }
    seats[index].seenAt = milliseconds
  }

  private mutating func take(_ seat: Seat, _ milliseconds: Int) {
    defer { see(.seat(seat), of: seat.id, milliseconds) }
    guard self.seat(seat.id) == nil else { return }
    guard seat.fits(id) else { return notice(.voidSeat) }
    guard seats.count(where: { !$0.isLeftOut }) < Room.seatLimit else {
      return notice(.tooManySeats)
    }
    let fitting = people(of: seat)
    if room.readers == .facilitator, fitting.isEmpty { return notice(.withoutCode) }
    let person = fitting.first { id in !seats.contains { $0.person == id && !$0.isLeftOut } }
    let isTwice = person == nil && !fitting.isEmpty
    if isTwice { notice(.secondSeat(people.first { $0.id == fitting[0] }?.name ?? seat.name)) }
    let isBeyond = voting.count + 1 > people.count
    keep(.seat(seat, isAdmitted: !isBeyond && !isTwice, person: person))
  }

  /// Whose seat it can be: by the code where there are codes, else by the name, without case and accent forms.
  private func people(of seat: Seat) -> [Respondent.ID] {
    if room.readers == .facilitator {
      return codes.filter { $0.value.proof(of: seat.id) == seat.proof }.map(\.key)
    }
    let name = seat.name.folded
    return name.isEmpty ? [] : people.filter { $0.name.folded == name }.map(\.id)
  }

  private mutating func take(_ vote: Commitment, _ milliseconds: Int) {
    see(.vote(vote), of: vote.seat, milliseconds)
    guard let turn = turns.last, turn.turn.number == vote.turn, turn.phase == .open,
      seat(vote.seat)?.votes == true
    else { return }
    let former = turn.received[vote.seat]?.edition ?? 0
    // There is no higher number than the highest: each vote that has it is taken once.
    let isAnother = vote.edition == Commitment.editionLimit && known.insert(.vote(vote)).inserted
    guard vote.edition > former || isAnother else { return }
    if vote.edition > former + Self.plausibleJump { notice(.jump(vote.seat)) }
    keep(.received(vote))
  }

  /// Nobody changes a vote so often between two looks.
  private static let plausibleJump = 20

  private mutating func take(_ opening: Opening, _ milliseconds: Int) {
    see(.opening(opening), of: opening.seat, milliseconds)
    guard let turn = held(opening.turn), let freeze = turn.freeze, turn.phase != .idle,
      turn.opened[opening.seat] == nil, !known.contains(.opening(opening))
    else { return }
    known.insert(.opening(opening))
    if case .objection(let objection) = opening.content {
      return notice(.objection(opening.seat, objection, turn: opening.turn))
    }
    guard let commit = freeze.seats[opening.seat], let seat = seat(opening.seat) else { return }
    guard
      let (vote, salt, link) = opening.opened(
        code: seat.person.flatMap { codes[$0] }, commit: commit, in: id),
      allows(vote, on: freeze.turn.practice),
      Chain.Purpose.link(room: id).leads(link, in: opening.turn, to: seat.seat.anchor),
      freeze.turn.commit(vote, of: opening.seat, link: link, salt: salt, in: id) == commit
    else {
      return notice(.notAsCommitted(opening.seat, turn: opening.turn))
    }
    keep(.shown(turn: opening.turn, seat: opening.seat, vote: vote))
  }

  private func allows(_ letter: String, on practice: Item.ID) -> Bool {
    switch Vote(letter: letter) {
    case .level(let level): level <= room.levels
    case .unknown: true
    case .notApplicable: exempt.contains(practice)
    case .options, .number, .text, nil: false
    }
  }

  /// Old copies of the own file may come back; nobody else writes one with a higher number.
  private mutating func take(_ other: Now) {
    guard other.seq > seq || other.seq == now?.seq && other != now else { return }
    // There is no higher number than the highest: what has it is looked at once.
    if other.seq == Now.seqLimit, !known.insert(.now(other)).inserted { return }
    seq = max(seq, other.seq)
    isContested = true
    notice(.foreign(.now))
  }
}
