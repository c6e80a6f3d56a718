package import MaturityModel

extension Voter {
  /// How far the own vote is.
  package enum Standing: Hashable, Sendable {
    case none
    /// Kept here, to be put into the folder, and not on the facilitator's disk.
    case sent(Vote)
    /// On the facilitator's disk: it is counted.
    case taken(Vote)
  }

  /// What is voted on now; nil while nothing is open.
  package var open: Turn? {
    guard let now, now.phase == .open, let turn = now.turn, freezes[turn.number] == nil,
      turn.number > kept.highestFreeze, room.practices.contains(turn.practice)
    else { return nil }
    return turn
  }

  /// How far the own vote of a turn is.
  package func standing(in turn: Int) -> Standing {
    guard let cast = kept.casts[turn]?.last else { return .none }
    return kept.confirmed[turn] == cast.commit ? .taken(cast.vote) : .sent(cast.vote)
  }

  /// Votes in the turn that is open, or changes the vote; false where nothing is open.
  package mutating func cast(
    _ vote: Vote, using generator: inout some RandomNumberGenerator
  ) -> Bool {
    guard let turn = open, Vote(letter: vote.letter) == vote else { return false }
    if case .level(let level) = vote, level > room.levels { return false }
    if kept.casts[turn.number]?.last?.vote == vote { return true }
    let salt = Digest(random: &generator)
    let commit = turn.commit(
      vote.letter, of: seat.id, link: link(of: turn.number), salt: salt, in: id)
    kept.casts[turn.number, default: []].append(
      Kept.Cast(turn: turn, vote: vote, salt: salt, commit: commit))
    kept.editions[turn.number] = min(
      (kept.editions[turn.number] ?? 0) + 1, Commitment.editionLimit)
    return true
  }

  /// The own files that have to stand in the folder, by their names.
  package var files: [(name: String, bytes: [UInt8])] {
    var files: [RoomFile] = [.seat(seat)]
    for turn in castTurns.suffix(2) {
      guard let cast = kept.casts[turn]?.last else { continue }
      files.append(
        .vote(
          Commitment(
            turn: turn, seat: seat.id, edition: kept.editions[turn] ?? 1, commit: cast.commit)))
    }
    files += kept.answers.sorted { $0.key < $1.key }.suffix(2).map { .opening($0.value) }
    return files.map { (name(of: $0), $0.bytes(in: id)) }
  }

  /// The turns that the own votes are of, in order, without those that are still to come: somebody else opened them.
  private var castTurns: [Int] {
    kept.casts.keys.filter { $0 <= now?.number ?? Room.turnLimit }.sorted()
  }

  /// In a drop folder who knows a name could open the file, so nobody can guess it.
  private func name(of file: RoomFile) -> String {
    guard room.readers == .drop else { return file.name }
    return file.name.dropLast(".json".count) + "-" + kept.secret.letters(for: file.name, in: id)
      + ".json"
  }
}

extension Voter {
  /// True while the last own vote was not shown yet.
  package var isAtStake: Bool { castTurns.last.map { reveals[$0] == nil } ?? false }

  /// The turns in which the own vote was opened or can still be, with that vote.
  package var ownTurns: [(turn: Turn, vote: Vote)] {
    kept.casts.sorted { $0.key < $1.key }.compactMap { number, casts in
      let listed = freezes[number].flatMap { freeze in
        casts.first { $0.commit == freeze.seats[seat.id] }
      }
      return (listed ?? casts.last).map { ($0.turn, $0.vote) }
    }
  }
}
