import MaturityModel

/// The program of one person who votes: what it knows of a room, and what it keeps for a restart.
///
/// A value. It is shown what stands in the folder, and says what has to stand there.
package struct Voter: Sendable {
  package let room: Room
  /// The hash of the room's file.
  package let id: Digest
  package let seat: Seat
  /// What has to be on the own disk before anything of it stands in the folder.
  package internal(set) var kept: Kept
  private let chain: Chain

  /// The newest of what the facilitator's program said; nil before anything was seen.
  package internal(set) var now: Now?
  /// When that came, on the own clock that never jumps.
  package internal(set) var nowCameAt: Int?
  /// The true lists, by turn.
  var freezes: [Int: Freeze] = [:]
  /// What was opened, by turn and seat; of some seats there are false ones, too.
  var openings: [Int: [Seat.ID: Set<Opening>]] = [:]
  /// The lists that openings answer, by turn.
  var lists: [Int: Set<Digest>] = [:]
  /// The newest true result of each turn.
  package internal(set) var reveals: [Int: Reveal] = [:]
  /// The turns of which there are results that cannot both be true.
  private var contested: Set<Int> = []
  /// The results that were compared with what was opened.
  var checked: Set<Reveal> = []
  /// The files that were looked at already.
  private var known: Set<RoomFile> = []
  /// What somebody should hear of, in the order in which it was noticed.
  package internal(set) var alarms: [Alarm] = []

  package init(_ room: Room, id: Digest, _ kept: Kept) {
    (self.room, self.id, self.kept) = (room, id, kept)
    chain = Chain(.link(room: id), of: kept.secret)
    // A name is for everybody or for nobody.
    let isNamed = room.readers == .all
    seat = Seat(
      anchor: chain.anchor, name: isNamed ? kept.name : "", role: isNamed ? kept.role : "",
      code: kept.code, in: id)
  }

  /// The link of a turn, which is shown only when that turn is opened.
  func link(of turn: Int) -> Digest { chain.element(turn) }

  mutating func notice(_ alarm: Alarm) { if !alarms.contains(alarm) { alarms.append(alarm) } }

  /// Takes in what stands in the folder.
  package mutating func look(at files: some Sequence<RoomFile>, milliseconds: Int) {
    for file in files where known.insert(file).inserted { take(file, milliseconds) }
    if let now, let mine = kept.casts[now.number]?.last,
      now.received[seat.id].map({ mine.commit.hexadecimal.hasPrefix($0) }) == true
    {
      kept.confirmed[now.number] = mine.commit
    }
    answer()
    check()
  }

  private mutating func take(_ file: RoomFile, _ milliseconds: Int) {
    switch file {
    case .now(let other):
      // Whoever writes the highest number that there is does not have the last word.
      guard other.seq > now?.seq ?? -1 || other.seq == Now.seqLimit else { return }
      (now, nowCameAt) = (other, milliseconds)
    case .freeze(let freeze): take(freeze)
    case .reveal(let reveal): take(reveal)
    case .seat: break
    case .vote(let vote): take(vote)
    case .opening(let opening): take(opening)
    }
  }

  private mutating func take(_ vote: Commitment) {
    guard vote.seat == seat.id else { return }
    let casts = kept.casts[vote.turn] ?? []
    // An own vote of before with a number that was never given takes the newer one's place.
    let isOwn =
      casts.contains { $0.commit == vote.commit } && vote.edition <= kept.editions[vote.turn] ?? 0
    if !isOwn { notice(.foreignVote(turn: vote.turn)) }
    guard vote.edition >= kept.editions[vote.turn] ?? 0 else { return }
    // The last own vote has to win over any other.
    let isBeaten = casts.last.map { $0.commit != vote.commit } ?? false
    kept.editions[vote.turn] = min(
      vote.edition + (isBeaten ? 1 : 0), Commitment.editionLimit)
  }

  private mutating func take(_ opening: Opening) {
    openings[opening.turn, default: [:]][opening.seat, default: []].insert(opening)
    lists[opening.turn, default: []].insert(opening.list)
    guard opening.seat == seat.id, let answer = kept.answers[opening.turn] else { return }
    compare(opening, with: answer)
  }

  /// Says so where an opening under the own seat is not the own one; what gave way to another is an own one, too.
  mutating func compare(_ opening: Opening, with answer: Opening) {
    guard opening != answer, !kept.former.contains(opening) else { return }
    notice(.foreignOpening(turn: opening.turn))
  }

  private mutating func take(_ reveal: Reveal) {
    guard reveal.isTrue(anchor: room.anchor) else {
      return notice(.forgedResult(turn: reveal.turn.number))
    }
    let turn = reveal.turn.number
    guard !contested.contains(turn) else { return }
    guard let former = reveals[turn] else { return reveals[turn] = reveal }
    let isLater = reveal.edition > former.edition
    guard isLater ? reveal.continues(former) : former.continues(reveal) else {
      // The key of a result is known to everybody once it is shown: nobody can tell which one is true.
      contested.insert(turn)
      reveals[turn] = nil
      return notice(.forgedResult(turn: turn))
    }
    if isLater { reveals[turn] = reveal }
  }
}
