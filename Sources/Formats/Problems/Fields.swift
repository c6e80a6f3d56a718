import MaturityModel

/// The members of one JSON object, read by name; what is missing or of the wrong type goes to the log.
package struct Fields {
  package let node: JSONNode
  package let log: ProblemLog

  /// Nil, with a problem, when the value is not an object.
  package init?(_ node: JSONNode, log: ProblemLog) {
    guard node.isObject else {
      log.report("this is \(node.brief), not an object", at: node, remedy: "Write { … } here.")
      return nil
    }
    self.node = node
    self.log = log
  }

  /// The value of a member that need not be there.
  package subscript(name: StaticString) -> JSONNode? { node[name] }

  /// The value of a member that has to be there.
  package func required(_ name: StaticString) -> JSONNode? {
    if let value = node[name] { return value }
    let similar = "\(name)".nearest(among: node.members.prefix(100).compactMap(\.key.text))
    log.report(
      "the key \"\(name)\" is missing", at: node,
      remedy: similar.map { "Did you write \($0.quoted) for it?" } ?? "Add it.")
    return nil
  }

  /// A text that may be missing or empty.
  package func text(_ name: StaticString) -> String { node[name].flatMap(text) ?? "" }

  /// A text that has to be there and may not be empty.
  package func requiredText(_ name: StaticString) -> String {
    guard let value = required(name), let text = text(value) else { return "" }
    if text.isBlank { log.report("\"\(name)\" is empty", at: value, remedy: "Write some text.") }
    return text
  }

  /// The text of a value that has to be a string.
  package func text(_ value: JSONNode) -> String? {
    if let text = value.text { return text }
    log.report("this is \(value.brief), not text", at: value, remedy: "Put text in double quotes.")
    return nil
  }

  package func flag(_ name: StaticString) -> Bool {
    guard let value = node[name] else { return false }
    if let flag = value.flag { return flag }
    log.report(
      "this is \(value.brief), not true or false", at: value,
      remedy: "Write true or false, without quotes.")
    return false
  }

  /// A whole number that may be missing.
  package func whole(
    _ name: StaticString, in range: ClosedRange<Int>, otherwise: Int, code: String = ""
  ) -> Int {
    node[name].flatMap { whole($0, in: range, code: code) } ?? otherwise
  }

  /// A whole number that has to be there.
  package func requiredWhole(
    _ name: StaticString, in range: ClosedRange<Int>, code: String = ""
  ) -> Int? {
    required(name).flatMap { whole($0, in: range, code: code) }
  }

  package func whole(
    _ value: JSONNode, in range: ClosedRange<Int>, code: String = ""
  ) -> Int? {
    if let whole = value.whole, range.contains(whole) { return whole }
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    log.report(
      "this is \(value.brief), not \(wanted)", at: value,
      remedy: "Write \(wanted), without quotes.", code: code)
    return nil
  }

  /// The elements of a list that may be missing.
  package func list(_ name: StaticString) -> [JSONNode] { node[name].map(list) ?? [] }

  package func list(_ value: JSONNode) -> [JSONNode] {
    if !value.isArray {
      log.report("this is \(value.brief), not a list", at: value, remedy: "Write [ … ] here.")
    }
    return value.elements
  }

  /// The elements of a list that has to be there; `absence` says what is missing where it is empty.
  package func requiredList(_ name: StaticString, _ absence: String) -> [JSONNode] {
    guard let value = required(name) else { return [] }
    if value.isArray, value.elements.isEmpty {
      log.report(absence, at: value, remedy: "Write at least one.")
    }
    return list(value)
  }

  /// A list of texts that may be missing.
  package func texts(_ name: StaticString) -> [String] { list(name).compactMap(text) }

  /// An object of texts that may be missing.
  func textMap(_ name: StaticString) -> [String: String] {
    guard let value = node[name], let fields = Fields(value, log: log) else { return [:] }
    return Dictionary(
      fields.node.members.compactMap { member in
        fields.text(member.value).map { (member.key.text ?? "", $0) }
      }, uniquingKeysWith: { $1 })
  }

  /// One of a closed list of words.
  package func word<Word: RawRepresentable & CaseIterable>(_ name: StaticString) -> Word?
  where Word.RawValue == String {
    node[name].flatMap { word($0) }
  }

  package func word<Word: RawRepresentable & CaseIterable>(_ value: JSONNode) -> Word?
  where Word.RawValue == String {
    if let word = value.text.flatMap(Word.init(rawValue:)) { return word }
    let words = Word.allCases.map(\.rawValue)
    log.report(
      "this is \(value.brief), not one of \(words.joined(separator: ", "))", at: value,
      remedy: (value.text ?? "").remedy(among: words, otherwise: "Write one of these."))
    return nil
  }
}

extension JSONNode {
  /// The value in a few words for a message.
  package var brief: String {
    switch kind {
    case .null: "null"
    case .isTrue: "true"
    case .isFalse: "false"
    case .number: "the number \(String(json.compact.prefix(24)))"
    case .plainText, .wideText, .escapedText: (text ?? "").quoted
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension String {
  /// True for a text that shows nothing.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
