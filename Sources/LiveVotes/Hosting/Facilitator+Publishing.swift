import MaturityModel

extension Facilitator {
  /// So often everybody can see that the facilitator's program is there.
  private static let pulse = 5_000
  /// So many numbers are reserved at once, so that few of them have to be journaled.
  private static let block = 100

  /// Says what goes on, where that is something else than before or was said long ago.
  ///
  /// To be called after each look; what it reserves has to be journaled as well before `files` are written.
  package mutating func publish(text: String, milliseconds: Int) {
    var next = Now(
      seq: seq, number: turns.last?.turn.number ?? 0,
      phase: isClosed ? .closed : turns.last?.phase ?? .idle,
      practice: turns.last?.turn.practice, round: turns.last?.turn.round ?? 0, received: [:],
      seats: voting.count, text: text)
    if next.phase == .open, let turn = turns.last {
      next.received = turn.received.filter { seat($0.key)?.votes == true }
        .mapValues { String($0.commit.hexadecimal.prefix(16)) }
    }
    var former = now
    former?.seq = next.seq
    let isDue = publishedAt.map { milliseconds - $0 >= Self.pulse } ?? true
    guard former != next || isDue || isContested else { return }
    if seq >= reserved, reserved < Now.seqLimit {
      keep(.reserved(seq: min(seq + Self.block, Now.seqLimit)))
    }
    seq = min(seq + 1, Now.seqLimit)
    next.seq = seq
    if seq == Now.seqLimit { known.insert(.now(next)) }
    (now, publishedAt, isContested) = (next, milliseconds, false)
  }

  /// The own files that have to stand in the folder, by their names.
  package var files: [(name: String, bytes: [UInt8])] {
    var files: [RoomFile] = now.map { [.now($0)] } ?? []
    for turn in turns {
      if let freeze = turn.freeze { files.append(.freeze(freeze)) }
      if let reveal = turn.reveal { files.append(.reveal(reveal)) }
    }
    return [("room.json", room.bytes)] + files.map { ($0.name, $0.bytes(in: id)) }
  }

  /// The names that files of this protocol have in the folder.
  package static func isOwn(_ name: String) -> Bool {
    guard name.hasSuffix(".json") else { return false }
    return name == "room.json" || name == "now.json"
      || ["turn-", "seat-", "vote-", "open-"].contains { name.hasPrefix($0) }
  }
}
