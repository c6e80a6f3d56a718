package import MaturityModel

/// The place of one voter in a room, as its file says; it is never changed.
package struct Seat: Hashable, Sendable {
  package typealias ID = Identifier<Seat>

  package let id: ID
  /// The end of the voter's chain.
  let anchor: Digest
  package let name: String
  package let role: String
  /// What shows that the voter has the code of a person; nil where the room has none.
  let proof: Digest?

  init(anchor: Digest, name: String, role: String, code: SeatCode?, in room: Digest) {
    let digest = Digest("seat", room, anchor, name, role)
    let id = ID(String(digest.hexadecimal.prefix(16)))
    (self.id, self.anchor, self.name, self.role) = (id, anchor, name, role)
    proof = code.map { $0.proof(of: id) }
  }

  private init(_ id: ID, anchor: Digest, name: String, role: String, proof: Digest?) {
    (self.id, self.anchor, self.name, self.role, self.proof) = (id, anchor, name, role, proof)
  }

  /// True where the id is made of what the file says.
  func fits(_ room: Digest) -> Bool {
    Seat(anchor: anchor, name: name, role: role, code: nil, in: room).id == id
  }

  var members: [String: JSON] {
    var members: [String: JSON] = [
      "seat": .id(id), "anchor": .string(anchor.hexadecimal), "name": .string(name),
      "role": .string(role),
    ]
    members["proof"] = proof.map { .string($0.hexadecimal) }
    return members
  }

  static let keys: Set<String> = ["seat", "anchor", "name", "role"]
  static let optionalKeys: Set<String> = ["proof"]

  init(_ members: Members) throws(Malformed) {
    self.init(
      try members.seat("seat"), anchor: try members.digest("anchor"),
      name: try members.text("name"), role: try members.text("role"),
      proof: members.has("proof") ? try members.digest("proof") : nil)
  }
}
