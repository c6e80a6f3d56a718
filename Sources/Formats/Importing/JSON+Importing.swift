import MaturityModel

extension JSON {
  /// An object of the members that there are.
  static func filled(_ members: [String: JSON?]) -> JSON {
    .object(members.compactMapValues { $0 })
  }

  /// A text; nil for one that shows nothing.
  static func text(_ text: String) -> JSON? { text.isBlank ? nil : .string(text) }

  /// A list; nil for an empty one.
  static func list(_ elements: [JSON]) -> JSON? { elements.isEmpty ? nil : .array(elements) }

  /// An exact number as files spell it.
  static func exact(_ number: Fraction) -> JSON {
    "\(number)".contains("/") ? .string("\(number)") : .number("\(number)")
  }

  /// An operator with its one operand.
  static func formula(_ name: String, _ operand: JSON) -> JSON { .object([name: operand]) }

  /// An aggregate over a selection; `members` is a word such as `items`.
  static func aggregate(
    _ name: String, _ operand: String, over members: String, where test: [String: JSON] = [:]
  ) -> JSON {
    .filled([
      name: .string(operand), "over": .string(members),
      "where": test.isEmpty ? nil : .object(test),
    ])
  }

  /// The step of a scale, or of the options of an item.
  static func step(
    _ id: String, _ name: String, _ key: String = "name", value: Fraction, meaning: String = ""
  ) -> JSON {
    .filled([
      "id": .string(id), key: .string(name), "value": exact(value), "meaning": text(meaning),
    ])
  }
}

extension JSONNode {
  /// The text of a string, or of a number or a flag as it is spelled; nil for everything else.
  var plain: String? {
    switch kind {
    case .plainText, .wideText, .escapedText: text
    case .number: String(decoding: number, as: UTF8.self)
    case .isTrue: "true"
    case .isFalse: "false"
    case .null, .array, .object: nil
    }
  }

  /// An exact number, however it is spelled.
  var measured: Fraction? {
    exact ?? (kind == .number ? plain.flatMap { Fraction(spelled: $0) } : nil)
  }
}

extension Fields {
  /// A text that may be missing or null; numbers that YAML made of a text are texts again.
  func plain(_ name: StaticString) -> String {
    guard let value = unlessNull(name) else { return "" }
    return value.plain ?? text(value) ?? ""
  }

  /// A text that has to be there.
  func requiredPlain(_ name: StaticString) -> String? {
    guard let value = required(name) else { return nil }
    if let text = value.plain, !text.isBlank { return text }
    log.report(
      "\"\(name)\" is \(value.brief), not a text", at: value, remedy: "Write some text.")
    return nil
  }

  /// A list that may be missing or null.
  func listUnlessNull(_ name: StaticString) -> [JSONNode] { unlessNull(name).map(list) ?? [] }

  /// A list that has to be there and may not be empty; `things` are what stands in it.
  func requiredThings(_ name: StaticString, _ things: String) -> [JSONNode] {
    requiredList(name, "there are no \(things)")
  }
}

extension String {
  /// The text; nil for one that shows nothing.
  var unlessBlank: String? { isBlank ? nil : self }
}

extension [String] {
  /// Those texts that show something, as paragraphs of one.
  var joinedTexts: String { filter { !$0.isBlank }.joined(separator: "\n\n") }
}
