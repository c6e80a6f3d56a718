import MaturityModel

/// What a voter's program answers to a freeze: the vote itself, or why not.
package struct Opening: Hashable, Sendable {
  let turn: Int
  let seat: Seat.ID
  let list: Digest
  let content: Content

  enum Content: Hashable, Sendable {
    case vote(String, salt: Digest, link: Digest)
    /// The same, for the facilitator's eyes.
    case box([UInt8], link: Digest)
    case objection(Objection)
  }

  /// What is wrong with the list.
  package enum Objection: String, Hashable, Sendable, CaseIterable { case missing, notMine }

  /// Salt and vote.
  private static let boxLength = 48

  /// The vote of an opening, or of its box by the code of the seat; nil where it is none.
  func opened(
    code: SeatCode?, commit: Digest, in room: Digest
  ) -> (vote: String, salt: Digest, link: Digest)? {
    switch content {
    case .vote(let vote, let salt, let link): return (vote, salt, link)
    case .box(let box, let link):
      guard let code else { return nil }
      let plain = code.box(box, room: room, turn: turn, commit: commit)
      let letters = plain[32...].prefix { $0 != 0 }
      guard let salt = Digest(first: plain), letters.count == 1 else { return nil }
      return (String(decoding: letters, as: UTF8.self), salt, link)
    case .objection: return nil
    }
  }

  /// Salt and vote as a box holds them.
  static func box(
    _ vote: String, salt: Digest, code: SeatCode, turn: Int, commit: Digest, in room: Digest
  ) -> [UInt8] {
    let letters = Array(vote.utf8)
    let plain = salt.bytes + letters + [UInt8](repeating: 0, count: 16 - letters.count)
    return code.box(plain, room: room, turn: turn, commit: commit)
  }

  var members: [String: JSON] {
    var members: [String: JSON] = [
      "turn": .integer(turn), "seat": .id(seat), "list": .string(list.hexadecimal),
    ]
    switch content {
    case .vote(let vote, let salt, let link):
      members["vote"] = .string(vote)
      members["salt"] = .string(salt.hexadecimal)
      members["link"] = .string(link.hexadecimal)
    case .box(let box, let link):
      members["box"] = .string(box.hexadecimal)
      members["link"] = .string(link.hexadecimal)
    case .objection(let objection): members["objection"] = .string(objection.rawValue)
    }
    return members
  }

  static let keys: Set<String> = ["turn", "seat", "list"]
  static let optionalKeys: Set<String> = ["vote", "salt", "link", "box", "objection"]

  init(turn: Int, seat: Seat.ID, list: Digest, _ content: Content) {
    (self.turn, self.seat, self.list, self.content) = (turn, seat, list, content)
  }

  init(_ members: Members) throws(Malformed) {
    let content: Content
    switch Self.optionalKeys.filter({ members.has($0) }) {
    case ["vote", "salt", "link"]:
      content = .vote(
        try members.text("vote"), salt: try members.digest("salt"),
        link: try members.digest("link"))
    case ["box", "link"]:
      content = .box(
        try members.bytes("box", count: Self.boxLength), link: try members.digest("link"))
    case ["objection"]: content = .objection(try members.word("objection"))
    default: throw Malformed()
    }
    self.init(
      turn: try members.turn, seat: try members.seat("seat"), list: try members.digest("list"),
      content)
  }
}
