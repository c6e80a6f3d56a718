import MaturityModel

/// What a file keeps as an object, with the keys of it that this version does not know.
protocol Spelled {
  var otherKeys: [String: JSON] { get set }
  /// The keys that this version knows; what is empty or the default is left out.
  var members: [String: JSON] { get }
}

extension Spelled {
  /// The value as files hold it.
  var json: JSON { .object(otherKeys.merging(members) { $1 }) }
}

extension Fields {
  /// Reads an object, and keeps what stands there beside what would be written; nil where it is none, or `value` is.
  static func read<Value: Spelled>(
    _ node: JSONNode, _ log: ProblemLog, _ value: (Fields) -> Value?
  ) -> Value? {
    guard let fields = Fields(node, log: log), var value = value(fields) else { return nil }
    value.otherKeys = fields.others(than: value.members)
    return value
  }

  /// The object that a member is; nil where it is missing, and with a problem where it is none.
  package func object(_ name: StaticString) -> Fields? {
    self[name].flatMap { Fields($0, log: log) }
  }

  /// A text that may be missing, empty or null.
  func textUnlessNull(_ name: StaticString) -> String { unlessNull(name).flatMap(text) ?? "" }
}
