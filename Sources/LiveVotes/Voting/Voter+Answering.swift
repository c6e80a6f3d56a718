import MaturityModel

extension Voter {
  /// Takes a list in; only one with a true key means anything.
  mutating func take(_ freeze: Freeze) {
    let turn = freeze.turn.number
    guard freeze.isTrue(in: id, anchor: room.anchor) else {
      return notice(.forgedFreeze(turn: turn))
    }
    kept.highestFreeze = max(kept.highestFreeze, turn)
    let former = freezes[turn]?.list ?? kept.answers[turn]?.list
    guard let former, former != freeze.list else {
      freezes[turn] = freeze
      return
    }
    notice(.twoLists(turn: turn))
    // With a true key the freeze has happened, so opening gives nothing away: a list that holds an own vote is answered,
    // whichever came first.
    guard holdsOwn(freeze) else { return }
    switch kept.answers[turn]?.content {
    case nil: if freezes[turn].map({ !holdsOwn($0) }) ?? true { freezes[turn] = freeze }
    case .objection:
      if let answer = kept.answers.removeValue(forKey: turn) { kept.former.insert(answer) }
      freezes[turn] = freeze
    case .vote, .box: break
    }
  }

  /// The own vote that a list holds; nil where it holds none.
  private func cast(in freeze: Freeze) -> Kept.Cast? {
    kept.casts[freeze.turn.number]?.first {
      $0.commit == freeze.seats[seat.id] && $0.turn == freeze.turn
    }
  }

  private func holdsOwn(_ freeze: Freeze) -> Bool { cast(in: freeze) != nil }

  /// Answers the newest list, and no other: the key of a later turn gives away that of a cancelled one.
  mutating func answer() {
    let turn = kept.highestFreeze
    guard kept.answers[turn] == nil, let freeze = freezes[turn] else { return }
    let content: Opening.Content
    if let cast = cast(in: freeze) {
      content = opening(cast)
      let last = kept.casts[turn]?.last ?? cast
      if last != cast {
        notice(.lateChange(turn: turn, counted: cast.vote, instead: last.vote))
        // What was called in was there in time.
        if kept.confirmed[turn] == last.commit { notice(.foreignVote(turn: turn)) }
      }
    } else if freeze.seats[seat.id] != nil {
      content = .objection(.notMine)
      notice(.replaced(turn: turn))
    } else if kept.casts[turn]?.isEmpty == false {
      content = .objection(.missing)
      // What was never called in came too late, and is named as that.
      notice(kept.confirmed[turn] == nil ? .tooLate(turn: turn) : .missing(turn: turn))
    } else {
      return
    }
    let answer = Opening(turn: turn, seat: seat.id, list: freeze.list, content)
    kept.answers[turn] = answer
    // Somebody may have been faster.
    for opening in openings[turn]?[seat.id] ?? [] { compare(opening, with: answer) }
  }

  private func opening(_ cast: Kept.Cast) -> Opening.Content {
    let (turn, link) = (cast.turn.number, link(of: cast.turn.number))
    guard let code = kept.code else { return .vote(cast.vote.letter, salt: cast.salt, link: link) }
    return .box(
      Opening.box(
        cast.vote.letter, salt: cast.salt, code: code, turn: turn, commit: cast.commit, in: id),
      link: link)
  }

  /// Compares the results with what was opened, as soon as all of it is here.
  mutating func check() {
    for (turn, reveal) in reveals where !checked.contains(reveal) {
      guard let freeze = freezes[turn] else { continue }
      let answer = kept.answers[turn]
      let own = ownVote(in: answer)
      if let own, reveal.counted.contains(seat.id), !reveal.votes.contains(own.letter) {
        notice(.falseTally(turn: turn))
      }
      if Freeze.seal(of: freeze.list, key: reveal.key, in: id) != freeze.seal {
        notice(.brokenSeal(turn: turn))
      }
      if reveal.list != freeze.list || lists[turn]?.count ?? 0 > 1 { notice(.twoLists(turn: turn)) }
      if own != nil, reveal.isFinal, !reveal.counted.contains(seat.id) {
        notice(.notCounted(turn: turn))
      }
      guard room.readers == .all else {
        checked.insert(reveal)
        continue
      }
      var opened = opened(freeze)
      if let own { opened[seat.id] = own.letter }
      // Some are still on their way.
      guard reveal.counted.allSatisfy({ opened[$0] != nil }) else { continue }
      checked.insert(reveal)
      if reveal.counted.compactMap({ opened[$0] }).sorted() != reveal.votes {
        notice(.falseTally(turn: turn))
      }
    }
  }

  /// The own vote that was opened.
  private func ownVote(in answer: Opening?) -> Vote? {
    guard let answer else { return nil }
    switch answer.content {
    case .vote, .box:
      guard let freeze = freezes[answer.turn] else { return nil }
      return cast(in: freeze)?.vote
    case .objection: return nil
    }
  }

  /// What was truly opened of a list.
  private func opened(_ freeze: Freeze) -> [Seat.ID: String] {
    var opened: [Seat.ID: String] = [:]
    for (seat, openings) in openings[freeze.turn.number] ?? [:] {
      guard let commit = freeze.seats[seat] else { continue }
      for case .vote(let vote, let salt, let link) in openings.lazy.map(\.content)
      where freeze.turn.commit(vote, of: seat, link: link, salt: salt, in: id) == commit {
        opened[seat] = vote
      }
    }
    return opened
  }
}
