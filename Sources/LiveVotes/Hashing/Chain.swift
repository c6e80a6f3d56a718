/// A secret that is hashed again and again: whoever knows one element knows the earlier ones, and none of those to come.
package struct Chain: Sendable {
  /// How often the secret is hashed.
  static let length = 1_024
  private let elements: [Digest]

  /// What a chain is for, which says how one element leads to the next.
  enum Purpose: Sendable {
    /// The facilitator's: it shows that a list or a result is the facilitator's.
    case key
    /// A voter's: it shows that a vote is of the seat.
    case link(room: Digest)

    func next(_ element: Digest) -> Digest {
      switch self {
      case .key: Digest("key", element)
      case .link(let room): Digest("link", room, element)
      }
    }

    /// True where an element leads to the anchor in so many steps.
    func leads(_ element: Digest, in steps: Int, to anchor: Digest) -> Bool {
      guard 0...Chain.length ~= steps else { return false }
      return (0..<steps).reduce(element) { element, _ in next(element) } == anchor
    }
  }

  init(_ purpose: Purpose, of seed: Digest) {
    var elements = [seed]
    for _ in 0..<Self.length { elements.append(purpose.next(elements[elements.count - 1])) }
    self.elements = elements
  }

  /// The facilitator's chain of a secret.
  package init(keysOf seed: Digest) { self.init(.key, of: seed) }

  /// What everybody may know.
  package var anchor: Digest { elements[Self.length] }

  /// The element that leads to the anchor in so many steps, 0…1024.
  func element(_ steps: Int) -> Digest {
    precondition(0...Self.length ~= steps, "a chain has no element \(steps)")
    return elements[Self.length - steps]
  }
}
