import MaturityModel

/// A file of a room, but for the one that says what the room is.
package enum RoomFile: Hashable, Sendable {
  case now(Now)
  case freeze(Freeze)
  case reveal(Reveal)
  case seat(Seat)
  case vote(Commitment)
  case opening(Opening)

  /// What the bytes of a file turned out to be.
  package enum Reading: Hashable, Sendable {
    case record(RoomFile)
    /// What says of itself that it is of this room, and cannot be read.
    case malformed
    /// Of a version of the protocol that this program does not know.
    case newer
    /// Anything else.
    case foreign
  }

  /// Files of one seat are this small.
  private static let longestOfSeat = 4_096

  /// The bytes of the file.
  package func bytes(in room: Digest) -> [UInt8] {
    JSON.object(
      members.merging([
        "format": .integer(1), "kind": .string(kind.rawValue), "room": .string(room.hexadecimal),
      ]) { first, _ in first }
    ).line
  }

  enum Kind: String {
    case now, frozen, result, seat, vote, open
  }

  private var kind: Kind {
    switch self {
    case .now: .now
    case .freeze: .frozen
    case .reveal: .result
    case .seat: .seat
    case .vote: .vote
    case .opening: .open
    }
  }

  private var members: [String: JSON] {
    switch self {
    case .now(let now): now.members
    case .freeze(let freeze): freeze.members
    case .reveal(let reveal): reveal.members
    case .seat(let seat): seat.members
    case .vote(let vote): vote.members
    case .opening(let opening): opening.members
    }
  }

  /// Reads the bytes of a file, whatever it is called.
  package static func read(_ bytes: [UInt8], in room: Digest) -> Reading {
    guard let json = Members.json(bytes), let members = json.members,
      members["room"]?.text == room.hexadecimal
    else { return .foreign }
    guard let format = members["format"]?.whole, format == 1 else {
      return members["format"]?.whole.map { $0 > 1 } == true ? .newer : .malformed
    }
    guard let kind = members["kind"]?.text.flatMap({ Kind(rawValue: $0) }) else {
      return .malformed
    }
    do throws(Malformed) {
      return .record(try RoomFile(kind, json, length: bytes.count))
    } catch { return .malformed }
  }

  private init(_ kind: Kind, _ json: JSON, length: Int) throws(Malformed) {
    func members(_ keys: Set<String>, _ optional: Set<String> = []) throws(Malformed) -> Members {
      try Members(json, keys: keys.union(["format", "kind", "room"]), optional: optional)
    }
    switch kind {
    case .now: self = .now(try Now(members(Now.keys)))
    case .frozen: self = .freeze(try Freeze(members(Freeze.keys)))
    case .result: self = .reveal(try Reveal(members(Reveal.keys)))
    case .seat, .vote, .open:
      guard length <= Self.longestOfSeat else { throw Malformed() }
      switch kind {
      case .seat: self = .seat(try Seat(members(Seat.keys, Seat.optionalKeys)))
      case .vote: self = .vote(try Commitment(members(Commitment.keys)))
      case .open, .now, .frozen, .result:
        self = .opening(try Opening(members(Opening.keys, Opening.optionalKeys)))
      }
    }
  }

  /// What the file is called; the name never counts when it is read.
  var name: String {
    switch self {
    case .now: "now.json"
    case .freeze(let freeze): "turn-\(freeze.turn.number.padded)-frozen.json"
    case .reveal(let reveal): "turn-\(reveal.turn.number.padded)-result.json"
    case .seat(let seat): "seat-\(seat.id.text).json"
    case .vote(let vote): "vote-\(vote.turn.padded)-\(vote.seat.text).json"
    case .opening(let opening): "open-\(opening.turn.padded)-\(opening.seat.text).json"
    }
  }
}

extension Int {
  /// With zeros before it, four digits.
  fileprivate var padded: String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
