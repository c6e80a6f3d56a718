/// The name by which files refer to one thing; ids of things of different kinds cannot be mixed up.
public struct Identifier<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as files spell it.
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }
  /// The id as people read it.
  public var displayed: String { text.uppercased() }
  public var isEmpty: Bool { text.isEmpty }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
