/// A sentence as translators see it, with its places in braces.
package enum Template {
  package enum Piece: Hashable, Sendable { case text(String), place(String) }

  /// Goes over the parts of a sentence; a brace without its partner is text.
  package static func pieces(of template: String, _ take: (Piece) -> Void) {
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { take(.text(String(rest[..<open]))) }
      take(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { take(.text(String(rest))) }
  }

  /// The names of the places of a sentence.
  package static func places(of template: String) -> Set<String> {
    var places: Set<String> = []
    pieces(of: template) { if case .place(let name) = $0 { places.insert(name) } }
    return places
  }
}
