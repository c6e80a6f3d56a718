/// A JSON value: what was read from a file and must survive a round trip, or what is about to be written.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is spelled, so that writing it again changes no digit.
  case number(String)
  case string(String)
  case array([JSON])
  case object([String: JSON])
  /// A whole value in compact form, such as a questionnaire that is only carried along: it is written, never looked into.
  case written(String)

  /// A whole number.
  public static func integer(_ value: Int) -> JSON { .number(String(value)) }

  /// A whole number, or null.
  package static func whole(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }

  /// An exact number as text, or null.
  package static func fraction(_ value: Fraction?) -> JSON {
    value.map { .string($0.description) } ?? .null
  }

  /// A list of texts.
  package static func texts(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  package static func id<Thing>(_ id: Identifier<Thing>) -> JSON { .string(id.text) }

  package static func ids<Thing>(_ ids: [Identifier<Thing>]) -> JSON { texts(ids.map(\.text)) }

  /// The members of an object in any order; of two with the same key the first counts.
  package static func object(_ members: some Sequence<(String, JSON)>) -> JSON {
    .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
  }

  package static func object<Thing>(_ members: some Sequence<(Identifier<Thing>, JSON)>) -> JSON {
    object(members.lazy.map { ($0.text, $1) })
  }

  package static func object<Thing>(_ members: [Identifier<Thing>: JSON]) -> JSON {
    object(members.lazy.map { ($0.key.text, $0.value) })
  }

  /// The members of an object; nil for every other kind of value.
  public var members: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements of an array; nil for every other kind of value.
  public var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  /// The text of a string; nil for every other kind of value.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
}
