import Formats
import MaturityModel

/// What a file of a room is not: one of this protocol, whole and with nothing else in it.
struct Malformed: Error {}

/// The members of one of the small objects of a room; every one of them is read, and none is left over.
struct Members {
  private let members: [String: JSON]

  /// Files of a room are small.
  static let longest = 65_536

  init(_ json: JSON, keys: Set<String>, optional: Set<String> = []) throws(Malformed) {
    guard let members = json.members, keys.isSubset(of: members.keys),
      members.keys.allSatisfy({ keys.contains($0) || optional.contains($0) })
    else { throw Malformed() }
    self.members = members
  }

  /// The value of a text; nil for a text that is none, has another value for a key that it has twice, or is too long.
  static func json(_ bytes: [UInt8]) -> JSON? {
    guard bytes.count <= longest,
      let document = try? JSONDocument(bytes, depthLimit: 8, valueLimit: 8_000),
      !document.repeatsKeys
    else { return nil }
    return document.root.json
  }

  func has(_ name: String) -> Bool { members[name] != nil }

  func value(_ name: String) throws(Malformed) -> JSON {
    guard let value = members[name] else { throw Malformed() }
    return value
  }

  func text(_ name: String) throws(Malformed) -> String {
    guard let text = try value(name).text else { throw Malformed() }
    return text
  }

  func flag(_ name: String) throws(Malformed) -> Bool {
    guard case .bool(let flag) = try value(name) else { throw Malformed() }
    return flag
  }

  func whole(_ name: String, in range: ClosedRange<Int>) throws(Malformed) -> Int {
    guard let whole = try value(name).whole, range.contains(whole) else { throw Malformed() }
    return whole
  }

  func word<Word: RawRepresentable>(_ name: String) throws(Malformed) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text(name)) else { throw Malformed() }
    return word
  }

  func digest(_ name: String) throws(Malformed) -> Digest {
    guard let digest = Digest(hexadecimal: try text(name)) else { throw Malformed() }
    return digest
  }

  func bytes(_ name: String, count: Int) throws(Malformed) -> [UInt8] {
    guard let bytes = [UInt8](hexadecimal: try text(name)), bytes.count == count else {
      throw Malformed()
    }
    return bytes
  }

  func item(_ name: String) throws(Malformed) -> Item.ID {
    let text = try text(name)
    guard 1...200 ~= text.utf8.count else { throw Malformed() }
    return Item.ID(text)
  }

  func seat(_ name: String) throws(Malformed) -> Seat.ID {
    guard let seat = Seat.ID(ofSeat: try text(name)) else { throw Malformed() }
    return seat
  }

  func texts(_ name: String) throws(Malformed) -> [String] {
    guard let elements = try value(name).elements else { throw Malformed() }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { throw Malformed() }
    return texts
  }

  func seats(_ name: String) throws(Malformed) -> [Seat.ID] {
    let texts = try texts(name)
    let seats = texts.compactMap { Seat.ID(ofSeat: $0) }
    guard seats.count == texts.count, Set(seats).count == seats.count else { throw Malformed() }
    return seats
  }

  /// An object of one value for each seat.
  func seatMap<Value>(
    _ name: String, _ read: (String) -> Value?
  ) throws(Malformed) -> [Seat.ID: Value] {
    guard let members = try value(name).members, members.count <= Room.seatLimit else {
      throw Malformed()
    }
    var map: [Seat.ID: Value] = [:]
    for (key, value) in members {
      guard let seat = Seat.ID(ofSeat: key), let value = value.text.flatMap(read) else {
        throw Malformed()
      }
      map[seat] = value
    }
    return map
  }

  var turn: Int { get throws(Malformed) { try whole("turn", in: 1...Room.turnLimit) } }
  var round: Int { get throws(Malformed) { try whole("round", in: 1...Discussion.roundLimit) } }
}

extension Identifier<Seat> {
  /// Reads 16 lower-case hexadecimal digits; nil for everything else.
  init?(ofSeat text: String) {
    guard text.utf8.count == 16, [UInt8](hexadecimal: text) != nil else { return nil }
    self.init(text)
  }
}
