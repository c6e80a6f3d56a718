import Formats
package import MaturityModel

/// Something that counts in a room: it stands in the facilitator's journal before anybody hears of it.
package enum RoomEvent: Hashable, Sendable {
  /// The numbers below this may have been used.
  case reserved(seq: Int)
  /// Somebody took a seat, which counts at once or once somebody admits it; for whom, where that is known.
  case seat(Seat, isAdmitted: Bool, person: Respondent.ID?)
  case admitted(Seat.ID)
  case leftOut(Seat.ID)
  case opened(Turn)
  case received(Commitment)
  case frozen(Freeze)
  case cancelled(turn: Int)
  /// A vote that was opened as it was committed.
  case shown(turn: Int, seat: Seat.ID, vote: String)
  case revealed(Reveal)
  case decided(turn: Int)
  case closed

  private enum Act: String {
    case seq, seat, admitted, leftOut, open, received, frozen, cancelled, opened, result, decided
    case closed
  }

  /// The event as a journal spells it.
  package func json(in room: Digest) -> JSON {
    func members(_ act: Act, _ others: [String: JSON] = [:]) -> JSON {
      .object(
        others.merging(["act": .string(act.rawValue), "room": .string(room.hexadecimal)]) {
          $1
        })
    }
    switch self {
    case .reserved(let seq): return members(.seq, ["to": .integer(seq)])
    case .seat(let seat, let isAdmitted, let person):
      var others: [String: JSON] = [
        "file": .object(seat.members), "isAdmitted": .bool(isAdmitted),
      ]
      others["person"] = person.map { .id($0) }
      return members(.seat, others)
    case .admitted(let seat): return members(.admitted, ["seat": .id(seat)])
    case .leftOut(let seat): return members(.leftOut, ["seat": .id(seat)])
    case .opened(let turn): return members(.open, turn.members)
    case .received(let vote): return members(.received, vote.members)
    case .frozen(let freeze): return members(.frozen, ["file": .object(freeze.members)])
    case .cancelled(let turn): return members(.cancelled, ["turn": .integer(turn)])
    case .shown(let turn, let seat, let vote):
      return members(
        .opened, ["turn": .integer(turn), "seat": .id(seat), "vote": .string(vote)])
    case .revealed(let reveal): return members(.result, ["file": .object(reveal.members)])
    case .decided(let turn): return members(.decided, ["turn": .integer(turn)])
    case .closed: return members(.closed)
    }
  }

  /// Reads an event of a room; nil for one of another room, or that is damaged.
  package init?(_ json: JSON, in room: Digest) {
    guard json.members?["room"]?.text == room.hexadecimal else { return nil }
    do throws(Malformed) { try self.init(json) } catch { return nil }
  }

  private init(_ json: JSON) throws(Malformed) {
    guard let act = json.members?["act"]?.text.flatMap({ Act(rawValue: $0) }) else {
      throw Malformed()
    }
    func members(_ keys: Set<String>, _ optional: Set<String> = []) throws(Malformed) -> Members {
      try Members(json, keys: keys.union(["act", "room"]), optional: optional)
    }
    func file(_ keys: Set<String>, _ optional: Set<String> = []) throws(Malformed) -> Members {
      try Members(
        members(["file"], ["isAdmitted", "person"]).value("file"), keys: keys, optional: optional)
    }
    switch act {
    case .seq: self = .reserved(seq: try members(["to"]).whole("to", in: 0...Now.seqLimit))
    case .seat:
      let own = try members(["file", "isAdmitted"], ["person"])
      self = .seat(
        try Seat(file(Seat.keys, Seat.optionalKeys)), isAdmitted: try own.flag("isAdmitted"),
        person: own.has("person") ? Respondent.ID(try own.text("person")) : nil)
    case .admitted: self = .admitted(try members(["seat"]).seat("seat"))
    case .leftOut: self = .leftOut(try members(["seat"]).seat("seat"))
    case .open: self = .opened(try Turn(members(Turn.keys)))
    case .received: self = .received(try Commitment(members(Commitment.keys)))
    case .frozen: self = .frozen(try Freeze(file(Freeze.keys)))
    case .cancelled: self = .cancelled(turn: try members(["turn"]).turn)
    case .opened:
      let own = try members(["turn", "seat", "vote"])
      self = .shown(turn: try own.turn, seat: try own.seat("seat"), vote: try own.text("vote"))
    case .result: self = .revealed(try Reveal(file(Reveal.keys)))
    case .decided: self = .decided(turn: try members(["turn"]).turn)
    case .closed:
      _ = try members([])
      self = .closed
    }
  }
}
